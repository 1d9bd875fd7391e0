// Which nodes are expanded, how far, what is hidden and what is chosen: all of it in the address.
import { useParams } from '../address/address.ts';
import { readExpansions, SMALL, writeExpansions } from './network-expansions.ts';

const toggle = (list: readonly string[], item: string) =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
const listOf = (text: string) => text.split(',').filter(Boolean);

export function useNetworkAddress() {
  const [params, setParams] = useParams({ at: '', chosen: '', without: '', hidden: '' });
  const expansions = readExpansions(params.at);
  const without = listOf(params.without);
  const hidden = listOf(params.hidden);
  return {
    expansions,
    chosen: params.chosen,
    /** Relations that are filtered out. */
    without,
    hidden,
    start: (id: string) => setParams({ at: id, chosen: id, without: '', hidden: '' }),
    choose: (id: string) => setParams({ chosen: id }, { replace: true }),
    expand: (id: string, first = SMALL) =>
      setParams({
        at: writeExpansions([...expansions.filter((one) => one.id !== id), { id, first }]),
        chosen: id,
      }),
    collapse: (id: string) => setParams({ at: writeExpansions(expansions.filter((one) => one.id !== id)) }),
    toggleRelation: (relation: string) => setParams({ without: toggle(without, relation).join(',') }),
    hide: (id: string) =>
      setParams({
        hidden: toggle(hidden, id).join(','),
        at: writeExpansions(expansions.filter((one) => one.id !== id)),
        chosen: '',
      }),
  };
}
export type NetworkAddress = ReturnType<typeof useNetworkAddress>;
