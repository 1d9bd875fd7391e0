// Reimbursement: what a payer, a price list or a programme gives for a use of medical AI.
import type { Companies } from './companies.ts';
import { decided, type Judgements } from './judgements.ts';
import { judge, rowsOf, text, type World } from './world.ts';

export function curateReimbursements(world: World, companies: Companies, drops: Judgements): void {
  const schemes = judge(world, 'reimbursements.csv', ['raw']);
  for (const row of rowsOf(world, 'reimbursement.csv', (one) => text(one, 'scheme'), drops)) {
    const url = text(row, 'source_url');
    const judged = schemes.need(text(row, 'scheme'));
    const maker = decided(judged.maker, text(row, 'company'));
    const { citations } = world.reimbursements.open(text(judged, 'slug'), {
      scheme: text(judged, 'scheme'),
      scheme_kind: text(judged, 'scheme_kind'),
      product: text(judged, 'product'),
      company: maker === '' ? '' : companies.mention(maker, url),
      application: decided(judged.application, text(row, 'product_or_application')),
      organs: text(judged, 'organs'),
      country: text(judged, 'country'),
      amount: text(row, 'amount'),
      currency: decided(judged.currency, text(row, 'currency')),
      on: text(row, 'date'),
      caveat: text(judged, 'caveat'),
    });
    citations.add(
      url,
      text(row, 'scheme') === judged.scheme ? {} : { statement: `prints ${text(row, 'scheme')}` },
    );
    world.ledger.kept('reimbursement.csv');
  }
}
