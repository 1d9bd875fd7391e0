import {
  type PathFactsFragment,
  TraceAny,
  TraceEnds,
  type TraceEndsQuery,
  TraceMoney,
} from '../../generated/operations.ts';
import { useParams, withParams } from '../address/address.ts';
import { Answered, Empty } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { View } from '../frame/view.tsx';
import { Picker } from '../search/picker.tsx';
import { enumOf } from '../words/node-name.ts';
import { useWords } from '../words/use-words.ts';
import { PathCard } from './path-card.tsx';
import './trace.css';

type End = 'from' | 'to';
type Node = NonNullable<TraceEndsQuery['nodes'][number]>;

/** Shown only where the graph holds both ends. */
const EXAMPLES: [from: string, to: string][] = [
  ['investor:goldman-sachs', 'organ:lung'],
  ['investor:goldman-sachs', 'hospital:tongji-hospital-tongji-medical-college-hust'],
  ['investor:sequoia-china', 'company:shukun'],
];

export function TraceView() {
  const { words } = useWords();
  const [{ from, to }, setParams] = useParams({ from: '', to: '' });
  const ends = useAsk(TraceEnds, from === '' && to === '' ? null : { ids: [from, to].filter(Boolean) });
  const nodeOf = (id: string) => ends.data?.nodes.find((node) => node?.id === id) ?? undefined;
  const asked = from !== '' && to !== '';
  return (
    <View
      title={words.trace.title}
      lead={words.trace.lead}
      {...(asked && { query: { operation: TraceMoney, variables: { from, to } } })}
    >
      <div className="trace-ends">
        <Chooser end="from" id={from} node={nodeOf(from)} choose={(id) => setParams({ from: id })} />
        <a className="button" href={withParams({ from: to, to: from })} aria-label={words.trace.swap}>
          ⇄
        </a>
        <Chooser end="to" id={to} node={nodeOf(to)} choose={(id) => setParams({ to: id })} />
      </div>
      {asked ? <Ways from={from} to={to} /> : <Examples />}
    </View>
  );
}

function Chooser({
  end,
  id,
  node,
  choose,
}: {
  end: End;
  id: string;
  node: Node | undefined;
  choose(id: string): void;
}) {
  const { words, nodeName } = useWords();
  return (
    <div className="trace-end">
      <span className="muted">{words.trace[end]}</span>
      {id === '' ? (
        <Picker
          label={words.trace[end]}
          placeholder={words.search.placeholder}
          onPick={(hit) => choose(hit.node.id)}
        />
      ) : (
        <div className="trace-chosen">
          <span>
            {node && <i className={`dot ${enumOf(node.__typename).toLowerCase()}`} />}{' '}
            {node ? nodeName(node) : id}
          </span>
          <button type="button" className="button" onClick={() => choose('')}>
            <span className="unseen">
              {words.trace.clear}: {words.trace[end]}
            </span>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      )}
    </div>
  );
}

function Ways({ from, to }: { from: string; to: string }) {
  const { words } = useWords();
  const money = useAsk(TraceMoney, { from, to });
  const any = useAsk(TraceAny, { from, to });
  return (
    <Answered answer={money}>
      {({ fundingPaths }) => (
        <div className="trace-paths">
          {fundingPaths.length > 0 && (
            <>
              <h2>{words.trace.money}</h2>
              {fundingPaths.map((path, at) => (
                <PathCard path={path} number={at + 1} key={wayOf(path)} />
              ))}
            </>
          )}
          <Answered answer={any}>
            {({ shortestPath }) =>
              shortestPath &&
              fundingPaths.some((path) => wayOf(path) === wayOf(shortestPath)) ? null : shortestPath ? (
                <>
                  <h2>{fundingPaths.length > 0 ? words.trace.any : words.trace.noMoney}</h2>
                  <PathCard path={shortestPath} number={fundingPaths.length + 1} />
                </>
              ) : (
                fundingPaths.length === 0 && <Empty>{words.trace.none}</Empty>
              )
            }
          </Answered>
        </div>
      )}
    </Answered>
  );
}

const wayOf = (path: PathFactsFragment) => path.nodes.map(({ id }) => id).join(' ');

function Examples() {
  const { words, nodeName } = useWords();
  const { data } = useAsk(TraceEnds, { ids: [...new Set(EXAMPLES.flat())] });
  const byId = new Map(data?.nodes.flatMap((node) => (node ? [[node.id, node] as const] : [])));
  const there = EXAMPLES.flatMap(([from, to]) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start && end ? [{ from, to, label: `${nodeName(start)} → ${nodeName(end)}` }] : [];
  });
  return (
    <div className="panel">
      <p>{words.trace.choose}</p>
      <ul>
        {there.map(({ from, to, label }) => (
          <li key={label}>
            <a href={`/trace?${new URLSearchParams({ from, to })}`}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
