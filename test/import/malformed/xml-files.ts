// XML that is cut, not well formed, or made to do harm.
import { asXml } from '../forms.ts';
import { CORRECT, encode, type MalformedFile, OTHER_ROW, ROW } from './case.ts';

const LIST = new TextDecoder().decode(asXml([ROW, OTHER_ROW]));
const MEND = ' Mend it, or use the CSV form.';
const NO_RECORDS = ` holds no repeating element.${MEND}`;
const ENTITIES = ` declares entities, which are not read.${MEND}`;
const fault = (line: number, what: string) => `, line ${line}: ${what}${MEND}`;
const text = (xml: string, refused: string) => ({ bytes: () => encode(xml), refused });
/** The list up to this text. */
const upTo = (end: string) => LIST.slice(0, LIST.indexOf(end) + end.length);
const withDoctype = (doctype: string, device: string) =>
  LIST.replace(/^(<\?xml[^>]*>)?/, `$1<!DOCTYPE data [${doctype}]>`).replace('Ferry Chest', device);
const BOMB = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
const DEEP = 200_000;

export const XML_FILES: MalformedFile[] = [
  { title: 'XML cut within its declaration', ...text(LIST.slice(0, 10), fault(1, 'Start tag expected.')) },
  {
    title: 'XML cut within a tag',
    ...text(upTo('<Device').replace(/Device$/, 'Dev'), fault(2, 'the text ends within data, row, Dev.')),
  },
  {
    title: 'XML cut within a cell',
    ...text(upTo('Ferry'), fault(2, 'the text ends within data, row, Device.')),
  },
  {
    title: 'XML cut within a closing tag',
    ...text(upTo('</Device'), fault(2, "Closing tag 'Device' doesn't have proper closing.")),
  },
  { title: 'XML cut after a record', ...text(upTo('</row>'), fault(2, "Unclosed tag 'data'.")) },
  {
    title: 'XML cut before its end',
    ...text(LIST.trimEnd().slice(0, -3), fault(3, "Closing tag 'da' doesn't have proper closing.")),
  },
  {
    title: 'XML with entities without end',
    ...text(withDoctype(`<!ENTITY e0 "ha">${BOMB}`, '&e12;'), ENTITIES),
  },
  {
    title: 'XML with a file for an entity',
    ...text(withDoctype('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;'), ENTITIES),
  },
  {
    title: 'XML with another document for an entity',
    ...text(withDoctype('<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;', 'x'), ENTITIES),
  },
  { title: 'XML nested a hundred times', ...text(`${'<a>'.repeat(90)}${'</a>'.repeat(90)}`, NO_RECORDS) },
  {
    title: 'XML nested without end',
    ...text(
      `${'<a>'.repeat(DEEP)}${'</a>'.repeat(DEEP)}`,
      ` is no readable XML (Maximum nested tags exceeded).${MEND}`,
    ),
  },
  { title: 'XML without records', ...text('<data/>', NO_RECORDS) },
  { title: 'XML of text', ...text('<data>hello</data>', NO_RECORDS) },
  { title: 'XML of attributes', ...text('<data><row n="K1"/><row n="K2"/></data>', NO_RECORDS) },
  { title: 'XML with two roots', ...text('<a/><b/>', NO_RECORDS) },
  { title: 'XML with an open text', ...text('<data><![CDATA[ x </data>', fault(1, "Unclosed tag 'data'.")) },
  { title: 'XML with an open remark', ...text('<data><!-- x </data>', fault(1, "Unclosed tag 'data'.")) },
  {
    title: 'XML with a wrong name',
    ...text('<data><1row/></data>', fault(1, "Tag '1row' is an invalid name.")),
  },
  {
    title: 'XML with a bare attribute',
    ...text('<data><row n=K1/></data>', fault(1, "Attribute 'n' is without value.")),
  },
  {
    title: 'XML that closes another element',
    ...text(
      '<data>\n<row></rows></data>',
      fault(2, "Expected closing tag 'row' (opened in line 2, col 1) instead of closing tag 'rows'."),
    ),
  },
  {
    title: 'XML in Latin-1',
    bytes: () => Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>\n<data>caf\xe9</data>', 'latin1'),
    refused: ' is not UTF-8 text on line 2. Save it again as CSV (UTF-8).',
  },
  {
    title: 'XML in UTF-16',
    bytes: () => Buffer.from(`\uFEFF${LIST}`, 'utf16le'),
    refused: ' is UTF-16 text. Save it again as CSV (UTF-8).',
  },
  {
    title: 'XML with a zero byte',
    bytes: () => encode(LIST.replace('Chest', 'Che\0st')),
    refused: ' is not UTF-8 text on line 2. Save it again as CSV (UTF-8).',
  },
  {
    title: 'XML with an element twice in a record',
    bytes: () => encode(LIST.replace('</Device>', '</Device><Device>Other</Device>')),
    problems: [`, record 1, Device: "" must not be empty. ${CORRECT}`],
    written: ['K239902'],
  },
  {
    title: 'XML with a cell of a million characters',
    bytes: () => encode(LIST.replace('Ferry Rib', 'x'.repeat(1_100_000))),
    problems: [`, record 2, Device: "${'x'.repeat(57)}..." must have at most 2,000 characters. ${CORRECT}`],
    written: ['K239901'],
  },
];
