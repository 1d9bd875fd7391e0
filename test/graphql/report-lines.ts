// What the graph answers to each line of the source report: the question, and the answer word for word. The lines are
// named by their first words, as in docs/report-coverage.md, which maps the same lines for readers.
import type { Data } from '../kit/ask.ts';

export type Ask = { query: string; expected: Data };
type Reported = [slug: string, value: number, unit: string, computed?: number];
type About = { sectors?: string[]; companies?: string[]; organs?: string[] };

/** Figures by topic and slug; the last is what the graph computes from its own records, where it can. */
function figures(...rows: Reported[]): Ask {
  return {
    query: `{ claims(slug: ${JSON.stringify(rows.map(([slug]) => slug))}) { slug value unit computed } }`,
    expected: {
      claims: rows.map(([slug, value, unit, computed]) => ({
        slug,
        value,
        unit,
        computed: computed ?? null,
      })),
    },
  };
}

function words(
  slug: string,
  statement: string,
  { sectors = [], companies = [], organs = [] }: About = {},
): Ask {
  const slugs = (list: string[]) => list.map((each) => ({ slug: each }));
  return {
    query: `{ node(id: "statement:${slug}") {
      ... on Statement { statement sectors { slug } companies { slug } organs { slug } }
    } }`,
    expected: {
      node: { statement, sectors: slugs(sectors), companies: slugs(companies), organs: slugs(organs) },
    },
  };
}

const graph = (query: string, expected: Data): Ask => ({ query, expected });

function listings(company: string, expected: Data): Ask {
  return {
    query: `{ company(slug: "${company}") { listings { event exchange on } } }`,
    expected: { company: { listings: expected } },
  };
}

const HONG_KONG = 'HKEX Main Board';

export const LINES: Record<string, Ask[]> = {
  'R Three sectors together': [
    figures(
      ['market-three-sectors-2020', 6_320_000_000, 'CNY'],
      ['market-three-sectors-2024-forecast', 22_560_000_000, 'CNY'],
    ),
  ],
  'R Medical big data: about': [
    figures(
      ['market-medical-big-data-2016', 1_200_000_000, 'CNY'],
      ['medical-big-data-penetration', 15, 'percent'],
    ),
    words(
      'market-figures-sources',
      'For its market figures the report names the prospectus of Yidu Tech, Frost & Sullivan and VCBeat as sources.',
      { companies: ['yidu-tech'] },
    ),
  ],
  'R Oncology AI and drug-development AI': [
    figures(
      ['oncology-and-drug-ai-growth', 30, 'percent'],
      ['oncology-and-drug-ai-maturity', 2018, 'year'],
      ['oncology-and-drug-ai-pass-big-data', 2030, 'year'],
    ),
  ],
  'R More than 500 companies': [figures(['companies-with-own-medical-ai', 500, 'companies'])],
  'Ends served': [
    words(
      'ends-served',
      'Most medical AI serves providers; some serves business (pharma and insurers) and very little serves consumers.',
    ),
    graph(
      '{ provider: sector(slug: "imaging") { ends } pharma: sector(slug: "drug-research") { ends } insurer: sector(slug: "insurance") { ends } }',
      { provider: { ends: ['PROVIDER'] }, pharma: { ends: ['BUSINESS'] }, insurer: { ends: ['BUSINESS'] } },
    ),
  ],

  'Mature, inside hospitals': [
    words(
      'mature-inside-hospitals',
      'Inside hospitals, imaging, electronic records, decision support and quality control are mature.',
      { sectors: ['cdss', 'emr', 'imaging', 'quality-control'] },
    ),
    graph('{ sector(slug: "imaging") { departments { slug } parent { slug } } }', {
      sector: {
        departments: [
          { slug: 'cardiology' },
          { slug: 'endocrinology' },
          { slug: 'it-department' },
          { slug: 'radiology' },
          { slug: 'thoracic-surgery' },
        ],
        parent: { slug: 'in-hospital' },
      },
    }),
  ],
  'Mature, outside hospitals': [
    words(
      'mature-outside-hospitals',
      'Outside hospitals, patient guidance, consultation, health services and customised knowledge graphs are mature.',
      { sectors: ['consultation', 'knowledge-graphs', 'health-services', 'patient-guidance'] },
    ),
  ],
  'High potential, not yet at scale': [
    words(
      'high-potential-sectors',
      'Laboratory testing, insurance, traditional Chinese medicine, medical aesthetics and drug research have high potential but no scale yet.',
      {
        sectors: [
          'insurance',
          'laboratory-testing',
          'medical-aesthetics',
          'drug-research',
          'traditional-chinese-medicine',
        ],
      },
    ),
  ],
  'Maturity curve': [
    figures(
      ['companies-profitable-from-ai-alone', 0, 'companies'],
      ['sectors-in-commercial-exploration', 11, 'sectors'],
      ['sectors-in-large-scale', 0, 'sectors'],
      ['years-to-commercial-exploration', 2, 'years'],
    ),
    graph(
      '{ vr: sector(slug: "vr-ar") { maturity { phase asOf } } brain: sector(slug: "brain-science") { maturity { phase asOf } } aesthetics: sector(slug: "medical-aesthetics") { maturity { phase } } }',
      {
        vr: { maturity: { phase: 'INNOVATION', asOf: '2021-08-31' } },
        brain: { maturity: { phase: 'INNOVATION', asOf: '2021-08-31' } },
        aesthetics: { maturity: null },
      },
    ),
    words(
      'innovation-sectors-stalled',
      'Virtual and augmented reality and brain science are in the phase of innovation, held up by medicine itself.',
      { sectors: ['brain-science', 'vr-ar'] },
    ),
  ],
  'First products': [
    words(
      'first-products',
      'The first products met large unmet needs (lung nodules, fundus) or replaced a conventional method (planning of thoracic surgery, entry and control of records).',
      { sectors: ['emr', 'imaging', 'quality-control'], organs: ['lung', 'retina'] },
    ),
  ],
  'Text-based AI': [
    words('text-based-leads-imaging', 'AI on text is ahead of AI on images in its development.', {
      sectors: ['cdss', 'emr', 'imaging', 'quality-control'],
    }),
  ],

  'Clinical-trial patient management': [
    words(
      'clinical-trial-management-mature',
      'AI for managing patients in clinical trials is mature; Yidu Cloud and LinkDoc offer it.',
      { sectors: ['clinical-trial-management'], companies: ['linkdoc', 'yidu-tech'] },
    ),
    words('pharmacovigilance-mature', 'AI for pharmacovigilance is mature; Deepwise offers it.', {
      sectors: ['pharmacovigilance'],
      companies: ['deepwise'],
    }),
    words(
      'protein-structure-far-from-practice',
      'In China the prediction of protein folding and crystals is far from practice.',
      { sectors: ['protein-structure'] },
    ),
  ],
  'Insilico Medicine: screening platform': [
    figures(['insilico-subscription-price', 100_000, 'USD']),
    words('insilico-moved-to-china', 'Insilico Medicine moved its headquarters to China.', {
      sectors: ['drug-research'],
      companies: ['insilico-medicine'],
    }),
    graph('{ company(slug: "insilico-medicine") { sectors { slug } } }', {
      company: { sectors: [{ slug: 'compound-screening' }, { slug: 'drug-research' }] },
    }),
  ],
  // One deal in the report, two by every other page.
  'Bristol Myers Squibb took': [
    figures(['bms-exscientia-total', 1_200_000_000, 'USD'], ['bms-exscientia-upfront', 20_000_000, 'USD']),
    graph(
      '{ company(slug: "exscientia") { deals { kind buyer on upfront { amount currency } total { amount currency } caveat } } }',
      {
        company: {
          deals: [
            {
              kind: 'ACQUISITION',
              buyer: 'Recursion',
              on: '2024-08-08',
              upfront: null,
              total: null,
              caveat:
                'A merger in shares: 0.7729 shares of the buyer for one of the target; no amount in money is stated.',
            },
            {
              kind: 'LICENCE',
              buyer: 'Bristol Myers Squibb',
              on: '2021-08',
              upfront: { amount: 20_000_000, currency: 'USD' },
              total: null,
              caveat:
                'The first candidate licensed under the collaboration. The source report joins it with the collaboration of May 2021 and gives a total above USD 1.2 billion.',
            },
            {
              kind: 'PARTNERSHIP',
              buyer: 'Bristol Myers Squibb',
              on: '2021-05-19',
              upfront: { amount: 50_000_000, currency: 'USD' },
              total: { amount: 1_200_000_000, currency: 'USD' },
              caveat:
                'The expanded collaboration: up to USD 50 million up front, above 1.2 billion in all. The source report joins it with the licence of August 2021.',
            },
          ],
        },
      },
    ),
  ],

  // The report's 19 stand beside the 12 that have a number, a day and a source here; CMDE's 12 count something else.
  'C As of 2021-08-16': [
    figures(
      ['cmde-stand-alone-software-2021-06', 12, 'devices'],
      ['nmpa-class-iii-2021-08-16', 19, 'devices', 12],
    ),
    graph(
      `{ claims(slug: ["nmpa-class-iii-2021-08-16"]) { difference caveat }
         approvals(filter: { authority: [NMPA], pathway: [CLASS_III], decidedTo: "2021-08-16" }) { totalCount } }`,
      {
        claims: [
          {
            difference: -7,
            caveat: 'Fewer certificates have a source and a date here, so the computed figure is smaller.',
          },
        ],
        approvals: { totalCount: 12 },
      },
    ),
  ],
  'C Grouped by application': [
    figures(['cluster-drivers', 3, 'drivers']),
    words(
      'approved-products-cluster',
      'Grouped by application and target organ, approved products form clusters.',
    ),
    graph(
      `{ organClusters(filter: { authority: [NMPA] }, asOf: "2021-08-16") {
           organ { slug } productCount applications { key count } } }`,
      {
        organClusters: [
          {
            organ: { slug: 'heart' },
            productCount: 4,
            applications: [
              { key: 'QUANTIFICATION', count: 2 },
              { key: 'DIAGNOSIS_AID', count: 1 },
              { key: 'TRIAGE', count: 1 },
            ],
          },
          {
            organ: { slug: 'bone' },
            productCount: 3,
            applications: [
              { key: 'DETECTION', count: 1 },
              { key: 'DIAGNOSIS_AID', count: 1 },
              { key: 'QUANTIFICATION', count: 1 },
            ],
          },
          {
            organ: { slug: 'lung' },
            productCount: 3,
            applications: [
              { key: 'DETECTION', count: 2 },
              { key: 'TRIAGE', count: 1 },
            ],
          },
          {
            organ: { slug: 'eye' },
            productCount: 2,
            applications: [{ key: 'DIAGNOSIS_AID', count: 2 }],
          },
          {
            organ: { slug: 'brain' },
            productCount: 1,
            applications: [{ key: 'DIAGNOSIS_AID', count: 1 }],
          },
        ],
      },
    ),
  ],
  'Data. NIFDC': [
    figures(
      ['nifdc-standard-databases-2018', 623, 'cases'],
      ['shenkang-planned-databases', 8, 'databases'],
      ['test-databases-with-approved-product', 6, 'databases', 6],
      ['test-databases-without-approved-product', 2, 'databases'],
    ),
    graph(
      `{ claims(slug: [
           "shenkang-database-brain-mri", "shenkang-database-cardiac-mri", "shenkang-database-coronary-cta",
           "shenkang-database-ct-fracture", "shenkang-database-ct-liver", "shenkang-database-ct-lung",
           "shenkang-database-ecg", "shenkang-database-ophthalmology"
         ]) { organs { slug } modality { slug } } }`,
      {
        claims: [
          { organs: [{ slug: 'brain' }], modality: { slug: 'mri' } },
          { organs: [{ slug: 'heart' }], modality: { slug: 'mri' } },
          { organs: [{ slug: 'coronary-artery' }], modality: { slug: 'cta' } },
          { organs: [{ slug: 'bone' }], modality: { slug: 'ct' } },
          { organs: [{ slug: 'liver' }], modality: { slug: 'ct' } },
          { organs: [{ slug: 'lung' }], modality: { slug: 'ct' } },
          { organs: [{ slug: 'heart' }], modality: { slug: 'ecg' } },
          { organs: [{ slug: 'eye' }], modality: null },
        ],
      },
    ),
    graph('{ whiteSpace(authority: [NMPA]) { organ { slug } modality { slug } evidence { slug } } }', {
      whiteSpace: [
        {
          organ: { slug: 'heart' },
          modality: { slug: 'mri' },
          evidence: [{ slug: 'shenkang-database-cardiac-mri' }],
        },
        {
          organ: { slug: 'liver' },
          modality: { slug: 'ct' },
          evidence: [{ slug: 'shenkang-database-ct-liver' }],
        },
      ],
    }),
    words(
      'likely-next-approvals',
      'Liver CT and cardiac MRI have test databases planned and no approved product: the likely next approvals.',
      { sectors: ['imaging'], organs: ['heart', 'liver'] },
    ),
  ],
  'Policy. 2020-03-05': [
    figures(
      ['pneumonia-key-points-functions', 4, 'functions'],
      ['pneumonia-key-points-institutions', 3, 'institutions'],
      ['pneumonia-key-points-severe-area-institutions', 1, 'institutions'],
      ['pneumonia-key-points-training-images', 2000, 'images'],
    ),
    graph(
      '{ node(id: "policy:cmde-pneumonia-ct-key-points") { ... on Policy { issuer issuedOn effect organs { slug } } } }',
      {
        node: {
          issuer: 'CMDE (NMPA)',
          issuedOn: '2020-03-05',
          effect:
            'registration: software must at least detect abnormalities, quantify, compare data and report; it must be trained on at least 2,000 CT images of COVID-19 from at least 3 institutions, one or more of them in a severely hit area, with early and progressive stages',
          organs: [{ slug: 'lung' }],
        },
      },
    ),
  ],
  'Demand. Cardiology': [
    figures(
      ['coronary-cta-growth-2015-2020', 11.7, 'percent'],
      ['coronary-cta-growth-2020-2030-forecast', 13.6, 'percent'],
      ['coronary-cta-procedures-2015', 3_600_000, 'procedures'],
      ['coronary-cta-procedures-2020', 6_200_000, 'procedures'],
      ['coronary-cta-procedures-2030-forecast', 22_200_000, 'procedures'],
      ['ct-ffr-market-2030-forecast', 66_700_000, 'procedures'],
      ['ct-ffr-penetration-2021', 0.4, 'percent'],
      ['demand-driven-fields', 3, 'fields'],
    ),
    graph(
      '{ claims(slug: ["ct-ffr-market-2030-forecast", "demand-driven-fields"]) { caveat organs { slug } } }',
      {
        claims: [
          {
            caveat:
              'Data quality: more than the 22.2 million CT angiographies forecast for the same year, of which CT-FFR is a part. The unit may be wrong. Kept as printed.',
            organs: [{ slug: 'coronary-artery' }],
          },
          {
            caveat: 'The fields are given by organ here: cardiology as heart, orthopaedics as bone.',
            organs: [{ slug: 'bone' }, { slug: 'heart' }, { slug: 'retina' }],
          },
        ],
      },
    ),
  ],

  // No tender of that year has a date and a source here, so the graph's own counts are zero and its shares unknown.
  'R 132 records': [
    figures(
      ['procurement-health-it-share', 66.7, 'percent'],
      ['procurement-imaging-records', 29, 'records', 0],
      ['procurement-records', 132, 'records', 0],
    ),
    words(
      'devices-need-approval-first',
      'Health IT leads purchases because devices need an approval before they are sold and IT does not.',
      { sectors: ['health-it', 'imaging'] },
    ),
  ],
  'R Buyers': [
    figures(['procurement-grade-3a-share', 47, 'percent']),
    words(
      'buyers-by-level',
      'After Grade 3A hospitals come secondary and lower hospitals; regional centres, primary care and academic bodies buy as well.',
    ),
  ],
  'R Unit price': [
    figures(
      ['procurement-highest-budget-secondary', 53_000_000, 'CNY'],
      ['procurement-highest-price', 52_699_000, 'CNY'],
      ['procurement-price-from', 100_000, 'CNY'],
      ['procurement-price-to', 10_000_000, 'CNY'],
    ),
  ],
  'R Kinds': [
    figures(
      ['procurement-cdss-share', 28, 'percent'],
      ['procurement-imaging-share', 22.6, 'percent'],
      ['procurement-quality-control-share', 29, 'percent'],
    ),
    words(
      'imaging-purchases-lung-first',
      'Among purchased aids to imaging diagnosis, lung and chest come first.',
      { sectors: ['imaging'], organs: ['chest', 'lung'] },
    ),
  ],
  'R Regions': [
    figures(['procurement-northwest-to-east', 50, 'percent'], ['procurement-south-to-east', 50, 'percent']),
    words('regions-east-first', 'East China buys most; all regions but South and Northwest are low.'),
    words(
      'east-leads-ratings',
      'Jiangsu, Zhejiang and Shanghai lead in ratings of electronic records, interoperability and smart services.',
      { sectors: ['emr'] },
    ),
  ],
  'R Price bands': [
    figures(
      ['procurement-health-it-price-from', 1_000_000, 'CNY'],
      ['procurement-health-it-price-to', 3_500_000, 'CNY'],
      ['procurement-imaging-price-from', 300_000, 'CNY'],
      ['procurement-imaging-price-to', 1_500_000, 'CNY'],
      ['procurement-imaging-price-usual', 1_000_000, 'CNY'],
    ),
  ],
  'Pricing models': [
    words(
      'pricing-models',
      'Purchase and payment per case bring about equal revenue today; payment per case is expected to pass.',
    ),
  ],
  'Policy: 2021-08-31': [
    graph(
      '{ node(id: "policy:china-service-price-reform-pilot") { ... on Policy { name issuer issuedOn } } }',
      {
        node: {
          name: 'Pilot programme for deepening the reform of medical service prices',
          issuer: 'Eight ministries of China',
          issuedOn: '2021-08-31',
        },
      },
    ),
    words(
      'two-steps-ahead-for-imaging',
      'Imaging AI has two steps ahead: inclusion in price lists, then reimbursement by national health insurance.',
      { sectors: ['imaging'] },
    ),
  ],

  Prospectuses: [
    listings('unisound', [
      { event: 'FILED', exchange: 'SSE STAR Market', on: '2020-11-03' },
      { event: 'WITHDRAWN', exchange: 'SSE STAR Market', on: '2021-02-18' },
    ]),
    // The report says NASDAQ; both stand.
    graph(
      `{ company(slug: "yidu-tech") { listings {
           event exchange ticker on caveat sources { source { slug } statedAs } } } }`,
      {
        company: {
          listings: [
            {
              event: 'LISTED',
              exchange: HONG_KONG,
              ticker: '2158',
              on: '2021-01-15',
              caveat: 'The source report says NASDAQ; five other pages say Hong Kong on the same day.',
              sources: [
                {
                  source: { slug: 'vcbeat-medical-ai-report-2021' },
                  statedAs: 'listed on NASDAQ on 2021-01-15',
                },
                { source: { slug: 'china-daily-hk-155077' }, statedAs: null },
              ],
            },
          ],
        },
      },
    ),
    listings('keya-medical', [
      { event: 'FILED', exchange: HONG_KONG, on: '2021-03-16' },
      { event: 'LAPSED', exchange: HONG_KONG, on: '2021-09-17' },
    ]),
    listings('airdoc', [
      { event: 'FILED', exchange: HONG_KONG, on: '2021-06-21' },
      { event: 'LISTED', exchange: HONG_KONG, on: '2021-11-05' },
    ]),
    listings('infervision', [
      { event: 'FILED', exchange: HONG_KONG, on: '2021-08-20' },
      { event: 'LAPSED', exchange: HONG_KONG, on: '2022-02-21' },
    ]),
    listings('shukun', [
      { event: 'FILED', exchange: HONG_KONG, on: '2021-09-21' },
      { event: 'LAPSED', exchange: HONG_KONG, on: '2022-03-22' },
    ]),
    words('prospectuses-cover', 'The prospectuses of 2021 cover imaging of heart, fundus and lung.', {
      sectors: ['imaging'],
      companies: ['airdoc', 'infervision', 'keya-medical', 'shukun'],
      organs: ['heart', 'lung', 'retina'],
    }),
  ],
  'R iFlytek medical revenue': [
    figures(
      ['iflytek-medical-revenue-2020', 313_000_000, 'CNY'],
      ['iflytek-medical-revenue-share-2020', 2.4, 'percent'],
      ['infervision-revenue-2020q1', 4_840_000, 'CNY'],
      ['infervision-revenue-2021q1', 22_130_000, 'CNY', 22_130_000],
      ['infervision-revenue-growth-2021q1', 357, 'percent', 357.2],
      ['shukun-revenue-2020h1', 6_740_000, 'CNY', 6_740_000],
      ['shukun-revenue-2021h1', 52_620_000, 'CNY', 52_620_000],
      ['shukun-revenue-growth-2021h1', 681, 'percent', 680.7],
    ),
    graph(
      '{ company(slug: "infervision") { financials(metric: REVENUE) { period money { amount } growth } } }',
      {
        company: {
          financials: [
            { period: '2021Q1', money: { amount: 22_130_000 }, growth: 357 },
            { period: '2020Q1', money: { amount: 4_840_000 }, growth: null },
          ],
        },
      },
    ),
    graph('{ company(slug: "shukun") { financials(metric: REVENUE) { period money { amount } growth } } }', {
      company: {
        financials: [
          { period: '2021H1', money: { amount: 52_620_000 }, growth: 680.7 },
          { period: '2020H1', money: { amount: 6_740_000 }, growth: null },
          { period: '2020', money: { amount: 24_771_000 }, growth: 3142.3 },
          { period: '2019', money: { amount: 764_000 }, growth: null },
        ],
      },
    }),
  ],
  'Imaging specialists (Keya': [
    words('imaging-specialists-margins', 'Imaging specialists have a high gross margin and low revenue.', {
      sectors: ['imaging'],
      companies: ['infervision', 'keya-medical'],
    }),
    words(
      'general-ai-hardware',
      'Hardware, such as voice recorders and recognition terminals, lifts the revenue of general AI firms and lowers their margin.',
      { sectors: ['general-ai'], companies: ['cloudwalk', 'iflytek', 'sensetime', 'unisound'] },
    ),
    words('cost-trends', 'Selling expense grew several-fold, and the share of research shrank.'),
  ],
  'R 108 deals': [
    figures(['deals-2021-first-eight-months', 108, 'deals', 6]),
    words('deals-above-2020', 'The first eight months of 2021 saw more deals than all of 2020.'),
    words(
      'money-trends',
      'Imaging rounds lean to late stages, drug discovery draws newcomers, takeovers and listings dominate, and money gathers at the head.',
      { sectors: ['imaging', 'drug-research'] },
    ),
  ],
  'R Revenue bands': [
    figures(
      ['imaging-revenue-2021-forecast', 100_000_000, 'CNY'],
      ['revenue-broader-portfolios-from', 100_000_000, 'CNY'],
      ['revenue-broader-portfolios-to', 1_000_000_000, 'CNY'],
      ['revenue-imaging-specialists-from', 10_000_000, 'CNY'],
      ['revenue-imaging-specialists-to', 100_000_000, 'CNY'],
    ),
    words('drug-sales-in-revenue', 'Much of the revenue of companies with broader portfolios is drug sales.'),
    words(
      'general-ai-earns-less-from-medicine',
      'General AI firms earn less from medicine than from other industries.',
      { sectors: ['general-ai'] },
    ),
  ],
  'R Bringing one AI device': [
    figures(['cost-to-market-of-one-device', 100_000_000, 'CNY']),
    graph('{ node(id: "statement:general-ai-hardware") { ... on Statement { sources { statedAs } } } }', {
      node: {
        sources: [{ statedAs: 'examples: iFlytek voice recorders, SenseTime recognition terminals' }],
      },
    }),
  ],
  'A trade of contract research': [
    words(
      'contract-research-for-ai',
      'Contract research organisations for medical AI have formed a trade and make cost and length of review manageable.',
      { sectors: ['regulatory-services'] },
    ),
    words(
      'three-ways-to-sell',
      'Health IT needs no device approval and sells; firms without an approval run trials; firms with one seek regional price lists.',
      { sectors: ['health-it', 'imaging'] },
    ),
  ],
  'Clinical data': [words('multicentre-trials', 'Clinical trials in several centres are the norm.')],
  'Trends in the table': [
    words('trends', 'The trends run from tertiary hospitals to primary care and from providers to business.'),
    words(
      'ratings-create-demand',
      'Ratings of hospitals, such as those of electronic records, create demand that cannot be put off.',
      { sectors: ['emr'] },
    ),
  ],
};
