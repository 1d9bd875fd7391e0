// Approvals that no approvals file holds, but that another fact prints with its number.
import { Judgements } from './judgements.ts';
import { text, type World } from './world.ts';

export function addApprovals(world: World): void {
  for (const row of new Judgements('approvals-added.csv', ['slug']).all()) {
    world.approvals.open(text(row, 'slug'), { ...row }).citations.add(text(row, 'url'));
  }
}
