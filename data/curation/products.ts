// Products: one row per product family. A family's organs, modalities and conditions are those of all its facts.
import { type Row, splitList, unique } from './csv.ts';
import type { Judgements } from './judgements.ts';
import { shorten, slugify } from './slug.ts';
import type { Vocabularies } from './vocabularies.ts';
import { judge, text, type World } from './world.ts';

type Draft = {
  company: string;
  name: string;
  nameZh: string;
  applications: string[];
  modalities: string[];
  conditions: string[];
  targets: string[];
  urls: { url: string; raw: string }[];
};

export class Products {
  private readonly drafts = new Map<string, Draft>();
  private readonly names: Judgements;
  private readonly details: Judgements;

  constructor(
    private readonly world: World,
    private readonly words: Vocabularies,
  ) {
    this.names = judge(world, 'product-names.csv', ['company', 'raw']);
    this.details = judge(world, 'products.csv', ['slug']);
  }

  /** Adds an approval row to its family and gives the family's slug. */
  readApprovalRow(company: string, row: Row): string {
    const raw = text(row, 'product_en');
    // Text in brackets after a product's name tells versions apart (notes of the facts).
    const name = raw.replace(/\s*\([^()]*\)$/, '');
    const slug = this.names.find(text(row, 'company_en'), raw)?.product || familySlug(company, name);
    const draft = this.draft(slug, company, name);
    draft.nameZh ||= text(row, 'product_zh');
    draft.applications.push(this.words.application(text(row, 'application')));
    draft.modalities.push(...this.words.modality(text(row, 'modality')));
    draft.conditions.push(...this.words.conditions(text(row, 'disease_or_indication')));
    draft.targets.push(...this.words.organs(text(row, 'target_organ')));
    draft.urls.push({ url: text(row, 'source_url'), raw });
    return slug;
  }

  /** A purchase names a product: it is a source of the product, and opens it where no approval did. */
  readPurchase(slug: string, targets: readonly string[], url: string, raw: string): void {
    const known = this.drafts.has(slug);
    const draft = this.draft(slug, '', slug);
    if (!known || draft.company === '') draft.targets.push(...targets);
    draft.urls.push({ url, raw });
  }

  close(): void {
    for (const [slug, draft] of this.drafts) this.write(slug, draft);
  }

  private draft(slug: string, company: string, name: string): Draft {
    const draft = this.drafts.get(slug) ?? {
      company,
      name,
      nameZh: '',
      applications: [],
      modalities: [],
      conditions: [],
      targets: [],
      urls: [],
    };
    this.drafts.set(slug, draft);
    return draft;
  }

  private write(slug: string, draft: Draft): void {
    const judged = this.details.find(slug) ?? {};
    const name = text(judged, 'name') || draft.name;
    const applications = unique(draft.applications.filter((one) => one !== ''));
    const application = text(judged, 'application') || (applications[0] ?? '');
    if (applications.length > 1 && !judged.application) {
      throw new Error(
        `The facts of product ${slug} name several applications (${applications.join(', ')}): decide in products.csv.`,
      );
    }
    const { citations } = this.world.products.open(slug, {
      name,
      name_zh: text(judged, 'name_zh') || draft.nameZh,
      company: text(judged, 'company') || draft.company,
      application,
      modalities: list(judged, 'modalities', draft.modalities),
      conditions: list(judged, 'conditions', draft.conditions),
      targets: list(judged, 'targets', draft.targets),
      caveat: text(judged, 'caveat'),
    });
    for (const { url, raw } of draft.urls)
      citations.add(url, raw === name ? {} : { statement: `prints ${raw}`.replace(/[|=@]/g, ' ') });
  }
}

function list(judged: Row, column: string, found: readonly string[]): string {
  const decided = splitList(judged[column]);
  return (decided.length > 0 ? decided : unique(found)).join('|');
}

function familySlug(company: string, name: string): string {
  const slug = slugify(name);
  return shorten(slug.startsWith(company) ? slug : `${company}-${slug}`, 70);
}
