import { MoneyBand } from '../../generated/operations.ts';
import { Answered } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { fundingRoundColumns } from '../entity/funding-round-columns.tsx';
import { WholeList } from '../table/related.tsx';
import { useWords } from '../words/use-words.ts';

/** The API gives at most so many nodes at once. */
const MOST = 100;

/** The rounds that a band is made of, each with its sources. */
export function BandRounds({ ids, title, lead }: { ids: readonly string[]; title: string; lead: string }) {
  const reader = useWords();
  const answer = useAsk(MoneyBand, { ids: ids.slice(0, MOST) });
  return (
    <Answered answer={answer}>
      {({ nodes }) => (
        <WholeList
          name="rounds"
          title={`${title}: ${lead}`}
          columns={fundingRoundColumns(reader)}
          rows={nodes.flatMap((node) => (node && 'kind' in node ? [node] : []))}
        />
      )}
    </Answered>
  );
}
