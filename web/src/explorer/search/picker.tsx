// One box that finds any node by name: results as one types, grouped by kind, by keyboard or pointer.
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import type { NodeType } from '../../generated/operations.ts';
import { sayFailure } from '../ask/answered.tsx';
import { useWords } from '../words/use-words.ts';
import { groupByKind, type Hit, useSearch } from './use-search.ts';
import './search.css';

export function Picker({
  label,
  placeholder,
  types = null,
  input,
  onPick,
}: {
  label: string;
  placeholder: string;
  types?: NodeType[] | null;
  input?: RefObject<HTMLInputElement | null>;
  onPick(hit: Hit): void;
}) {
  const { words, nodeName, value } = useWords();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [entered, setEntered] = useState(false);
  const own = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const answer = useSearch(text, types);
  const found = text.trim() === '' ? undefined : (answer.data ?? answer.previous)?.search;
  const groups = groupByKind(found?.nodes ?? []);
  const hits = groups.flatMap(([, inGroup]) => inGroup);
  const active = Math.min(at, hits.length - 1);
  const shown = open && text.trim() !== '' && found !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another hit is active than before
  useEffect(() => {
    if (shown) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [shown, active]);

  const pick = (hit: Hit) => {
    setText('');
    setEntered(false);
    setOpen(false);
    setAt(0);
    onPick(hit);
  };
  // What is on screen may answer an earlier text: Enter waits for the hits of what was typed.
  const takeEntered = useEffectEvent(() => {
    const hit = hits[active];
    setEntered(false);
    if (hit !== undefined) pick(hit);
  });
  useEffect(() => {
    if (entered && answer.isCurrent) takeEntered();
  }, [entered, answer.isCurrent]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setEntered(true);
    } else if (event.key === 'Escape') {
      setOpen(false);
      if (!shown) (input ?? own).current?.blur();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left
    <div
      className="picker"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={input ?? own}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setEntered(false);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        aria-label={label}
        className="picker-list"
        hidden={!shown || hits.length === 0}
        tabIndex={-1}
      >
        {groups.map(([kind, inGroup]) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div role="group" aria-label={value(kind)} key={kind}>
            <div className="picker-kind" aria-hidden="true">
              <i className={`dot ${kind.toLowerCase()}`} />
              {value(kind)}
            </div>
            {inGroup.map((hit) => {
              const index = hits.indexOf(hit);
              const name = nodeName(hit.node);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
                <div
                  role="option"
                  tabIndex={-1}
                  id={`${id}-${index}`}
                  aria-selected={index === active}
                  key={hit.node.id}
                  className="picker-hit"
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => setAt(index)}
                  onClick={() => pick(hit)}
                >
                  <span>{name}</span>
                  <OtherName hit={hit} shown={name} />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {shown && hits.length === 0 && answer.data && (
        <p className="picker-list picker-none" role="status">
          {words.search.none(text.trim())}
        </p>
      )}
      {answer.error && open && (
        <p className="picker-list picker-none" role="alert">
          {sayFailure(words, answer.error)}
        </p>
      )}
    </div>
  );
}

/** The name that matched, or the name in the other language, where it is not the one on screen. */
function OtherName({ hit, shown }: { hit: Hit; shown: string }) {
  const chinese = 'labelZh' in hit.node ? hit.node.labelZh : null;
  const other = hit.matched !== shown && !shown.includes(hit.matched) ? hit.matched : chinese;
  return other && other !== shown ? <small>{other}</small> : null;
}
