import { type ProcurementDimension, PurchasesBy } from '../../generated/operations.ts';
import { Answered } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { useWords } from '../words/use-words.ts';
import { CountedChart } from './counted-chart.tsx';

const CHARTS: [
  by: ProcurementDimension,
  title: 'byLevel' | 'byRegion' | 'byKind' | 'byPriceBand' | 'byPricing' | 'byStage' | 'byCountry',
][] = [
  ['LEVEL', 'byLevel'],
  ['REGION', 'byRegion'],
  ['KIND', 'byKind'],
  ['PRICE_BAND', 'byPriceBand'],
  ['PRICING', 'byPricing'],
  ['STAGE', 'byStage'],
  ['COUNTRY', 'byCountry'],
];

/** Bands come in order of price, not of size. */
const BANDS = [
  'UP_TO_50K_USD',
  '50K_TO_250K_USD',
  '250K_TO_1M_USD',
  '1M_TO_10M_USD',
  'OVER_10M_USD',
  'NOT_STATED',
];

export function ProcurementDashboard() {
  return CHARTS.map(([by, title]) => <Purchases by={by} title={title} key={by} />);
}

function Purchases({ by, title }: { by: ProcurementDimension; title: (typeof CHARTS)[number][1] }) {
  const { words, value, country } = useWords();
  const variables = { by: [by] };
  const answer = useAsk(PurchasesBy, variables);
  return (
    <Answered answer={answer}>
      {({ procurementStatistics }) => (
        <CountedChart
          name={`purchases-${by.toLowerCase()}`}
          title={words.dashboards[title]}
          query={{ operation: PurchasesBy, variables }}
          groups={[...procurementStatistics]
            .sort(by === 'PRICE_BAND' ? (a, b) => bandOf(a.key) - bandOf(b.key) : () => 0)
            .map(({ key: [key = ''], count, medianUsd }) => ({
              group:
                by === 'COUNTRY' && key.length === 2
                  ? country(key)
                  : by === 'KIND' || by === 'REGION'
                    ? readable(key, value)
                    : value(key),
              count,
              medianUsd,
            }))}
        />
      )}
    </Answered>
  );
}

const bandOf = ([key = '']: readonly string[]) => BANDS.indexOf(key);
/** Kinds and regions are words of the sources already. */
const readable = (key: string, value: (key: string) => string) => (key === 'NOT_STATED' ? value(key) : key);
