// Organs and modalities, and the words by which facts name them, their conditions and their tasks.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCsv, splitList, unique } from './csv.ts';
import { slugify } from './slug.ts';
import { judge, text, type World } from './world.ts';

export type Vocabularies = {
  organs: (raw: string) => string[];
  modality: (raw: string) => string[];
  application: (raw: string) => string;
  conditions: (raw: string) => string[];
};

export function openVocabularies(world: World): Vocabularies {
  const folder = dirname(fileURLToPath(import.meta.url));
  for (const row of world.organFacts) {
    world.organs.open(text(row, 'slug'), row);
    world.ledger.kept('organs.csv');
  }
  for (const row of readCsv(join(folder, 'organs-added.csv'))) world.organs.open(text(row, 'slug'), row);
  const modalities = judge(world, 'modalities.csv', ['raw']);
  for (const row of modalities.all()) world.modalities.open(text(row, 'slug'), row);

  const organTerms = judge(world, 'organ-terms.csv', ['raw']);
  const conditionTerms = judge(world, 'condition-terms.csv', ['raw']);
  const applications = judge(world, 'applications.csv', ['raw']);
  return {
    organs: (raw) =>
      unique(
        raw
          .split(';')
          .map((one) => one.trim())
          .filter((one) => one !== '')
          .flatMap((one) => {
            const judged = organTerms.find(one)?.organs;
            return judged === undefined ? [slugify(one)] : splitList(judged);
          }),
      ),
    modality: (raw) => (raw === '' ? [] : [text(modalities.need(raw), 'slug')]),
    application: (raw) => (raw === '' ? '' : text(applications.need(raw), 'application')),
    conditions: (raw) =>
      unique(
        phrases(raw).flatMap((phrase) => {
          const judged = conditionTerms.find(phrase)?.conditions;
          return judged === undefined ? [phrase] : splitList(judged).filter((one) => one !== '-');
        }),
      ),
  };
}

/** Commas and semicolons part phrases, but not within brackets. */
function phrases(raw: string): string[] {
  return raw
    .split(/[,;]\s*(?![^()]*\))/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
