// What a statement must not say, so that both engines give the same answer: the portable subset of Cypher as checks.

type Rule = readonly [name: string, forbidden: RegExp];

// The embedded engine answers wrongly, fails, or reads another meaning; each is measured.
const DIALECT: readonly Rule[] = [
  ['COLLECT {}', /\bCOLLECT\s*\{/i],
  ['OPTIONAL CALL', /\bOPTIONAL\s+CALL\b/i],
  ['a quantified path', /\)\s*\{\s*\d*\s*,|\)\s*\{\s*\d+\s*\}|->?\s*(?:\+|\{\s*\d)|\)\s*\+\s*[(-]/],
  ['SHORTEST k', /\bSHORTEST\b/i],
  ['a path without an upper bound', /\[[^\]]*\*\s*(?:\d+\s*)?(?:\.\.\s*)?(?:\]|\{)/],
  ['a label disjunction', /\(\s*\w*\s*:[^()[\]{}]*[|!]|(?<!\[\s*)\b\w+\s*:\s*\w+\s*\|\s*:?\w/],
  ['WHERE inside a node', /(?<![\w])\(\s*\w*\s*(?::\s*\w+)*\s*(?:\{[^}]*\})?\s*(?<=[(\s}])WHERE\b/i],
  ['a dynamic label or property', /:\s*\$\(|\bSET\s+\w+\s*\[/i],
  ['a negative slice', /\[\s*-\s*\d+\s*\.\.|\.\.\s*-\s*\d+\s*\]/],
  ['a slice or index of an aggregate', /\bcollect\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*\[/i],
  ['||', /\|\|/],
  [
    'a LIMIT or SKIP expression',
    /(?<![$.])\b(?:LIMIT|SKIP)\s+(?!(?:\$\w+|\d+)\s*(?:$|[\n})]|RETURN\b|LIMIT\b|WITH\b|MATCH\b))/i,
  ],
  [
    'a function that the embedded engine lacks',
    /\b(?:isEmpty|isNaN|to\w+OrNull|to\w+List|randomUUID|point|btrim)\s*\(|\bduration\s*\.|\b(?:date|datetime)\s*\.\s*truncate\b/i,
  ],
  ['UNWIND before OPTIONAL MATCH', /\bUNWIND\b[\s\S]*\bOPTIONAL\s+MATCH\b/i],
  ['DISTINCT inside COUNT {}', /\bCOUNT\s*\{[^}]*\bRETURN\s+DISTINCT\b/i],
  ['a comparison of lists', /\]\s*[<>]=?\s*\[/],
  ['CASE with an operator after WHEN', /\bWHEN\s*[<>=]/i],
  [
    'IS ::, USING INDEX, FINISH or IN TRANSACTIONS',
    /\bIS\s*::|\bUSING\s+INDEX\b|\bFINISH\b|\bIN\s+TRANSACTIONS\b/i,
  ],
  ['text built from a parameter', /\$\w+\s*\+\s*(?!\d)|\+\s*\$\w+/],
];

const WRITING = /(?<![.$:\w])(?:CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|FOREACH|LOAD\s+CSV)\b/i;

/** Rules that a statement breaks in its wording, whatever it reads. */
export function findDialect(statement: string): string[] {
  const text = withoutStrings(statement);
  return DIALECT.filter(([, forbidden]) => forbidden.test(text)).map(([name]) => name);
}

export function writes(statement: string): boolean {
  return WRITING.test(withoutStrings(statement));
}

const NODE = String.raw`(?<!\w)\(\s*(\w+)?\s*((?::\s*[\w|&!:]+\s*)?)(?:\{[^}]*\})?(?:\s*WHERE[^()]*)?\)`;
const LINK = String.raw`\s*<?-(?:\[[^\]]*\])?->?\s*`;

/**
 * Nodes without a label that belong to a pattern of two or more hops, over all clauses of the statement: splitting a
 * pattern in two does not help the embedded engine. A variable counts as labelled where any clause labels it.
 */
export function findUnlabelled(statement: string): string[] {
  const text = withoutStrings(statement);
  const chains = [...text.matchAll(new RegExp(`${NODE}(?:${LINK}${NODE})*`, 'g'))].map(([chain], index) =>
    [...chain.matchAll(new RegExp(NODE, 'g'))].map(([shown, variable, label = ''], place) => ({
      name: variable ?? `anonymous ${index}.${place}`,
      shown,
      labelled: label !== '',
    })),
  );
  const labelled = new Set(chains.flat().flatMap((node) => (node.labelled ? [node.name] : [])));
  return groupByNodes(chains.filter((chain) => chain.length > 1))
    .filter((group) => group.hops > 1)
    .flatMap(({ nodes }) => nodes.filter(({ name }) => !labelled.has(name)).map(({ shown }) => shown));
}

type Chain = { name: string; shown: string; labelled: boolean }[];
type Group = { nodes: Chain; hops: number };

/** Chains that share a variable are one pattern. */
function groupByNodes(chains: Chain[]): Group[] {
  const groups: Group[] = [];
  for (const chain of chains) {
    const touching = groups.filter(({ nodes }) => nodes.some((a) => chain.some((b) => a.name === b.name)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push({
      nodes: [...touching.flatMap(({ nodes }) => nodes), ...chain],
      hops: touching.reduce((sum, { hops }) => sum + hops, chain.length - 1),
    });
  }
  return groups;
}

/** Sort keys that do not end in an id, so that equal keys come in any order. */
export function findUnstableOrders(statement: string): string[] {
  const orders = withoutStrings(statement).matchAll(
    /\bORDER\s+BY\s+([\s\S]*?)(?=\bLIMIT\b|\bSKIP\b|\bRETURN\b|\bWITH\b|\bMATCH\b|\}|$)/gi,
  );
  return [...orders]
    .map(([, keys = '']) => keys.trim().replace(/\s+/g, ' '))
    .filter((keys) => !/(?:^|[\s,.])id(?:\s+(?:DESC|ASC))?$/i.test(keys));
}

/** Parameters that a statement uses and its header does not declare, and the reverse. */
export function findParamGaps(text: string, declared: readonly string[]): string[] {
  const used = new Set([...withoutStrings(text).matchAll(/\$(\w+)/g)].map(([, name = '']) => name));
  return [
    ...[...used].filter((name) => !declared.includes(name)).map((name) => `uses $${name} undeclared`),
    ...declared.filter((name) => !used.has(name)).map((name) => `declares ${name} unused`),
  ];
}

function withoutStrings(statement: string): string {
  return statement.replace(/\/\/.*$/gm, '').replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, "''");
}
