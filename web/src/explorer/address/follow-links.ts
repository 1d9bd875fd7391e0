// Links of the explorer are plain links; this follows them without loading the page again.
import { go } from './address.ts';
import { isOwnPath } from './own-paths.ts';

export function followLinks(root: Document): void {
  root.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement | SVGAElement>('a[href]')
        : null;
    if (link === null || link.hasAttribute('download') || link.getAttribute('target') === '_blank') return;
    const to = new URL(link.getAttribute('href') ?? '', location.href);
    if (to.origin !== location.origin || !isOwnPath(to.pathname) || to.hash !== '') return;
    event.preventDefault();
    go(to.pathname + to.search);
  });
}
