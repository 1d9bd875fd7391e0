import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Opening } from './address.ts';
import { exampleByText } from './examples.ts';
import { factsOf, mayRunUnasked } from './operation.ts';

/** Shows an operation, in the tab that has it already where there is one, and runs it. */
export function useOpen(): (opening: Opening) => void {
  const { addTab, changeTab, updateActiveTabValues, setOperationFacts, run, stop } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );

  return ({ query, variables }) => {
    if (!queryEditor || !variableEditor) return;
    stop();
    const current = queryEditor.getValue();
    const existing = tabs.findIndex((tab, i) => i !== activeTabIndex && tab.query === query);
    if (current !== query && existing >= 0) {
      changeTab(existing);
    } else if (current !== query) {
      // Looking through the examples should not leave a row of tabs; the visitor's own work is kept.
      if (current.trim() !== '' && !exampleByText(current)) addTab();
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
      updateActiveTabValues({ query, variables, response: null });
    }
    // The editor reports its operation only after a pause; a run before that would send the last one's name.
    const { document, operations } = factsOf(query);
    const operationName = operations[0]?.name?.value;
    setOperationFacts({
      ...(document && { documentAST: document }),
      operations,
      ...(operationName === undefined ? {} : { operationName }),
    });
    if (mayRunUnasked(query)) run();
  };
}
