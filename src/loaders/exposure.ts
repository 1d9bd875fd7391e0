// Where an investor's companies have approved products, and who else invests in them.
import { asOfParams } from './filters.ts';
import { many, page } from './relation.ts';
import type { CoInvestorValue, ExposureValue } from './values.ts';

type Args = { by: string; asOf?: string | null | undefined };

export const exposure = {
  list: many('investor/exposure', {
    params: ({ by, asOf }: Args) => ({ by, asOf: asOf ?? null }),
    toValue: ({ key, value, productCount, companyCount }, { by, asOf }): ExposureValue => ({
      investorId: key,
      key: value,
      productCount,
      companyCount,
      by: String(by),
      asOf: asOf as string | null,
    }),
  }),
  products: page('exposure/products', {
    key: ({ investorId, key }: ExposureValue) => `${investorId} ${key}`,
    params: (_args: unknown, { by, asOf }: ExposureValue) => ({ by, asOf }),
  }),
  coInvestors: page('investor/co-investors', {
    params: asOfParams,
    toValue: ({ node, sharedRounds, sharedCompanies }): CoInvestorValue => ({
      investor: node,
      sharedRounds,
      sharedCompanies,
    }),
  }),
};
