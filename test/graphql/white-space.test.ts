import { expect, it } from 'vitest';
import type { Data } from '../kit/ask.ts';
import { describeInWorld } from './in-world.ts';

const BRAIN_CT = 'brain ct: db-brain-ct, demand-everywhere';
const BRAIN_MRI = 'brain mri: db-brain-mri-nmpa';
const HEART_MRI = 'heart mri: db-heart-mri';
const LUNG = 'lung: demand-lung';
const LUNG_CT = 'lung ct: db-lung-ct-nmpa';
const SPLEEN = ['spleen ct: demand-everywhere', 'spleen: demand-spleen'];

describeInWorld('white space', ({ ask, refusal }) => {
  const pairs = async (args = ''): Promise<string[]> =>
    (
      await ask(`{ whiteSpace${args} { organ { slug } modality { slug } evidence { slug } } }`)
    ).whiteSpace.map(
      ({ organ, modality, evidence }: Data) =>
        `${[organ.slug, ...(modality === null ? [] : [modality.slug])].join(' ')}: ${evidence.map(({ slug }: Data) => slug).join(', ')}`,
    );

  it('is what data and demand point at and no product covers, by organ, then by modality', async () => {
    expect(await pairs()).toEqual([BRAIN_CT, BRAIN_MRI, ...SPLEEN]);
  });

  it.each([
    // The brain's resonance is asked of the NMPA alone: nobody else's certificates answer it, nor are asked for it.
    ['authority: [NMPA]', [BRAIN_CT, BRAIN_MRI, ...SPLEEN]],
    ['authority: [FDA]', [BRAIN_CT, ...SPLEEN]],
    ['authority: [MFDS]', [BRAIN_CT, HEART_MRI, LUNG, ...SPLEEN]],
    ['authority: [MFDS, NMPA]', [BRAIN_CT, BRAIN_MRI, ...SPLEEN]],
    ['authority: []', [BRAIN_CT, HEART_MRI, LUNG, ...SPLEEN]],
    ['authority: null, asOf: null', [BRAIN_CT, BRAIN_MRI, ...SPLEEN]],
    // Covered only from a day on, by the FDA and, through a part of the heart, by the NMPA.
    ['asOf: "2021-07-30"', [BRAIN_CT, BRAIN_MRI, HEART_MRI, ...SPLEEN]],
    ['asOf: "2021-07-31"', [BRAIN_CT, BRAIN_MRI, ...SPLEEN]],
    ['authority: [NMPA], asOf: "2021-08-15"', [BRAIN_CT, BRAIN_MRI, HEART_MRI, ...SPLEEN]],
    ['authority: [NMPA], asOf: "2021-08-16"', [BRAIN_CT, BRAIN_MRI, ...SPLEEN]],
    ['asOf: "2020-01-14"', [BRAIN_CT, BRAIN_MRI, HEART_MRI, LUNG_CT, LUNG, ...SPLEEN]],
    ['asOf: "2020-01-15"', [BRAIN_CT, BRAIN_MRI, HEART_MRI, ...SPLEEN]],
    // A certificate known to the year counts from its first day.
    ['authority: [CE], asOf: "2020-12-31"', [BRAIN_CT, HEART_MRI, LUNG, ...SPLEEN]],
    ['authority: [CE], asOf: "2021-01-01"', [BRAIN_CT, HEART_MRI, ...SPLEEN]],
  ])('answers %s', async (args, expected) => {
    expect(await pairs(`(${args})`)).toEqual(expected);
  });

  it('leaves out a claim about data that names no modality, on every day', async () => {
    for (const args of ['', '(asOf: "1999-01-01")', '(authority: [PMDA])'])
      expect((await pairs(args)).join()).not.toContain('db-lung-any');
  });

  it('is refused for a day that is none, and for an authority that there is not', async () => {
    expect(await refusal('{ whiteSpace(asOf: "2021-02-30") { organ { id } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('Date must be a calendar date such as 2021-08-16'),
    });
    expect((await refusal('{ whiteSpace(authority: [EMA]) { organ { id } } }')).message).toMatch(/EMA/);
  });
});
