import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { NetworkAround, TraceEnds } from '../../generated/operations.ts';
import { Failed } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { View } from '../frame/view.tsx';
import { Picker } from '../search/picker.tsx';
import { useWords } from '../words/use-words.ts';
import { BUDGET, composeNetwork } from './compose-network.ts';
import { useNetworkAddress } from './network-address.ts';
import { type Canvas, openCanvas } from './network-canvas.ts';
import { ChosenNode, NodeList, Relations } from './network-panels.tsx';
import { useNeighbourhoods } from './use-neighbourhoods.ts';
import './network.css';

/** Shown only where the graph holds them. */
const STARTS = ['investor:goldman-sachs', 'company:infervision', 'organ:lung', 'company:aidoc'];

export function NetworkView() {
  const reader = useWords();
  const { words } = reader;
  const address = useNetworkAddress();
  const { expansions } = address;
  const start = expansions[0];
  return (
    <View
      title={words.network.title}
      lead={words.network.lead}
      {...(start && { query: { operation: NetworkAround, variables: start } })}
    >
      <div className="network-start">
        <Picker
          label={words.network.start}
          placeholder={words.search.placeholder}
          onPick={({ node }) => address.start(node.id)}
        />
      </div>
      {start ? <Drawing address={address} /> : <Starts start={address.start} />}
    </View>
  );
}

function Drawing({ address }: { address: ReturnType<typeof useNetworkAddress> }) {
  const { words, nodeName, language } = useWords();
  const { found, error, isWaiting } = useNeighbourhoods(address.expansions);
  const network = composeNetwork(found, address);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(null);
  const [, setPinned] = useState(0);
  const choose = useEffectEvent(address.choose);
  const expand = useEffectEvent((id: string) => address.expand(id));

  useEffect(() => {
    if (box.current === null) return;
    canvas.current = openCanvas(box.current, {
      choose: (id) => choose(id),
      expand: (id) => expand(id),
      pinned: () => setPinned((count) => count + 1),
    });
    return () => canvas.current?.close();
  }, []);
  const shown = `${language} ${[...network.nodes.keys()].join()} ${[...network.links.keys()].join()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the network
  useEffect(() => {
    canvas.current?.show(network, (id) => {
      const entry = network.nodes.get(id);
      return entry ? nodeName(entry.node) : id;
    });
  }, [shown]);
  useEffect(() => canvas.current?.choose(address.chosen), [address.chosen]);

  return (
    <>
      {error && <Failed error={error} again={() => location.reload()} />}
      {network.isFull && (
        <p className="notice" role="status">
          {words.network.full(BUDGET)}
        </p>
      )}
      <div className="network">
        <div className="panel network-box">
          <div ref={box} className="network-canvas" role="img" aria-label={words.network.canvas} />
          <p className="network-status bar">
            <span role="status">
              {isWaiting ? words.state.loading : words.network.budget(network.nodes.size, network.links.size)}
            </span>
            <button type="button" className="button" onClick={() => canvas.current?.fit()}>
              {words.network.fit}
            </button>
          </p>
        </div>
        <aside className="network-side">
          <ChosenNode
            network={network}
            address={address}
            isPinned={canvas.current?.isPinned(address.chosen) ?? false}
            pin={(pinned) => {
              canvas.current?.pin(address.chosen, pinned);
              setPinned((count) => count + 1);
            }}
          />
          <Relations network={network} address={address} />
          <NodeList network={network} address={address} />
        </aside>
      </div>
    </>
  );
}

function Starts({ start }: { start(id: string): void }) {
  const { words, nodeName } = useWords();
  const { data } = useAsk(TraceEnds, { ids: STARTS });
  return (
    <div className="panel">
      <p>{words.network.choose}</p>
      <p className="bar">
        {data?.nodes.map(
          (node) =>
            node && (
              <button type="button" className="button" key={node.id} onClick={() => start(node.id)}>
                {nodeName(node)}
              </button>
            ),
        )}
      </p>
    </div>
  );
}
