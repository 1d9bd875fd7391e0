// The values that a column may hold, and the columns that must not be blank.
import type { FileName } from './columns.ts';

const topics = [
  'MARKET',
  'APPROVALS',
  'DATA',
  'POLICY',
  'DEMAND',
  'PROCUREMENT',
  'COMPANIES',
  'MONEY',
  'SECTORS',
  'TRIALS',
];

export const vocabularies: Partial<Record<FileName, Record<string, readonly string[]>>> = {
  'sources.csv': { trust: ['primary', 'press', 'secondary'] },
  'organ.csv': { level: ['system', 'organ', 'part'] },
  'product.csv': {
    application: [
      '',
      'DETECTION',
      'DIAGNOSIS_AID',
      'TRIAGE',
      'QUANTIFICATION',
      'PLANNING',
      'IMAGE_ENHANCEMENT',
      'MONITORING',
      'OTHER',
    ],
  },
  'approval.csv': {
    authority: ['NMPA', 'FDA', 'CE', 'MFDS', 'PMDA', 'OTHER'],
    pathway: ['', 'CLASS_III', 'CLASS_II', 'PREMARKET_510K', 'DE_NOVO', 'PMA', 'OTHER'],
  },
  'funding-round.csv': { kind: ['ROUND', 'TOTAL', 'HOLDING', 'PUBLIC_MARKET', 'DEBT', 'GRANT'] },
  'hospital.csv': {
    level: [
      '',
      'GRADE_3A',
      'GRADE_3',
      'GRADE_2',
      'PRIMARY',
      'REGIONAL_CENTRE',
      'ACADEMIC',
      'GOVERNMENT',
      'OTHER',
    ],
    region: ['', 'East', 'North', 'South', 'Central', 'Northeast', 'Northwest', 'Southwest'],
  },
  'procurement.csv': {
    pricing: ['', 'PURCHASE', 'PER_CASE', 'SUBSCRIPTION'],
    stage: ['NOTICE', 'BUDGET', 'AWARD', 'DEPLOYMENT', 'TRIAL_SITE', 'OTHER'],
  },
  'sector.csv': { phase: ['', 'INNOVATION', 'COMMERCIAL_EXPLORATION', 'LARGE_SCALE'] },
  'claim.csv': { topic: topics, authority: ['', 'NMPA', 'FDA', 'CE', 'MFDS', 'PMDA', 'OTHER'] },
  'statement.csv': { topic: topics },
  'financial-figure.csv': {
    metric: ['REVENUE', 'GROSS_MARGIN', 'RD_EXPENSE', 'SELLING_EXPENSE', 'NET_LOSS', 'OTHER'],
  },
  'listing.csv': { event: ['FILED', 'LISTED', 'WITHDRAWN', 'LAPSED'] },
  'deal.csv': { kind: ['ACQUISITION', 'LICENCE', 'PARTNERSHIP'] },
  'reimbursement.csv': {
    scheme_kind: [
      'PAYMENT_CODE',
      'ADD_ON_PAYMENT',
      'SELECTIVE_BENEFIT',
      'FEE',
      'PRICE_ITEM',
      'COVERAGE',
      'LIST_PRICE',
      'FUNDING_CAP',
      'COST_ESTIMATE',
    ],
  },
};

export const required: Partial<Record<FileName, readonly string[]>> = {
  // A report may have no known address.
  'sources.csv': ['title', 'publisher'],
  'organ.csv': ['name', 'level'],
  'modality.csv': ['name'],
  'company.csv': ['name'],
  'investor.csv': ['name'],
  'product.csv': ['name', 'company'],
  'approval.csv': ['authority_name', 'product'],
  'funding-round.csv': ['company'],
  'hospital.csv': ['name', 'country'],
  'procurement.csv': ['title'],
  'sector.csv': ['name'],
  'department.csv': ['name'],
  'policy.csv': ['name'],
  'claim.csv': ['statement', 'definition', 'value', 'unit'],
  'statement.csv': ['statement'],
  'financial-figure.csv': ['company', 'metric_stated', 'period'],
  'listing.csv': ['company'],
  'deal.csv': ['buyer', 'target'],
  'reimbursement.csv': ['scheme', 'country'],
  'exchange-rate.csv': ['currency', 'year', 'per_usd', 'source'],
};
