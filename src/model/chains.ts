// What a shortest chain may lead over.

/** Labels that join nearly everything: ends of a chain, never bridges. */
export const HUB_LABELS: ReadonlySet<string> = new Set([
  'Organ',
  'Modality',
  'Authority',
  'Source',
  'SourceVersion',
  'Sector',
  'Department',
  'Claim',
  'Statement',
  'Policy',
]);
/** Links with a hub at one end at least. */
export const HUB_LINKS: readonly string[] = [
  'CONCERNS',
  'DRIVES',
  'GRANTED_BY',
  'HAS_VERSION',
  'IN_SECTOR',
  'LISTED_IN',
  'PART_OF',
  'STATED_IN',
  'TARGETS',
  'USED_BY',
  'USES',
];
/** All other links: between two nodes that are no hubs nothing else leads on. */
export const PLAIN_LINKS: readonly string[] = [
  'APPROVES',
  'BUYER_IN',
  'COVERS',
  'DEAL_FOR',
  'DEVELOPS',
  'INVESTED_IN',
  'LISTED',
  'MADE',
  'OF',
  'PAYS_FOR',
  'RAISED',
  'REPORTED',
  'SUPPLIED_BY',
];
