// Where an investor's companies have approved products.
import type { ExposureResolvers } from '../generated/resolvers.ts';
import { byId } from '../loaders/entity.ts';
import { exposure } from '../loaders/exposure.ts';
import type { ExposureValue } from '../loaders/values.ts';
import { nodeId } from '../model/ids.ts';
import type { Organ } from '../model/nodes.ts';
import { connect, relateMaybe } from './relate.ts';

export const Exposure = {
  organ: relateMaybe(byId<Organ>(), ({ by, key }: ExposureValue) =>
    by === 'ORGAN' ? nodeId('Organ', key) : null,
  ),
  products: connect(exposure.products),
} satisfies ExposureResolvers;
