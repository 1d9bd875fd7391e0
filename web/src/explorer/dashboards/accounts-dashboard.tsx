import { Accounts, type AccountsQuery } from '../../generated/operations.ts';
import { Answered, Skeleton } from '../ask/answered.tsx';
import { ask } from '../ask/ask.ts';
import { useRead } from '../ask/use-read.ts';
import { useWords } from '../words/use-words.ts';
import { type Figure, Figures, PAGE } from './figures-chart.tsx';

/** The API has no list of all figures: they are read company by company, a page of companies at a time. */
async function readFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  let after: string | null = null;
  do {
    const { companies }: AccountsQuery = await ask(Accounts, { first: PAGE, after });
    for (const company of companies.nodes)
      figures.push(...company.financials.map((figure) => ({ ...figure, company })));
    after = companies.pageInfo.hasNextPage ? companies.pageInfo.endCursor : null;
  } while (after !== null);
  return figures;
}

export function AccountsDashboard() {
  const { words } = useWords();
  const answer = useRead(readFigures);
  return (
    <Answered answer={answer} skeleton={<Skeleton lines={12} />}>
      {(figures) => (
        <>
          <div className="wide">
            <Figures
              name="revenue"
              title={words.dashboards.revenue}
              figures={figures.filter(({ metric, money }) => metric === 'REVENUE' && money?.usd != null)}
              figureOf={({ money }) => money?.usd ?? 0}
              isMoney
            />
          </div>
          <div className="wide">
            <Figures
              name="margins"
              title={words.dashboards.margins}
              figures={figures.filter(({ metric, percent }) => metric === 'GROSS_MARGIN' && percent !== null)}
              figureOf={({ percent }) => percent ?? 0}
            />
          </div>
        </>
      )}
    </Answered>
  );
}
