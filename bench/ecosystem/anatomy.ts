// What products look at: organs as often as in data/, each with the modalities and conditions that go with it.
import type { Weighted } from './random.ts';

export type Field = { organ: string; modalities: string[]; conditions: string[]; sector: string };

const field = (
  weight: number,
  organ: string,
  modalities: string,
  conditions: string,
  sector = 'imaging',
): readonly [Field, number] => [
  { organ, modalities: modalities.split('|'), conditions: conditions.split('|'), sector },
  weight,
];

/** Lung, heart, brain, breast and eye lead, with the parts of each. */
export const FIELDS: Weighted<Field> = [
  field(40, 'lung', 'ct|x-ray', 'lung nodule|pneumonia|tuberculosis|COPD'),
  field(4, 'lung-vessels', 'cta', 'pulmonary embolism'),
  field(22, 'heart', 'ecg|echocardiography|stethoscope', 'arrhythmia|heart failure', 'physiological-signals'),
  field(9, 'coronary-artery', 'cta|x-ray-angiography', 'coronary stenosis'),
  field(5, 'left-ventricle', 'echocardiography|mri', 'low ejection fraction'),
  field(26, 'brain', 'ct|mri|ct-perfusion', 'stroke|intracranial haemorrhage|dementia'),
  field(5, 'intracranial-vessels', 'cta', 'large vessel occlusion|aneurysm'),
  field(21, 'breast', 'mammography|digital-breast-tomosynthesis|ultrasound', 'breast cancer'),
  field(12, 'retina', 'fundus-photo', 'diabetic retinopathy|glaucoma'),
  field(4, 'eye', 'fundus-photo', 'cataract'),
  field(13, 'body', 'ct|mri|pet|x-ray', 'any'),
  field(9, 'tooth', 'x-ray|cbct', 'caries'),
  field(8, 'colon', 'endoscopy', 'polyp'),
  field(6, 'bone', 'x-ray', 'fracture'),
  field(5, 'spine', 'mri|x-ray', 'compression fracture'),
  field(5, 'prostate', 'mri|whole-slide-image', 'prostate cancer', 'digital-pathology'),
  field(4, 'aorta', 'cta', 'aneurysm|dissection'),
  field(3, 'chest', 'x-ray', 'pneumothorax'),
  field(3, 'hand-bone', 'x-ray', 'bone age'),
  field(3, 'liver', 'ct|mri', 'liver cancer'),
  field(3, 'skin', 'spectroscopy', 'melanoma'),
  field(2, 'stomach', 'endoscopy', 'gastric cancer'),
  field(2, 'thyroid', 'ultrasound', 'thyroid nodule'),
  field(2, 'cervix', 'whole-slide-image', 'cervical cancer', 'digital-pathology'),
  field(2, 'fetus', 'ultrasound', 'growth'),
  field(2, 'kidney', 'ct', 'stone'),
  field(1, 'blood', 'blood-smear', 'leukaemia', 'laboratory-testing'),
  field(1, 'knee', 'x-ray', 'osteoarthritis'),
  field(1, 'pancreas', 'ct', 'pancreatic cancer'),
  field(1, 'bladder', 'ultrasound', 'retention'),
];
