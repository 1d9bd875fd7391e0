import { useParams, withParams } from '../address/address.ts';
import { View } from '../frame/view.tsx';
import { useWords } from '../words/use-words.ts';
import { AccountsDashboard } from './accounts-dashboard.tsx';
import { ApprovalsDashboard } from './approvals-dashboard.tsx';
import { MarketDashboard } from './market-dashboard.tsx';
import { ProcurementDashboard } from './procurement-dashboard.tsx';
import './dashboards.css';

const BOARDS = {
  procurement: ProcurementDashboard,
  approvals: ApprovalsDashboard,
  market: MarketDashboard,
  accounts: AccountsDashboard,
};
type Board = keyof typeof BOARDS;
const isBoard = (text: string): text is Board => text in BOARDS;

export function DashboardsView() {
  const { words } = useWords();
  const [params] = useParams({ board: 'procurement' });
  const board = isBoard(params.board) ? params.board : 'procurement';
  const Shown = BOARDS[board];
  return (
    <View title={`${words.dashboards.title}: ${words.dashboards[board]}`}>
      <nav className="choice boards" aria-label={words.dashboards.label}>
        {(Object.keys(BOARDS) as Board[]).map((one) => (
          <a
            className="button"
            key={one}
            href={withParams({ board: one })}
            aria-current={one === board ? 'page' : undefined}
          >
            {words.dashboards[one]}
          </a>
        ))}
      </nav>
      <div className="charts">
        <Shown />
      </div>
    </View>
  );
}
