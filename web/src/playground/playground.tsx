import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { openingFrom } from './address.ts';
import { AddressSync } from './address-sync.tsx';
import { exampleById, examples } from './examples.ts';
import { EXAMPLES_PLUGIN } from './examples-panel.tsx';
import { fetcher } from './fetcher.ts';
import { mayRunUnasked } from './operation.ts';
import { SystemTheme } from './system-theme.tsx';

// Decided once, before GraphiQL writes its own storage. Later visits get back what they left.
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const first = examples[0];
const opening =
  openingFrom(location.search, exampleById) ??
  (isFirstVisit && first ? { query: first.text, variables: '' } : undefined);

// Stable references: GraphiQL resets the visible plugin whenever one of these changes.
const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const initial = opening && { initialQuery: opening.query, initialVariables: opening.variables };

export function Playground() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      {...(isFirstVisit && { visiblePlugin: EXAMPLES_PLUGIN })}
      {...initial}
    >
      <GraphiQL.Logo>
        <a className="brand" href="/">
          medai-graph <em>playground</em>
        </a>
      </GraphiQL.Logo>
      <AddressSync runOnLoad={opening !== undefined && mayRunUnasked(opening.query)} />
      <SystemTheme />
    </GraphiQL>
  );
}
