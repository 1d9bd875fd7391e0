import { DashboardClaims, Maturity } from '../../generated/operations.ts';
import { Answered } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { claimColumns } from '../entity/claim-columns.tsx';
import { WholeList } from '../table/related.tsx';
import { useWords } from '../words/use-words.ts';
import { MarketCurve } from './market-curve.tsx';
import { MaturityCurve } from './maturity-curve.tsx';

export function MarketDashboard() {
  const reader = useWords();
  const { words } = reader;
  const claims = useAsk(DashboardClaims, { topic: null });
  const sectors = useAsk(Maturity, {});
  return (
    <>
      <div className="wide">
        <Answered answer={claims}>
          {(data) => <MarketCurve claims={data.claims.filter(({ topic }) => topic === 'MARKET')} />}
        </Answered>
      </div>
      <div className="wide">
        <Answered answer={sectors}>{(data) => <MaturityCurve sectors={data.sectors} />}</Answered>
      </div>
      <div className="wide">
        <Answered answer={claims}>
          {(data) => (
            <WholeList
              name="claims"
              title={words.dashboards.claims}
              columns={claimColumns(reader)}
              rows={data.claims}
            />
          )}
        </Answered>
      </div>
    </>
  );
}
