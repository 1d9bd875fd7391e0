// One invented list in each form in which the FDA publishes its own.
import { zipSync } from 'fflate';

export type Row = [
  date: string,
  number: string,
  device: string,
  company: string,
  panel: string,
  code: string,
];

export const HEADER = [
  'Date of Final Decision',
  'Submission Number',
  'Device',
  'Company',
  'Panel (Lead)',
  'Primary Product Code',
];
export const ROWS: Row[] = [
  ['09/26/2025', 'K259901', 'Northlight Chest', 'Northlight Imaging, Inc.', 'Radiology', 'QIH'],
  ['05/02/2024', 'DEN249902', 'Tonal\u0099 ECG, home', 'Tonal Cardio Ltd', 'Cardiovascular', 'QDA'],
  ['01/31/2020', 'P209903', 'Assay "One" & Two', 'Quill <Labs>', 'Clinical Toxcicology', 'QQQ'],
];

const link = (number: string) =>
  `https://www.accessdata.fda.gov/scripts/cdrh/cfdocs/cfpmn/pmn.cfm?ID=${number}`;
const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function asCsv(rows: readonly string[][] = ROWS, header: string[] = HEADER): Uint8Array {
  const lines = [header, ...rows].map((cells) => cells.map(quote).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** Numbers are formulas, and the panel's column has a small letter, as in the official workbook. */
export function asXlsx(
  rows: readonly string[][] = ROWS,
  header: string[] = HEADER.map((name) => name.replace('(Lead)', '(lead)')),
): Uint8Array {
  const cell = (text: string, column: number) =>
    column === 1 && /\d/.test(text)
      ? `<c t="str"><f>HYPERLINK("${escapeXml(link(text))}","${text}")</f><v>${text}</v></c>`
      : `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  const sheet = [header, ...rows]
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => cell(text, column).replace('<c ', `<c r="${'ABCDEFGH'[column]}${row + 1}" `)).join('')}</row>`,
    )
    .join('');
  return zipWorkbook(
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
  );
}

export function zipWorkbook(sheet: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
}

/** Element names instead of headings, and the formula as text, as in the official file. */
export function asXml(rows: readonly string[][] = ROWS): Uint8Array {
  const names = [
    'Date_of_final_decision',
    'Submission_Number',
    'Device',
    'Company',
    'Panel_lead',
    'Primary_Product_Code',
  ];
  const records = rows.map((cells) => {
    const fields = cells.map((text, column) => {
      const value = column === 1 ? `=HYPERLINK("${link(text)}", "${text}")` : text;
      return `<${names[column]}>${escapeXml(value)}</${names[column]}>`;
    });
    return `<row>${fields.join('')}</row>`;
  });
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<data>${records.join('\n')}</data>\n`,
  );
}
