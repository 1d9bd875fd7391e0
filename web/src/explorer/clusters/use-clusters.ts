// The clusters under the filters of the address, as of its day, and what has been added since a year.
import {
  type Authority,
  type ClusterFilter,
  Clusters,
  type ClustersQuery,
  type ClustersQueryVariables,
} from '../../generated/operations.ts';
import { useParams } from '../address/address.ts';
import { type Answer, useAsk } from '../ask/use-ask.ts';
import { subtract } from './subtract.ts';

export const DEFAULTS = {
  organ: '',
  split: 'application',
  authority: '',
  country: '',
  modality: '',
  since: '',
  asOf: '',
  view: 'map',
};

export function useClusterAddress() {
  const [params, setParams] = useParams(DEFAULTS);
  const filter: ClusterFilter = {
    ...(params.authority !== '' && { authority: [params.authority as Authority] }),
    ...(params.country !== '' && { country: [params.country] }),
    ...(params.modality !== '' && { modality: [params.modality] }),
  };
  const variables: ClustersQueryVariables = { filter, asOf: isDay(params.asOf) ? params.asOf : null };
  return { params, setParams, variables };
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** With since: only products first approved in that year or later, which is what one day has over another. */
export function useClusters(variables: ClustersQueryVariables, since: string): Answer<ClustersQuery> {
  const now = useAsk(Clusters, variables);
  const isYear = /^\d{4}$/.test(since);
  const before = useAsk(Clusters, isYear ? { ...variables, asOf: `${Number(since) - 1}-12-31` } : null);
  if (!isYear) return now;
  const subtracted = (answer: ClustersQuery | undefined) =>
    answer && before.data
      ? { organClusters: subtract(answer.organClusters, before.data.organClusters) }
      : undefined;
  return {
    data: subtracted(now.data),
    previous: subtracted(now.previous),
    error: now.error ?? before.error,
    again() {
      now.again();
      before.again();
    },
  };
}
