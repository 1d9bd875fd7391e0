// Investors: the investor file, and every investor that a round names.
import { type Row, splitList } from './csv.ts';
import { decided, Judgements } from './judgements.ts';
import { cleanAliases, cleanWebsite, resolveName } from './names.ts';
import { slugify } from './slug.ts';
import { judge, rowsOf, text, type World } from './world.ts';

type Draft = { row: Row; raw: string; rounds: { url: string; raw: string }[] };

export class Investors {
  private readonly drafts = new Map<string, Draft>();
  private readonly names: Judgements;
  private readonly details: Judgements;
  private readonly countries = new Judgements('countries.csv', ['raw']);

  constructor(
    private readonly world: World,
    private readonly aliasTerms: Judgements,
  ) {
    this.names = judge(world, 'investor-names.csv', ['raw']);
    this.details = judge(world, 'investors.csv', ['raw']);
  }

  readFile(drops: Judgements): void {
    for (const row of rowsOf(this.world, 'investors.csv', (one) => text(one, 'name_en'), drops)) {
      const raw = text(row, 'name_en');
      const slug = this.slugOf(raw);
      if (this.drafts.has(slug)) this.world.ledger.merged('investors.csv', 'same investor as an earlier row');
      else this.world.ledger.kept('investors.csv');
      this.draft(slug, raw).row = row;
    }
  }

  /** The slug of an investor that a round names; the round's page then counts as a source. */
  mention(raw: string, url: string): string {
    const slug = this.slugOf(raw);
    this.draft(slug, raw).rounds.push({ url, raw });
    return slug;
  }

  close(): void {
    for (const [slug, draft] of this.drafts) this.write(slug, draft);
  }

  private slugOf(raw: string): string {
    const judged = this.details.find(raw);
    return judged === undefined ? resolveName(raw, 'investor', this.names) : slugify(text(judged, 'name'));
  }

  private draft(slug: string, raw: string): Draft {
    const draft = this.drafts.get(slug) ?? { row: {}, raw, rounds: [] };
    this.drafts.set(slug, draft);
    return draft;
  }

  private write(slug: string, { row, raw, rounds }: Draft): void {
    const judged = this.details.find(raw);
    const name = judged?.name || text(row, 'name_en') || raw;
    const nameZh = decided(judged?.name_zh, text(row, 'name_zh'));
    const country = decided(judged?.country, text(row, 'country'));
    const others = rounds.map((round) => round.raw).filter((other) => this.details.find(other) === undefined);
    const aliases = [...splitList(row.aliases), ...splitList(judged?.aliases), ...others];
    const { citations } = this.world.investors.open(slug, {
      name,
      name_zh: nameZh,
      aliases: cleanAliases(name, nameZh, aliases, this.aliasTerms).join('|'),
      kind: decided(judged?.kind, text(row, 'type')),
      country: country === '' ? '' : text(this.countries.need(country), 'code'),
      website: cleanWebsite(text(row, 'website')),
      caveat: '',
    });
    if (row.source_url) citations.add(row.source_url);
    for (const round of rounds)
      citations.add(
        round.url,
        round.raw === name || round.raw === nameZh ? {} : { statement: `prints ${round.raw}` },
      );
  }
}
