// Colours of the theme as WebGL can read them.

const KINDS: Record<string, string> = {
  COMPANY: '--c1',
  PRODUCT: '--c7',
  ORGAN: '--c4',
  INVESTOR: '--c2',
  HOSPITAL: '--c5',
  APPROVAL: '--c3',
  FUNDING_ROUND: '--c6',
};

export type Palette = {
  kind(type: string): string;
  ink: string;
  paper: string;
  line: string;
  accent: string;
};

export function readPalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const resolve = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const kinds = new Map(Object.entries(KINDS).map(([type, name]) => [type, resolve(name)]));
  const other = resolve('--c8');
  const palette: Palette = {
    kind: (type) => kinds.get(type) ?? other,
    ink: resolve('--ink'),
    paper: resolve('--paper'),
    line: resolve('--line'),
    accent: resolve('--accent'),
  };
  probe.remove();
  return palette;
}

/** Calls back whenever the theme changes, by the system or by choice; gives a way to stop. */
export function onThemeChange(callback: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(callback);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  system.addEventListener('change', callback);
  return () => {
    chosen.disconnect();
    system.removeEventListener('change', callback);
  };
}
