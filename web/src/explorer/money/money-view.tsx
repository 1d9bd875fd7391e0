import { MoneyRounds } from '../../generated/operations.ts';
import { useParams, withParams } from '../address/address.ts';
import { Answered, Empty, Skeleton } from '../ask/answered.tsx';
import { Select } from '../clusters/cluster-filters.tsx';
import { View } from '../frame/view.tsx';
import { useWords } from '../words/use-words.ts';
import { BandRounds } from './band-rounds.tsx';
import { type Band, OTHERS, type Stop, toFlow } from './flow.ts';
import { NO_PRODUCT } from './flow-ends.ts';
import { SankeyPicture } from './sankey-picture.tsx';
import { type FlowFacts, useFlowFacts } from './use-flow-facts.ts';

const TOPS = ['8', '15', '30', '60'];

export function MoneyView() {
  const { words, name } = useWords();
  const [params, setParams] = useParams({
    organ: '',
    investor: '',
    ends: 'organ',
    width: 'money',
    top: '15',
    band: '',
    all: '',
  });
  const answer = useFlowFacts();
  const organs = answer.data?.organs ?? [];
  return (
    <View
      title={words.money.title}
      lead={words.money.lead}
      query={{ operation: MoneyRounds, variables: { first: 100 } }}
    >
      <div className="bar">
        <Select
          label={words.money.organ}
          value={params.organ}
          onChange={(organ) => setParams({ organ, band: '' })}
        >
          <option value="">{words.clusters.all}</option>
          {organs.map((organ) => (
            <option value={organ.slug} key={organ.slug}>
              {name(organ)}
            </option>
          ))}
        </Select>
        <Select
          label={words.money.ends}
          value={params.ends}
          onChange={(ends) => setParams({ ends, band: '' })}
        >
          <option value="organ">{words.money.organs}</option>
          <option value="application">{words.money.applications}</option>
        </Select>
        <Select label={words.money.width} value={params.width} onChange={(width) => setParams({ width })}>
          <option value="money">{words.money.byMoney}</option>
          <option value="rounds">{words.money.byRounds}</option>
        </Select>
        {params.investor === '' ? (
          <Select label={words.money.top} value={params.top} onChange={(top) => setParams({ top, band: '' })}>
            {TOPS.map((top) => (
              <option key={top}>{top}</option>
            ))}
          </Select>
        ) : (
          <a className="button" href={withParams({ investor: null, band: null })}>
            {words.money.investor}: {nameOfInvestor(answer.data, params.investor, name)} ✕
          </a>
        )}
        {params.organ === '' && (
          <label className="check">
            <input
              type="checkbox"
              checked={params.all !== ''}
              onChange={(event) => setParams({ all: event.target.checked ? 'yes' : '', band: '' })}
            />
            {words.money.unapproved}
          </label>
        )}
      </div>
      <div className="panel">
        <Answered answer={answer} skeleton={<Skeleton lines={16} />}>
          {(facts) => <Shown facts={facts} params={params} />}
        </Answered>
      </div>
    </View>
  );
}

type Params = Record<'organ' | 'investor' | 'ends' | 'width' | 'top' | 'band' | 'all', string>;

function Shown({ facts, params }: { facts: FlowFacts; params: Params }) {
  const { words, name, value, usd } = useWords();
  const flow = toFlow(facts, {
    organ: params.organ,
    investor: params.investor,
    ends: params.ends === 'application' ? 'application' : 'organ',
    width: params.width === 'rounds' ? 'rounds' : 'money',
    unapproved: params.all !== '',
    top: Math.min(60, Math.max(1, Number(params.top) || 15)),
  });
  if (flow.bands.length === 0) return <Empty>{words.money.none}</Empty>;
  const organs = new Map(facts.organs.map((organ) => [organ.slug, organ]));
  const nameOf = (stop: Stop): string => {
    if (stop.named) return name(stop.named);
    if (stop.key === OTHERS) return words.money.others;
    if (stop.key === NO_PRODUCT) return words.money.noProduct;
    const organ = organs.get(stop.key);
    return organ ? name(organ) : value(stop.key);
  };
  const stopName = (key: string) => nameOf(flow.stops.find((stop) => stop.key === key) ?? { key, layer: 2 });
  const describe = (band: Band) =>
    words.money.band(stopName(band.from), stopName(band.to), band.rounds.length, moneyOf(band, words, usd));
  const chosen = flow.bands.find(({ key }) => key === params.band);
  return (
    <>
      <SankeyPicture flow={flow} chosen={params.band} nameOf={nameOf} describe={describe} />
      <p className="muted money-note">{words.money.note}</p>
      {chosen ? (
        <BandRounds
          ids={chosen.rounds}
          title={words.money.roundsOf(stopName(chosen.from), stopName(chosen.to))}
          lead={moneyOf(chosen, words, usd)}
        />
      ) : (
        <Empty>{words.money.choose}</Empty>
      )}
    </>
  );
}

function moneyOf(band: Band, words: ReturnType<typeof useWords>['words'], usd: (value: number) => string) {
  return [
    band.usd > 0 && usd(band.usd),
    band.undisclosed > 0 && words.money.undisclosedRounds(band.undisclosed),
  ]
    .filter(Boolean)
    .join(' · ');
}

function nameOfInvestor(
  facts: FlowFacts | undefined,
  slug: string,
  name: ReturnType<typeof useWords>['name'],
): string {
  const found = facts?.rounds
    .flatMap(({ investors }) => investors)
    .find(({ investor }) => investor.slug === slug)?.investor;
  return found ? name(found) : slug;
}
