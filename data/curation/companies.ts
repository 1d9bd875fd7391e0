// Companies: every company file, and every company that an approval, a round or a purchase mentions.
import { type Row, splitList, unique } from './csv.ts';
import { decided, Judgements } from './judgements.ts';
import { cleanAliases, cleanWebsite, resolveName } from './names.ts';
import { type FactFile, judge, rowsOf, text, type World } from './world.ts';

type Draft = { rawNames: string[]; rows: Row[]; mentions: { url: string; raw: string }[] };

export class Companies {
  private readonly drafts = new Map<string, Draft>();
  private readonly names: Judgements;
  private readonly mentionsOf: Judgements;
  private readonly details: Judgements;
  private readonly aliasTerms: Judgements;
  private readonly countries = new Judgements('countries.csv', ['raw']);

  constructor(
    private readonly world: World,
    aliasTerms: Judgements,
  ) {
    this.aliasTerms = aliasTerms;
    this.names = judge(world, 'company-names.csv', ['raw']);
    this.mentionsOf = judge(world, 'company-mentions.csv', ['raw']);
    this.details = judge(world, 'companies.csv', ['slug']);
  }

  readFiles(drops: Judgements): void {
    for (const file of ['companies.csv', 'companies-global.csv'] as const) {
      for (const row of rowsOf(this.world, file, (one) => text(one, 'name_en'), drops))
        this.readRow(file, row);
    }
  }

  /** The slug of a company that a fact names; the fact's page then counts as a source of the company. */
  mention(raw: string, url: string, nameZh = ''): string {
    for (const other of splitList(this.mentionsOf.find(raw)?.also)) this.mention(other, url);
    const slug = resolveName(raw, 'company', this.names);
    if (slug === '') return '';
    const draft = this.draft(slug);
    draft.rawNames.push(raw);
    draft.mentions.push({ url, raw });
    if (nameZh !== '') draft.rows.push({ name_zh: nameZh });
    return slug;
  }

  close(): void {
    for (const [slug, draft] of this.drafts) this.write(slug, draft);
  }

  private readRow(file: FactFile, row: Row): void {
    const raw = text(row, 'name_en');
    const slug = resolveName(raw, 'company', this.names);
    const draft = this.draft(slug);
    if (draft.rows.length === 0) this.world.ledger.kept(file);
    else this.world.ledger.merged(file, 'same company as an earlier row of the company files');
    draft.rows.push(row);
    draft.rawNames.push(raw);
  }

  private draft(slug: string): Draft {
    const draft = this.drafts.get(slug) ?? { rawNames: [], rows: [], mentions: [] };
    this.drafts.set(slug, draft);
    return draft;
  }

  private write(slug: string, draft: Draft): void {
    const judged = this.details.find(slug);
    const first = (column: string) =>
      draft.rows.map((row) => text(row, column)).find((value) => value !== '') ?? '';
    const name = judged?.name || (draft.rawNames[0] ?? slug);
    const nameZh = decided(judged?.name_zh, first('name_zh'));
    const country = first('hq_country');
    const aliases = judged?.aliases
      ? [...splitList(judged.aliases), ...this.aliasesOf(draft, false)]
      : this.aliasesOf(draft, true);
    const { citations } = this.world.companies.open(slug, {
      name,
      name_zh: nameZh,
      aliases: cleanAliases(name, nameZh, aliases, this.aliasTerms).join('|'),
      country: decided(judged?.country, country === '' ? '' : text(this.countries.need(country), 'code')),
      city: decided(judged?.city, first('hq_city')),
      founded_on: decided(judged?.founded_on, first('founded_year')),
      website: cleanWebsite(decided(judged?.website, first('website'))),
      segment: decided(judged?.segment, first('segment')),
      caveat: text(judged ?? {}, 'caveat'),
    });
    const printed = (raw: string) =>
      raw === name ? {} : { statement: `prints ${raw}`.replace(/[|=@]/g, ' ') };
    for (const row of draft.rows) {
      if (row.source_url) citations.add(row.source_url, printed(text(row, 'name_en')));
    }
    // A company without a file of its own is cited by the first fact that names it, and by the first of every other spelling.
    const cited = new Set(draft.rows.map((row) => text(row, 'name_en')));
    for (const { url, raw } of draft.mentions) {
      if (citations.urls().length > 0 && (cited.has(raw) || raw === name)) continue;
      cited.add(raw);
      citations.add(url, printed(raw));
    }
  }

  /** A judged alias list replaces the raw alias cells, which hold remarks there; other spellings are added either way. */
  private aliasesOf(draft: Draft, withCells: boolean): string[] {
    const cells = withCells ? draft.rows.flatMap((row) => splitList(row.aliases)) : [];
    const spellings = unique(draft.rawNames).map((raw) => {
      const judged = this.names.find(raw);
      return judged === undefined ? raw : text(judged, 'alias');
    });
    const chinese = draft.rows.map((row) => text(row, 'name_zh'));
    return [...cells, ...spellings, ...chinese].filter((alias) => alias !== '');
  }
}
