// The properties that an operation looks at, so that nothing else is read and sent. One set for each type over the whole
// operation: what is read at one place serves every other.
import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Properties } from '../model/properties.ts';
import type { FindResolver } from './selected-fields.ts';

const MONEY = ['amount', 'currency', 'usd'];
/** What resolvers look at beside the id. A field without a resolver looks at the property of its name. */
const LOOKED_AT: Record<string, readonly string[]> = {
  'Approval.authorityName': ['authority', 'authorityName'],
  'Claim.computed': ['computedBy'],
  'Claim.difference': ['computedBy', 'value'],
  'Company.aliases': ['aliases', 'listedAs', 'name'],
  'Company.formerSlugs': ['formerSlugs'],
  'Deal.total': ['total', 'totalUsd', 'currency'],
  'Deal.upfront': ['upfront', 'upfrontUsd', 'currency'],
  'FinancialFigure.money': MONEY,
  'Funder.companies': ['companyIds'],
  'Funder.funding': ['disclosedUsd', 'disclosedCount', 'undisclosedCount'],
  'FundingRound.amount': MONEY,
  'Investor.aliases': ['aliases'],
  'Procurement.price': MONEY,
  'Product.conditions': ['conditions'],
  'Reimbursement.amount': MONEY,
  'Sector.ends': ['ends'],
  'Sector.maturity': ['phase', 'phaseAsOf'],
};
/** A statement gives nodes of any type under this name. */
const ANY = 'Entity';
/** Whose fields are columns of one statement; of other types that are no nodes a loader makes values of its own. */
const OF_COLUMNS = new Set(['Funder', 'OrganCluster']);

const known = new WeakMap<OperationDefinitionNode, Properties>();

export function propertiesOf(info: GraphQLResolveInfo, find: FindResolver): Properties {
  const { operation, schema, fragments } = info;
  const found = known.get(operation) ?? collect(schema, operation, fragments, find);
  known.set(operation, found);
  return found;
}

function collect(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
  find: FindResolver,
): Properties {
  const names = new Map<string, Set<string>>();
  const whole = new Set<string>();
  const seen = new Set<string>();

  const look = (type: string, field: string) => {
    const at = names.get(type) ?? new Set(['id']);
    names.set(type, at);
    const resolver = find(type, field);
    const looked = LOOKED_AT[`${type}.${field}`] ?? (resolver === undefined ? [field] : []);
    for (const name of looked) at.add(name);
    if (resolver !== undefined && resolver.requests === undefined && looked.length === 0) whole.add(type);
  };
  const visit = (type: GraphQLNamedType | undefined, { selections }: SelectionSetNode) => {
    if (!isCompositeType(type)) return;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const concrete = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
        for (const each of concrete) if (name !== '__typename') look(each.name, name);
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
        if (field && selection.selectionSet) visit(getNamedType(field.type), selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition;
        visit(on === undefined ? type : schema.getType(on.name.value), selection.selectionSet);
      } else {
        const fragment = fragments[selection.name.value];
        if (fragment === undefined || seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
        visit(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
      }
    }
  };
  visit(schema.getQueryType() ?? undefined, operation.selectionSet);

  const nodes = [...names].filter(([type]) => isNode(schema, type));
  const rows = [...names].filter(([type]) => OF_COLUMNS.has(type));
  if (!nodes.some(([type]) => whole.has(type)))
    nodes.push([ANY, new Set(nodes.flatMap(([, some]) => [...some]))]);
  return new Map(
    [...nodes, ...rows].filter(([type]) => !whole.has(type)).map(([type, some]) => [type, list(some)]),
  );
}

function isNode(schema: GraphQLSchema, name: string): boolean {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((each) => each.name === 'Node');
}

function list(names: Set<string>): string {
  return [...names]
    .sort()
    .map((name) => `.${name}`)
    .join(', ');
}
