// Reads a sheet by its mapping: every cell is checked, every problem kept.
import { z } from 'zod';
import { KnownError } from '../../errors.ts';
import type { StatedAmount } from '../../model/stated-amount.ts';
import { type Checked, checkColumns, refuseRepeats } from '../check-rows.ts';
import { parseTable } from '../read-table.ts';
import { readBytes, type Table } from '../table.ts';
import { cellSchema } from './cell-schemas.ts';
import { belowHeadings, checkHeadings, chooseMapping, placeColumns } from './headings.ts';
import { type CitedSource, type SheetRow, toSheetRow } from './kept-rows.ts';
import { type Mapping, readMapping, readMappings } from './mapping.ts';
import { columnsOf, type TargetName } from './targets.ts';

type Sheet = { table: Table; mapping: Mapping };

/** The mapping is the one named, else the one that the headings tell. */
export async function openSheet(path: string, target: TargetName, mappingPath?: string): Promise<Sheet> {
  const mappings = mappingPath === undefined ? readMappings(target) : [readMapping(mappingPath)];
  const wrong = mappings.find((mapping) => mapping.target !== target);
  if (wrong !== undefined)
    throw new KnownError(
      'USAGE',
      `${wrong.name} is a mapping of ${wrong.target}: npm run import -- ${wrong.target} ${path}`,
    );
  const table = belowHeadings(await readText(path), mappings);
  const mapping = mappingPath === undefined ? chooseMapping(table, target, mappings) : mappings[0];
  if (mapping === undefined) throw new Error('a mapping was named and not read');
  checkHeadings(table, mapping);
  return { table, mapping };
}

/** Exports of Chinese systems are often GB18030: read so where the bytes are no UTF-8. */
async function readText(path: string): Promise<Table> {
  const { name, bytes } = readBytes(path);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' || decodes(bytes, 'utf-8'))
    return parseTable(name, bytes, (iso) => iso);
  const text = decodes(bytes, 'gb18030') ? new TextDecoder('gb18030').decode(bytes) : undefined;
  // Latin letters with accents decode to rare signs; a Chinese export has Chinese headings.
  return parseTable(name, text !== undefined && /\p{Script=Han}{2}/u.test(text) ? Buffer.from(text) : bytes);
}

function decodes(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

type Read = Record<string, string | string[] | StatedAmount | null>;

/** Slugs that rows may name. */
export type Known = { sources: ReadonlySet<string>; organs: ReadonlySet<string> };

/** `cited` is what rows cite that name no source of their own. */
export function readRows({ table, mapping }: Sheet, cited: CitedSource, known: Known): Checked<SheetRow> {
  const { target } = mapping;
  const places = placeColumns(table.header, mapping);
  const headingOf = (name: string) => table.header[places.get(name) ?? -1];
  const shape = Object.fromEntries(
    Object.entries(columnsOf(target)).map(([name, cell]) => [
      name,
      cellSchema(cell, mapping.columns[name] ?? {}, headingOf(name)),
    ]),
  );
  const references = {
    source: refer(shape.source, new Set([...known.sources, cited.slug]), 'a source that the graph holds'),
    ...('organs' in shape && { organs: refer(shape.organs, known.organs, 'organs that the graph holds') }),
  };
  const schema = z.object({ ...shape, ...references });
  const inputOf = (values: Record<string, string>) =>
    Object.fromEntries(
      Object.keys(shape).map((name) => [
        name,
        mapping.columns[name]?.value ?? values[headingOf(name) ?? ''] ?? '',
      ]),
    );
  const checked = checkColumns(table, schema, inputOf, (name) => headingOf(name) ?? name);
  const sheet = `${target}:${cited.slug}:${table.name}`;
  const rows = checked.rows.map(({ record, row }) => {
    const { source, locator, ...columns } = row as Read;
    const place = {
      file: table.name,
      unit: table.unit,
      line: record.line,
      locator: locator as string | null,
    };
    const ownSource = source === null || source === cited.slug ? cited : { slug: String(source) };
    const said = toSaid(columns) as never;
    return { record, row: toSheetRow({ sheet, target, source: ownSource, place, said }) };
  });
  return refuseRepeats(table, { ...checked, rows }, table.header[0] ?? '', print);
}

const print = ({ said, source, place }: SheetRow) =>
  [...Object.values(said), source.slug, place.locator].map((value) => value ?? '').join(' | ');

function refer(schema: z.ZodType<unknown> | undefined, known: ReadonlySet<string>, what: string) {
  return (schema ?? z.null()).refine(
    (slugs) => (slugs === null ? [] : [slugs].flat()).every((slug) => known.has(String(slug))),
    { error: `must be the slug of ${what}; "words" of the mapping translate others` },
  );
}

/** An amount becomes its figure; the currency that its cell names counts unless it is a sign of several. */
function toSaid({ amount, currency, ...columns }: Read): Record<string, unknown> {
  if (amount === undefined) return { ...columns, doubt: null };
  const money = amount as StatedAmount;
  const named = money.isSign ? (currency ?? money.currency) : (money.currency ?? currency);
  return { ...columns, amount: money.amount, currency: named, doubt: money.words };
}
