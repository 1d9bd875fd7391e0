import { Clusters, Holdings } from '../../generated/operations.ts';
import { Answered } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { ClusterMap } from '../clusters/cluster-map.tsx';
import { useFunders } from '../clusters/funders.tsx';
import { useWords } from '../words/use-words.ts';
import { View } from './view.tsx';
import './home.css';

const EVERYTHING = { filter: {}, asOf: null };

export function Home() {
  const { words } = useWords();
  const answer = useAsk(Clusters, EVERYTHING);
  // The next click is on an organ: its funders are then here already.
  useFunders(EVERYTHING);
  return (
    <View
      title={words.home.title}
      lead={words.home.lead}
      query={{ operation: Clusters, variables: EVERYTHING }}
    >
      <Held />
      <section className="panel" aria-labelledby="home-clusters">
        <h2 id="home-clusters">{words.home.clusters}</h2>
        <p className="lead home-lead">{words.home.clustersLead}</p>
        <Answered answer={answer}>
          {({ organClusters }) => (
            <ClusterMap
              clusters={organClusters}
              split="application"
              hrefOf={(organ) => `/clusters?organ=${organ}`}
            />
          )}
        </Answered>
      </section>
      <h2 className="home-more">{words.home.views}</h2>
      <ul className="home-views">
        {(['money', 'trace', 'network', 'dashboards'] as const).map((view) => (
          <li key={view}>
            <a className="panel" href={`/${view}`}>
              <strong>{words.nav[view]}</strong>
              <span>{words.home[view]}</span>
            </a>
          </li>
        ))}
      </ul>
    </View>
  );
}

function Held() {
  const { words, number } = useWords();
  const { data } = useAsk(Holdings, {});
  const count = (label: string) => number(data?.graph.counts.find(({ key }) => key === label)?.count ?? 0);
  return (
    <p className="home-holds">
      {data && words.home.holds(count('Company'), count('Product'), count('Approval'), count('FundingRound'))}
    </p>
  );
}
