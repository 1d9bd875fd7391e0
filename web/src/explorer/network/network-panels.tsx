// Beside the drawing: the chosen node and what can be done with it, the relations, and every node as a list.
import { pathOf } from '../address/own-paths.ts';
import { useWords } from '../words/use-words.ts';
import type { Network } from './compose-network.ts';
import type { NetworkAddress } from './network-address.ts';
import { LARGE } from './network-expansions.ts';

type Props = { network: Network; address: NetworkAddress };

/** A longer list is neither read nor quick to draw; the search in the drawing's place finds the rest. */
const LISTED = 150;

export function ChosenNode({
  network,
  address,
  isPinned,
  pin,
}: Props & { isPinned: boolean; pin(pinned: boolean): void }) {
  const { words, nodeName, value } = useWords();
  const { chosen, expansions } = address;
  const entry = network.nodes.get(chosen);
  if (!entry) return null;
  const expansion = expansions.find(({ id }) => id === chosen);
  const hasMore = network.truncated.has(chosen) && expansion?.first !== LARGE;
  return (
    <section className="panel" aria-label={words.network.selected}>
      <p className="kind">
        <i className={`dot ${entry.type.toLowerCase()}`} /> {value(entry.type)}
      </p>
      <h2>{nodeName(entry.node)}</h2>
      <p className="muted">
        {words.network.degree(entry.degree)}
        {network.truncated.has(chosen) && `. ${words.network.truncated}`}
      </p>
      <p className="bar network-buttons">
        {expansion ? (
          <button
            type="button"
            className="button"
            disabled={expansions.length === 1}
            onClick={() => address.collapse(chosen)}
          >
            {words.network.collapse}
          </button>
        ) : (
          <button type="button" className="button main" onClick={() => address.expand(chosen)}>
            {words.network.expand}
          </button>
        )}
        {hasMore && (
          <button type="button" className="button main" onClick={() => address.expand(chosen, LARGE)}>
            {words.network.more}
          </button>
        )}
        <button type="button" className="button" aria-pressed={isPinned} onClick={() => pin(!isPinned)}>
          {isPinned ? words.network.unpin : words.network.pin}
        </button>
        <button
          type="button"
          className="button"
          disabled={expansions.length === 1 && expansion !== undefined}
          onClick={() => address.hide(chosen)}
        >
          {words.network.remove}
        </button>
        <a className="button" href={pathOf(chosen)}>
          {words.network.open}
        </a>
      </p>
    </section>
  );
}

export function Relations({ network, address }: Props) {
  const { words, value } = useWords();
  return (
    <fieldset className="panel network-relations">
      <legend>{words.network.relations}</legend>
      {network.relations.map((relation) => (
        <label key={relation}>
          <input
            type="checkbox"
            checked={!address.without.includes(relation)}
            onChange={() => address.toggleRelation(relation)}
          />{' '}
          {value(relation)}
        </label>
      ))}
    </fieldset>
  );
}

export function NodeList({ network, address }: Props) {
  const { words, nodeName, value } = useWords();
  const expanded = new Set(address.expansions.map(({ id }) => id));
  const entries = [...network.nodes.values()];
  return (
    <section className="panel" aria-label={words.network.nodes}>
      <ul className="legend network-legend">
        {[...new Set(entries.map(({ type }) => type))].map((type) => (
          <li key={type}>
            <span className={`dot ${type.toLowerCase()}`} />
            {value(type)}
          </li>
        ))}
      </ul>
      <h3>{words.network.nodes}</h3>
      <ul className="network-list">
        {entries.slice(0, LISTED).map(({ id, node, type }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === address.chosen}
              onClick={() => address.choose(id)}
              onDoubleClick={() => address.expand(id)}
            >
              <i className={`dot ${type.toLowerCase()}`} title={value(type)} /> {nodeName(node)}
              {expanded.has(id) && <span aria-hidden="true"> ⊖</span>}
            </button>
          </li>
        ))}
      </ul>
      {entries.length > LISTED && <p className="muted">{words.state.shown(LISTED, entries.length)}</p>}
    </section>
  );
}
