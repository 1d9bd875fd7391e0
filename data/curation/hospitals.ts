// Hospitals and every other buyer: government bodies, programmes and companies that buy stand in the same file.

import type { Row } from './csv.ts';
import { decided, Judgements } from './judgements.ts';
import { resolveName } from './names.ts';
import { judge, rowsOf, text, type World } from './world.ts';

export class Hospitals {
  private readonly names: Judgements;
  private readonly levels: Judgements;
  private readonly provinces: Judgements;
  private readonly countries = new Judgements('countries.csv', ['raw']);

  constructor(private readonly world: World) {
    this.names = judge(world, 'hospital-names.csv', ['raw']);
    this.levels = judge(world, 'hospital-levels.csv', ['raw']);
    this.provinces = new Judgements('provinces.csv', ['raw']);
  }

  readFile(drops: Judgements): void {
    for (const row of rowsOf(this.world, 'hospitals.csv', (one) => text(one, 'name_en'), drops)) {
      const isNew = this.add(
        text(row, 'name_en'),
        text(row, 'name_zh'),
        text(row, 'level'),
        text(row, 'city'),
        text(row, 'province'),
        text(row, 'country'),
        text(row, 'source_url'),
      );
      if (isNew) this.world.ledger.kept('hospitals.csv');
      else this.world.ledger.merged('hospitals.csv', 'a unit of a hospital that has a row');
    }
  }

  /** The slug of a purchase's buyer; a buyer without a row gets one. Blank where the fact names none. */
  buyer(row: Row): string {
    const raw = text(row, 'buyer_en');
    if (raw === '') return '';
    this.add(
      raw,
      text(row, 'buyer_zh'),
      text(row, 'buyer_level'),
      '',
      text(row, 'province_or_region'),
      text(row, 'country'),
      text(row, 'source_url'),
    );
    return this.slugOf(raw);
  }

  private slugOf(raw: string): string {
    return resolveName(raw, 'hospital', this.names);
  }

  private add(
    raw: string,
    nameZh: string,
    level: string,
    city: string,
    province: string,
    country: string,
    url: string,
  ): boolean {
    const slug = this.slugOf(raw);
    const known = this.world.hospitals.get(slug);
    if (known !== undefined) {
      known.citations.add(url, raw === known.row.name ? {} : { statement: `prints ${raw}` });
      return false;
    }
    const judged = this.names.find(raw);
    const code = text(this.countries.need(country), 'code');
    const place = this.provinces.find(province);
    const found = this.world.hospitals.open(slug, {
      name: judged?.name || raw,
      name_zh: nameZh,
      level: judged?.level || (level === '' ? '' : text(this.levels.need(level), 'level')),
      level_stated: level,
      city: city || (place?.city ?? ''),
      province: decided(place?.province, province),
      region: code === 'CN' ? (place?.region ?? '') : '',
      country: judged?.country || code,
      caveat: judged?.caveat ?? '',
    });
    found.citations.add(url, raw === found.row.name ? {} : { statement: `prints ${raw}` });
    return true;
  }
}
