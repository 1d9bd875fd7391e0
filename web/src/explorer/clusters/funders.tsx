// Who funded the makers of an organ's approved products.
import { useState } from 'react';
import { ClusterFunders, type ClustersQueryVariables } from '../../generated/operations.ts';
import { pathOf } from '../address/own-paths.ts';
import { Answered, Empty, Skeleton } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { PlaygroundLink } from '../frame/view.tsx';
import { useWords } from '../words/use-words.ts';
import type { Cluster } from './subtract.ts';
import './funders.css';

/** Funders of every organ are asked for at once, so that the click on an organ finds them there. */
const FIRST = 25;
const ALL = 100;

export function useFunders(variables: ClustersQueryVariables, first = FIRST) {
  return useAsk(ClusterFunders, { ...variables, first });
}

export function Funders({ cluster, variables }: { cluster: Cluster; variables: ClustersQueryVariables }) {
  const { words, name, percent, usd, day } = useWords();
  const [first, setFirst] = useState(FIRST);
  const answer = useFunders(variables, first);
  const { organ, funding } = cluster;
  return (
    <section className="panel funders" aria-label={words.clusters.funders(name(organ))}>
      <h2>{words.clusters.funders(name(organ))}</h2>
      <p className="muted">{words.clusters.fundersLead}</p>
      <dl className="figures">
        <Figure value={cluster.productCount} label={words.clusters.products(cluster.productCount)} />
        <Figure value={cluster.companyCount} label={words.clusters.companies(cluster.companyCount)} />
        <Figure value={percent(cluster.share)} label={words.clusters.share} />
        {cluster.firstApprovedOn && (
          <Figure value={day(cluster.firstApprovedOn)} label={words.clusters.first} />
        )}
        <Figure
          value={usd(funding.disclosedUsd)}
          label={`${words.clusters.raised} · ${words.money.undisclosedRounds(funding.undisclosedCount)}`}
        />
      </dl>
      <p className="bar">
        <a className="button" href={pathOf(organ.id)}>
          {words.clusters.toOrgan}
        </a>
        <a className="button" href={`/money?organ=${organ.slug}`}>
          {words.clusters.toMoney}
        </a>
        <PlaygroundLink operation={ClusterFunders} variables={{ ...variables, first }} />
      </p>
      <Answered answer={answer} skeleton={<Skeleton lines={8} />}>
        {({ organClusters }) => {
          const funders = organClusters.find((one) => one.organ.slug === organ.slug)?.funders;
          if (!funders || funders.nodes.length === 0) return <Empty>{words.clusters.noFunders}</Empty>;
          return (
            <>
              <ol className="funder-list">
                {funders.nodes.map((funder) => (
                  <li key={funder.investor.id}>
                    <div>
                      <a className="funder-name" href={pathOf(funder.investor.id)}>
                        {name(funder.investor)}
                      </a>
                      <p>
                        {funder.companies.map((company, at) => (
                          <span key={company.id}>
                            {at > 0 && ', '}
                            <a href={pathOf(company.id)}>{name(company)}</a>
                          </span>
                        ))}
                      </p>
                    </div>
                    <p className="funder-money">
                      <a href={`/money?organ=${organ.slug}&investor=${funder.investor.slug}`}>
                        {funder.roundCount} {words.clusters.rounds.toLowerCase()}
                      </a>
                      {funder.leadCount > 0 && `, ${words.clusters.led} ${funder.leadCount}`}
                      <br />
                      <span className="muted">
                        {funder.funding.disclosedCount > 0
                          ? usd(funder.funding.disclosedUsd)
                          : words.money.undisclosed}
                      </span>
                    </p>
                  </li>
                ))}
              </ol>
              {funders.totalCount > funders.nodes.length && first < ALL && (
                <button type="button" className="button" onClick={() => setFirst(ALL)}>
                  {words.state.more(Math.min(ALL, funders.totalCount) - funders.nodes.length)}
                </button>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Figure({ value, label }: { value: string | number; label: string }) {
  return (
    <div>
      <dt>{label.replace(/^\d+ /, '')}</dt>
      <dd>{value}</dd>
    </div>
  );
}
