import { expect, it } from 'vitest';
import { describeInWorld } from './in-world.ts';

describeInWorld('a filter by name', ({ list }) => {
  const companies = (name: string) => list({ field: 'companies', args: `filter: { name: "${name}" }` });
  const products = (name: string) => list({ field: 'products', args: `filter: { name: "${name}" }` });

  it('takes punctuation as it stands in a name', async () => {
    expect(await companies('& Sons (A')).toEqual(['oneil-sons']);
  });

  it('takes an apostrophe as it stands in a name', async () => {
    expect(await products("o'neil")).toEqual(['oneil-reader']);
  });

  it('takes letters, whatever their case and accents', async () => {
    expect(await companies('SONS')).toEqual(['oneil-sons']);
    expect(await products('eclair')).toEqual(['eclair-vue']);
  });
});
