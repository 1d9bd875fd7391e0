// Writes random operations over the schema, each valid and each different: what a walk must answer like graphql-js.
import * as fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { buildTypes } from '../../src/resolvers/type-defs.ts';

const schema = buildTypes();
const MAX_DEPTH = 4;
const MAX_FIELDS = 3;

/** A number from 0 to n - 1. */
export type Pick = (n: number) => number;

const IDS = [
  'company:xinmai',
  'organ:heart',
  'investor:lead-capital',
  'product:twice-seen',
  'approval:fda-k200001',
];
const MORE_IDS = [
  'funding-round:xinmai-b',
  'procurement:no-buyer',
  'hospital:anyi-first',
  'source:mirror',
  'modality:ct',
];
const NEW_IDS = [
  'sector:imaging',
  'department:cardiology',
  'policy:flow-guideline',
  'claim:approvals-differ',
  'statement:flow-leads',
  'financial-figure:xinmai-2020-revenue',
  'listing:totalsum-listed',
  'deal:acquirer-doubtful',
  'reimbursement:code-flow',
];
const PATH_ENDS = [
  'investor:lead-capital',
  'company:xinmai',
  'organ:heart',
  'hospital:anyi-first',
  'deal:nobody',
];
/** Valid values of arguments and of fields of filters, by name; those of enums come from the schema. */
const VALUES: Record<string, unknown[]> = {
  'editionDiff.source': ['fda-ai-enabled-devices'],
  'editionDiff.from': ['2021-09'],
  'editionDiff.to': ['2020-01', 'none'],
  first: [0, 1, 2, 3, 100],
  last: [1, 2, 50],
  asOf: ['2018-12-31', '2020-05-01', '2021-08-01', '2030-01-01'],
  decidedFrom: ['2020-01-15', '2021-08-01'],
  decidedTo: ['2020-12-31', '2021-08-01'],
  awardedFrom: ['2021-01-02'],
  awardedTo: ['2021-12-31'],
  'fundingPaths.first': [1, 2, 50],
  'neighborhood.first': [1, 5, 200],
  depth: [1, 2, 3],
  maxLength: [1, 4, 8],
  from: [...PATH_ENDS],
  to: [...PATH_ENDS],
  sector: [['imaging'], ['clinical-ai', 'bare-field']],
  'claims.slug': [['market-plain', 'nobody'], [], ['approvals-differ', 'tenders-share', 'growth-differs']],
  'sector.slug': ['imaging', 'clinical-ai', 'nobody'],
  'company.slug': ['xinmai', 'undisclosed', 'totalsum', 'paper-tiger', 'nobody'],
  'product.slug': ['xinmai-chest-pair', 'twice-seen', 'circle-scan', 'nothing'],
  'organ.slug': ['heart', 'body', 'lung', 'spleen'],
  'hospital.slug': ['anyi-first', 'no-grade'],
  'investor.slug': ['lead-capital', 'twice-fund', 'idle-money'],
  id: [...IDS, ...MORE_IDS, ...NEW_IDS, 'company:nobody'],
  ids: [IDS, MORE_IDS, NEW_IDS, [...IDS, ...MORE_IDS, 'company:nobody', 'company:xinmai'], []],
  number: ['K200001', '20203210001', 'none'],
  text: ['circle', '心脉', 'heart', 'e', 'zzz'],
  country: [['CN'], ['US', 'FR'], []],
  hasApproval: [true, false],
  rollUpAcquired: [true],
  approved: [true, false],
  includeParts: [true, false],
  fundedBy: [['investor:lead-capital'], ['investor:nobody']],
  name: ['circle', '心', 'e'],
  organ: [['heart'], ['lung', 'brain'], ['spleen']],
  modality: [['ct'], ['mri', 'ct']],
  panel: [['Radiology']],
  productCode: [['QIH']],
  company: [['xinmai'], ['twice-funded', 'undisclosed']],
  edition: ['2021-09'],
};

export function writeOperation(pick: Pick): string {
  const query = schema.getQueryType() as GraphQLObjectType;
  const roots = Array.from({ length: 1 + pick(2) }, () => {
    const fields = Object.values(query.getFields());
    return writeField(query, fields[pick(fields.length)] as GraphQLField<unknown, unknown>, 0, pick);
  });
  return `query ($yes: Boolean = true, $no: Boolean = false) { __typename @include(if: $yes) @skip(if: $no) ${roots.join(' ')} }`;
}

function writeField(
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  pick: Pick,
): string {
  const args = writeArguments(field, pick);
  // Fields without arguments keep one alias, so that equal ones merge; others never meet.
  const alias = `${field.name}_${parent.name}${args === '' ? '' : `_${pick(1e9)}`}`;
  const directive =
    [' @include(if: $yes)', ' @skip(if: $no)', ' @include(if: $no)', ' @skip(if: $yes)'][pick(24)] ?? '';
  const type = getNamedType(field.type);
  const leaf = !isCompositeType(type);
  return `${alias}: ${field.name}${args}${directive}${leaf ? '' : ` { __typename ${writeSelection(type, depth, pick)} }`}`;
}

function writeSelection(type: unknown, depth: number, pick: Pick): string {
  if (isAbstractType(type)) {
    const kinds = schema.getPossibleTypes(type);
    return Array.from({ length: 1 + pick(3) }, () => {
      const kind = kinds[pick(kinds.length)] as GraphQLObjectType;
      return `... on ${kind.name} { __typename ${writeSelection(kind, depth, pick)} }`;
    }).join(' ');
  }
  const object = type as GraphQLObjectType;
  // The way from a connection to its nodes is no step deeper.
  const inner = /Connection$|Edge$/.test(object.name) ? depth : depth + 1;
  const isDeeper = ({ type: of }: GraphQLField<unknown, unknown>) => isCompositeType(getNamedType(of));
  const all = Object.values(object.getFields());
  const fields = all.filter((field) => inner < MAX_DEPTH || !isDeeper(field) || field.name === 'pageInfo');
  const deeper = fields.filter(isDeeper);
  if (fields.length === 0) return '';
  return Array.from({ length: 1 + pick(MAX_FIELDS) }, () => {
    // Twice of three times one that leads on, where there is one.
    const from = deeper.length > 0 && pick(3) > 0 ? deeper : fields;
    const text = writeField(object, from[pick(from.length)] as GraphQLField<unknown, unknown>, inner, pick);
    return pick(5) === 0 ? `... { ${text} }` : text;
  }).join(' ');
}

function writeArguments({ name: of, args }: GraphQLField<unknown, unknown>, pick: Pick): string {
  // One direction at a time; cursors belong to lists that were read, and have tests of their own.
  const direction = ['first', 'last', 'neither', 'neither'][pick(4)] as string;
  const written = args.flatMap(({ name, type }) => {
    if (name === 'after' || name === 'before') return [];
    if (name === 'first' || name === 'last')
      return name === direction ? [`${name}: ${writeValue(ownName(of, name), type, pick)}`] : [];
    return isNonNullType(type) || pick(3) === 0
      ? [`${name}: ${writeValue(ownName(of, name), type, pick)}`]
      : [];
  });
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}

/** The name under which values of an argument are kept: some fields take others than their namesakes. */
function ownName(of: string, name: string): string {
  return VALUES[`${of}.${name}`] === undefined ? name : `${of}.${name}`;
}

function writeValue(name: string, type: GraphQLInputType, pick: Pick): string {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const values = named.getValues();
    const value = () => values[pick(values.length)]?.name ?? '';
    const nullable = isNonNullType(type) ? type.ofType : type;
    if (name === 'groupBy') return `[${values[pick(4)]?.name}, ${values[4 + pick(3)]?.name}]`;
    return isListType(nullable) ? `[${value()}, ${value()}]` : value();
  }
  if (isInputObjectType(named)) {
    const all = Object.values(named.getFields());
    const picked = all.filter(() => pick(6) === 0);
    const has = (name: string, among: typeof all) => among.some((field) => field.name === name);
    // A roll-up has a day, and no other filter of companies does.
    const needsRollUp = has('rollUpAcquired', all) && !has('rollUpAcquired', picked);
    const fields = picked.filter((field) => !(field.name === 'asOf' && needsRollUp));
    return `{ ${fields.map((field) => `${field.name}: ${writeValue(field.name, field.type, pick)}`).join(', ')} }`;
  }
  const values = VALUES[name];
  if (values === undefined) throw new Error(`No values are known for the argument ${name}`);
  return JSON.stringify(values[pick(values.length)]);
}

// Without bias: fast-check's own prefers small numbers, which here are the first fields and the shortest lists.
const evenly = (n: number) => fc.noBias(fc.nat({ max: n - 1 }));

/** Operations for a property: fast-check chooses, and shrinks what fails. */
export const operation = fc.gen().map((choose) => writeOperation((n) => choose(evenly, n)));
