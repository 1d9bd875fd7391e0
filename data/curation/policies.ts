// Policies: rules, guidance and programmes that bear on medical AI.
import { cite } from './cite.ts';
import { decided, type Judgements } from './judgements.ts';
import { shorten, slugify } from './slug.ts';
import { judge, rowsOf, text, type World } from './world.ts';

export function curatePolicies(world: World, drops: Judgements): void {
  const judgements = judge(world, 'policies.csv', ['raw']);
  for (const row of rowsOf(world, 'policies.csv', (one) => text(one, 'name_en'), drops)) {
    const raw = text(row, 'name_en');
    const judged = judgements.find(raw);
    const name = judged?.name || raw;
    const { citations } = world.policies.open(judged?.slug || shorten(slugify(name), 60), {
      name,
      name_zh: text(row, 'name_zh'),
      issuer: text(row, 'issuer'),
      issued_on: decided(judged?.issued_on, text(row, 'issued_on')),
      effect: decided(judged?.effect, text(row, 'effect')),
      target: text(row, 'target_application'),
      organs: text(judged ?? {}, 'organs'),
      caveat: text(judged ?? {}, 'caveat'),
    });
    citations.add(text(row, 'source_url'), name === raw ? {} : { statement: `prints ${raw}` });
    world.ledger.kept('policies.csv');
  }
  for (const row of judge(world, 'policies-added.csv', ['slug']).rowsInUse())
    cite(world, world.policies.open(text(row, 'slug'), row), row);
}
