// The drawing: a graph that WebGL paints and a layout that settles a little with every frame.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import type { Network } from './compose-network.ts';
import { drawHover } from './draw-hover.ts';
import { onThemeChange, readPalette } from './network-colours.ts';
import { place } from './place-nodes.ts';

export type Canvas = {
  show(network: Network, nameOf: (id: string) => string): void;
  choose(id: string): void;
  pin(id: string, pinned: boolean): void;
  isPinned(id: string): boolean;
  fit(): void;
  close(): void;
};

/** How long the layout goes on after a change; small graphs are settled long before. */
const SETTLE_FRAMES = 200;
/** Up to here a graph is laid out before it is first seen; a larger one takes shape before one's eyes. */
const LARGE = 300;
const FIRST_STEPS = 120;
const STRIDE = 6;
/** From this size on, in pixels, a node has its name beside it; in a large graph only the hubs do. */
const LABELLED = 5;
const LABELLED_HUB = 12;

export function openCanvas(
  container: HTMLElement,
  on: { choose(id: string): void; expand(id: string): void; pinned(): void },
): Canvas {
  const graph = new Graph({ multi: false, type: 'directed' });
  let palette = readPalette();
  let chosen = '';
  let frames = 0;
  let frame = 0;
  const sigma = new Sigma(graph, container, {
    // Plain lines cost a fraction of the default's rectangles.
    edgeProgramClasses: { line: EdgeLineProgram },
    labelRenderedSizeThreshold: LABELLED,
    hideLabelsOnMove: true,
    labelDensity: 1,
    labelFont: getComputedStyle(document.body).fontFamily,
    labelSize: 12,
    labelColor: { color: palette.ink },
    defaultEdgeColor: palette.line,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1,
    allowInvalidContainer: true,
    zIndex: true,
    defaultDrawNodeHover: (context, node, settings) => drawHover(context, node, settings, palette),
    nodeReducer: (id, data) =>
      id === chosen ? { ...data, highlighted: true, zIndex: 2, size: Number(data.size) + 3 } : data,
    edgeReducer: (id, data) =>
      chosen !== '' && graph.hasExtremity(id, chosen)
        ? { ...data, color: palette.accent, size: 1.6, zIndex: 1 }
        : { ...data, color: palette.line },
  });

  const layOut = (iterations: number) =>
    forceAtlas2.assign(graph, {
      iterations,
      settings: {
        ...forceAtlas2.inferSettings(graph),
        barnesHutOptimize: graph.order > 150,
        gravity: 1,
        scalingRatio: 8,
        slowDown: 3,
      },
    });
  const settle = () => {
    if (frames-- <= 0 || graph.order === 0) {
      frame = 0;
      return;
    }
    // One step a frame keeps a large graph moving smoothly; a small one may settle faster.
    // Drawing costs more than a step of the layout: a large graph is drawn after every few of them.
    if (graph.order <= LARGE) layOut(4);
    else if (frames % STRIDE === 0) layOut(STRIDE);
    frame = requestAnimationFrame(settle);
  };
  const wake = () => {
    frames = SETTLE_FRAMES;
    if (frame === 0) frame = requestAnimationFrame(settle);
  };

  const stopWatching = onThemeChange(() => {
    palette = readPalette();
    graph.forEachNode((id, { kind }) => graph.setNodeAttribute(id, 'color', palette.kind(String(kind))));
    sigma.setSetting('labelColor', { color: palette.ink });
    sigma.refresh();
  });
  let dragged = '';
  sigma.on('clickNode', ({ node }) => on.choose(node));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    on.expand(node);
  });
  sigma.on('downNode', ({ node }) => {
    dragged = node;
  });
  sigma.on('moveBody', ({ event }) => {
    if (dragged === '') return;
    graph.mergeNodeAttributes(dragged, { ...sigma.viewportToGraph(event), fixed: true });
    event.preventSigmaDefault();
    on.pinned();
  });
  for (const end of ['upNode', 'upStage'] as const)
    sigma.on(end, () => {
      dragged = '';
    });

  return {
    show(network, nameOf) {
      place(graph, network, nameOf, palette.kind);
      sigma.setSetting('labelRenderedSizeThreshold', graph.order > LARGE ? LABELLED_HUB : LABELLED);
      if (graph.order > 1 && graph.order <= LARGE) layOut(FIRST_STEPS);
      wake();
    },
    choose(id) {
      chosen = id;
      sigma.refresh({ skipIndexation: true });
    },
    pin(id, pinned) {
      if (graph.hasNode(id)) graph.setNodeAttribute(id, 'fixed', pinned);
      wake();
    },
    isPinned: (id) => graph.hasNode(id) && graph.getNodeAttribute(id, 'fixed') === true,
    fit: () => void sigma.getCamera().animatedReset(),
    close() {
      stopWatching();
      cancelAnimationFrame(frame);
      sigma.kill();
    },
  };
}
