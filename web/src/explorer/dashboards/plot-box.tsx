// A chart of Observable Plot on the page: redrawn when its data, its width or the language changes.
import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { useSize } from '../clusters/use-size.ts';

export type PlotOptions = Plot.PlotOptions;

export function PlotBox({
  label,
  options,
  drawn,
}: {
  label: string;
  options: PlotOptions;
  /** Told of the picture whenever it is drawn anew, for its download. */
  drawn(svg: SVGSVGElement): void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  useEffect(() => {
    const target = box.current;
    if (target === null || width === 0) return;
    const figure = Plot.plot({ ...options, width, className: 'plot', ariaLabel: label });
    // Its style element would break the policy of the page; plot.css says the same.
    for (const style of figure.querySelectorAll('style')) style.remove();
    const svg = figure instanceof SVGSVGElement ? figure : figure.querySelector('svg');
    if (svg instanceof SVGSVGElement) {
      svg.setAttribute('role', 'img');
      // The picture as a whole is named; names of its parts have no role to stand on.
      for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
      drawn(svg);
    }
    target.replaceChildren(figure);
  }, [label, options, width, drawn]);
  return <div ref={box} className="plot-box" />;
}
