// What the filters offer. The API has no list of either; a test compares these with the bundled facts.

/** Countries of makers with an approved product, as ISO 3166 codes. */
export const COUNTRIES = ['CN', 'US', 'AU', 'CA', 'FR', 'GB', 'HK', 'IL', 'IN', 'JP', 'KR'];

export const AUTHORITIES = ['NMPA', 'FDA', 'CE', 'MFDS', 'PMDA', 'OTHER'] as const;

/** Slugs and names of kinds of data. */
export const MODALITIES: Record<string, string> = {
  'blood-smear': 'blood smear',
  cbct: 'cone-beam CT',
  ct: 'computed tomography',
  'ct-perfusion': 'CT perfusion',
  cta: 'CT angiography',
  'digital-breast-tomosynthesis': 'digital breast tomosynthesis',
  ecg: 'electrocardiography',
  echocardiography: 'echocardiography',
  endoscopy: 'endoscopy',
  'fundus-photo': 'fundus photography',
  mammography: 'mammography',
  mri: 'magnetic resonance imaging',
  pet: 'positron emission tomography',
  photoplethysmography: 'photoplethysmography',
  spectroscopy: 'spectroscopy',
  stethoscope: 'stethoscope sound',
  ultrasound: 'ultrasound',
  'vital-signs': 'vital signs',
  'wearable-sensor': 'wearable sensor',
  'whole-slide-image': 'whole slide image',
  'x-ray': 'X-ray',
  'x-ray-angiography': 'X-ray angiography',
};
