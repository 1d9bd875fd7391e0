import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import type { MouseEvent } from 'react';
import { exampleByText, examples } from './examples.ts';
import type { Example } from './parse-example.ts';
import { useOpen } from './use-open.ts';

function ExamplesPanel() {
  const open = useOpen();
  const shown = useGraphiQL((state) => exampleByText(state.tabs[state.activeTabIndex]?.query ?? ''));

  const onClick = (event: MouseEvent, example: Example): void => {
    // A real link: a modified click still opens or copies the example's own address.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open({ query: example.text, variables: '' });
  };

  return (
    <section className="examples" aria-label="Examples">
      <h2 className="examples-title">Examples</h2>
      <p className="examples-lead">Each one answers a question. Click to load and run it, then change it.</p>
      {examples.length === 0 && <p className="examples-lead">None were bundled with this build.</p>}
      <ol className="examples-list">
        {examples.map((example) => (
          <li key={example.id}>
            <a
              className="example"
              href={`?example=${example.id}`}
              aria-current={example === shown ? 'true' : undefined}
              onClick={(event) => onClick(event, example)}
            >
              <span className="example-number">{example.id}</span>
              <span className="example-title">{example.title}</span>
              <span className="example-question">{example.question}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <title>Examples</title>
      <path d="M9.5 6h10.5M9.5 12h10.5M9.5 18h10.5" strokeLinecap="round" />
      <path d="m3.5 4.2 3 1.8-3 1.8zM3.5 10.2l3 1.8-3 1.8zM3.5 16.2l3 1.8-3 1.8z" strokeLinejoin="round" />
    </svg>
  );
}

export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples',
  icon: ExamplesIcon,
  content: ExamplesPanel,
};
