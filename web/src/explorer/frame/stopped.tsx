// A view that breaks must not take the rest of the page with it.
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

export class Stopped extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <Sorry /> : this.props.children;
  }
}

function Sorry() {
  const { words } = useWords();
  return (
    <main id="content" className="view">
      <div className="notice" role="alert">
        <p>{words.state.crashed}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.state.again}
        </button>
      </div>
    </main>
  );
}
