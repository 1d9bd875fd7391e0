// How large an operation is before its variables are known: measured on the text alone, each fragment once, so that
// a fragment that spreads others a thousandfold costs no more to measure than to read.
import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

export type Shape = {
  /** Fields below each other. */
  depth: number;
  /** Fields and spreads, each as often as fragments repeat it. */
  fields: number;
  /** Fields under another name or repeated in one selection. */
  aliases: number;
  directives: number;
  /** The most directives at one place. */
  crowd: number;
  /** How often each type comes below itself, on the way where it does so most. */
  met: ReadonlyMap<string, number>;
};

type Selecting = { selectionSet: SelectionSetNode; directives?: readonly DirectiveNode[] | undefined };

const NOTHING: Shape = { depth: 0, fields: 0, aliases: 0, directives: 0, crowd: 0, met: new Map() };
const LEAF: Shape = { ...NOTHING, depth: 1 };
const META = [SchemaMetaFieldDef, TypeMetaFieldDef];
/** The way from a list of a type to the type: introspection takes it many times, and it leads nowhere else. */
const UNWRAPS = 'ofType';

/** The largest of each measure over all operations of the document. It may be invalid, so nothing is taken for granted. */
export function measureShape(schema: GraphQLSchema, document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const measured = new Map<string, Shape>();

  const ofFragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    // One that is met inside itself is refused by validation.
    measured.set(name, NOTHING);
    if (fragment === undefined) return NOTHING;
    const shape = ofSelections(fragment, schema.getType(fragment.typeCondition.name.value));
    measured.set(name, shape);
    return shape;
  };

  /** What adds up is added over selections beside each other; of the rest the largest is kept. */
  const ofSelections = (
    { selectionSet: { selections }, directives = [] }: Selecting,
    type: GraphQLNamedType | undefined,
  ): Shape => {
    const sum = { ...NOTHING, directives: directives.length, crowd: directives.length };
    const names = new Set<string>();
    for (const selection of selections) {
      const own = ofSelection(selection, type);
      const here = selection.directives?.length ?? 0;
      sum.depth = Math.max(sum.depth, own.depth);
      sum.fields += own.fields + 1;
      sum.aliases += own.aliases;
      sum.directives += own.directives + (selection.kind === Kind.FRAGMENT_SPREAD ? here : 0);
      sum.crowd = Math.max(sum.crowd, own.crowd, here);
      sum.met = larger(sum.met, own.met);
      if (selection.kind !== Kind.FIELD) continue;
      if (selection.alias !== undefined || names.has(selection.name.value)) sum.aliases += 1;
      names.add(selection.name.value);
    }
    return sum;
  };

  const ofSelection = (selection: SelectionNode, type: GraphQLNamedType | undefined): Shape => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition;
      return ofSelections(selection, on === undefined ? type : schema.getType(on.name.value));
    }
    const { name, selectionSet, directives } = selection;
    if (selectionSet === undefined)
      return directives === undefined || directives.length === 0
        ? LEAF
        : { ...LEAF, directives: directives.length };
    const target = typeOfField(type, name.value);
    const below = ofSelections({ selectionSet, directives }, target);
    const met = target === undefined || name.value === UNWRAPS ? below.met : meet(below.met, target.name);
    return { ...below, depth: below.depth + 1, met };
  };

  return document.definitions.reduce((largest, each) => {
    if (each.kind !== Kind.OPERATION_DEFINITION) return largest;
    return largestOf(largest, ofSelections(each, schema.getRootType(each.operation) ?? undefined));
  }, NOTHING);
}

function typeOfField(type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  const meta = META.find((each) => each.name === name);
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const field = meta ?? fields[name];
  const named = field && getNamedType(field.type);
  return isCompositeType(named) ? named : undefined;
}

function meet(met: Shape['met'], type: string): Shape['met'] {
  return new Map(met).set(type, (met.get(type) ?? 0) + 1);
}

function largestOf(a: Shape, b: Shape): Shape {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: Math.max(a.fields, b.fields),
    aliases: Math.max(a.aliases, b.aliases),
    directives: Math.max(a.directives, b.directives),
    crowd: Math.max(a.crowd, b.crowd),
    met: larger(a.met, b.met),
  };
}

function larger(a: Shape['met'], b: Shape['met']): Shape['met'] {
  if (a.size === 0 || a === b) return b;
  if (b.size === 0) return a;
  const both = new Map(a);
  for (const [type, times] of b) both.set(type, Math.max(times, both.get(type) ?? 0));
  return both;
}
