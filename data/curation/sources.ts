// One row per distinct address. Slug, publisher and title come from the facts, the host, or a judgement.
import { createHash } from 'node:crypto';
import type { Row } from './csv.ts';
import { decided, Judgements } from './judgements.ts';
import { shorten, slugify } from './slug.ts';

/** The day on which the raw facts were read off their pages. */
const RETRIEVED_ON = '2026-11-24';

type Seen = { url: string; title: string; trust: string };

export class Sources {
  private readonly seen = new Map<string, Seen>();
  private slugs = new Map<string, string>();
  readonly publishers = new Judgements('publishers.csv', ['host']);
  readonly details = new Judgements('source-details.csv', ['url']);
  /** Sources without a known address, such as a printed report: facts name them by their slug. */
  readonly added = new Judgements('sources-added.csv', ['slug']);

  constructor() {
    for (const row of this.added.all()) this.register(row.slug ?? '', row.title ?? '', row.trust ?? '');
  }

  /** The first title wins; where an address has several, source-details.csv decides. */
  register(url: string, title: string, trust: string): void {
    const known = this.seen.get(url);
    if (known === undefined) this.seen.set(url, { url, title, trust });
    else {
      known.title ||= title;
      known.trust ||= trust;
    }
  }

  /** Call when all addresses are known: a clash of two slugs is settled by a hash of the address, so order does not matter. */
  close(): void {
    const wanted = [...this.seen.keys()].map((url) => ({ url, slug: this.wish(url) }));
    const counts = new Map<string, number>();
    for (const { slug } of wanted) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    for (const { url, slug } of wanted) {
      const clash = (counts.get(slug) ?? 0) > 1;
      this.slugs.set(
        url,
        clash ? `${slug}-${createHash('sha256').update(url).digest('hex').slice(0, 4)}` : slug,
      );
    }
  }

  slugOf = (url: string): string => {
    const slug = this.slugs.get(url);
    if (slug === undefined) throw new Error(`No source is registered for ${url}`);
    return slug;
  };

  rows(isCited: (url: string) => boolean): Row[] {
    return [...this.seen.values()].filter(({ url }) => isCited(url)).map((source) => this.row(source));
  }

  private row({ url, title, trust }: Seen): Row {
    const added = this.added.find(url);
    if (added !== undefined) return { ...added, url: '' };
    const host = hostOf(url);
    const publisher = this.publishers.find(host);
    const detail = this.details.find(url);
    return {
      slug: this.slugOf(url),
      title: decided(detail?.title, title) || `Page at ${host}: ${lastPart(url) || 'home page'}`,
      publisher: decided(detail?.publisher, publisher?.publisher ?? host.replace(/^www\./, '')),
      url,
      published_on: detail?.published_on ?? '',
      retrieved_on: RETRIEVED_ON,
      trust: decided(detail?.trust, decided(publisher?.trust, trust)) || 'secondary',
    };
  }

  private wish(url: string): string {
    if (this.added.find(url) !== undefined) return url;
    const detail = this.details.find(url);
    if (detail?.slug) return detail.slug;
    const host = hostOf(url);
    const prefix =
      this.publishers.find(host)?.code || slugify(host.replace(/^(www|m)\./, '').replace(/\.[a-z]+$/, ''));
    const hint = shorten(slugify(lastPart(url).replace(/\.(s?html?|php|aspx?|pdf|md)$/i, '')), 40);
    return hint === '' || prefix.endsWith(hint) ? prefix : `${prefix}-${hint}`;
  }
}

export function hostOf(url: string): string {
  return new URL(url).hostname;
}

function lastPart(url: string): string {
  const { pathname, search } = new URL(url);
  const last =
    pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  // A page such as show.php says nothing without its query.
  const generic =
    /^(index|show|news_?show|newshow|details?|pc|articleView|article|)\.?(s?html?|php|aspx|html)?$/i.test(
      last,
    );
  // A plus stands for a space in a query.
  return safeDecode(
    (generic ? `${last} ${search.slice(1)}`.trim() : last || search.slice(1)).replaceAll('+', ' '),
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text;
  }
}
