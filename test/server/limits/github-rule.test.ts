// The node ceiling counts as GitHub's: its two published examples, over a schema of the same shape.
// https://docs.github.com/en/graphql/overview/rate-limits-and-node-limits-for-the-graphql-api
import { buildSchema, type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureCost } from '../../../src/server/limits-cost.ts';

const TYPES = ['Repository', 'PullRequest', 'Issue', 'Comment', 'User'];
const schema = buildSchema(`
  type Query { viewer: User! }
  type User {
    login: String
    repositories(first: Int, last: Int): RepositoryConnection!
    followers(first: Int, last: Int): UserConnection!
  }
  type Repository {
    name: String
    pullRequests(first: Int): PullRequestConnection!
    issues(first: Int): IssueConnection!
  }
  type PullRequest { title: String comments(first: Int): CommentConnection! }
  type Issue { title: String bodyHTML: String comments(first: Int): CommentConnection! }
  type Comment { bodyHTML: String }
  ${TYPES.map(
    (type) => `
  type ${type}Connection { totalCount: Int! edges: [${type}Edge!]! nodes: [${type}!]! }
  type ${type}Edge { node: ${type} }`,
  ).join('')}
`);

// A document stays the same for all requests that send its text, as Apollo keeps it.
const documents = new Map<string, DocumentNode>();
function nodesOf(query: string, variables: Record<string, unknown> = {}): number | undefined {
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  return measureCost(schema, document, document.definitions[0] as OperationDefinitionNode, variables)?.nodes;
}

const COMMENTS = 'comments(first: 10) { edges { comment: node { bodyHTML } } }';

describe('Nodes by the rule of GitHub', () => {
  it('are 550 in its simple example: 50 repositories, and 50 times 10 issues', () => {
    expect(
      nodesOf(`query { viewer { repositories(first: 50) { edges { repository: node { name
        issues(first: 10) { totalCount edges { node { title bodyHTML } } } } } } } }`),
    ).toBe(550);
  });

  it('are 22,060 in its complex example', () => {
    expect(
      nodesOf(`query { viewer {
        repositories(first: 50) { edges { repository: node { name
          pullRequests(first: 20) { edges { pullRequest: node { title ${COMMENTS} } } }
          issues(first: 20) { totalCount edges { issue: node { title bodyHTML ${COMMENTS} } } }
        } } }
        followers(first: 10) { edges { follower: node { login } } }
      } }`),
    ).toBe(22_060);
  });

  it('are the same where fragments, variables and defaults say it', () => {
    const query = `query ($first: Int = 50, $issues: Int, $skip: Boolean!) {
      viewer { ...Repositories followers(first: 100) @skip(if: $skip) { nodes { login } } }
    }
    fragment Repositories on User { repositories(first: $first) { nodes { ... on Repository { ...Issues } } } }
    fragment Issues on Repository { issues(first: $issues) { nodes { title } } }`;
    expect(nodesOf(query, { issues: 10, skip: true })).toBe(550);
    expect(nodesOf(query, { issues: 10, skip: false })).toBe(650);
    expect(nodesOf(query, { issues: 10, skip: true, first: 5 })).toBe(55);
    // Without a size a page has 20.
    expect(nodesOf(query, { issues: null, skip: true, first: 5 })).toBe(105);
  });

  it('count a field under two names twice', () => {
    expect(
      nodesOf(
        '{ viewer { a: followers(first: 7) { nodes { login } } b: followers(last: 8) { nodes { login } } } }',
      ),
    ).toBe(15);
  });
});
