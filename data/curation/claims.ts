// What reports state: figures as claims, and statements without a figure, each with its place in the report.
import { cite } from './cite.ts';
import { judge, text, type World } from './world.ts';

export function curateClaims(world: World): void {
  for (const row of judge(world, 'claims.csv', ['slug']).rowsInUse())
    cite(world, world.claims.open(text(row, 'slug'), row), row);
  for (const row of judge(world, 'report-statements.csv', ['slug']).rowsInUse())
    cite(world, world.statements.open(text(row, 'slug'), row), row);
}
