import { describe, expect, it } from 'vitest';
import { familyKey, familyName, nameKey } from '../../src/model/product-families.ts';

describe('The name of a family', () => {
  it.each([
    ['a version in brackets', 'qER-CTA (v1.0)', 'qER-CTA'],
    ['a bare version in brackets', 'Saige-Dx (3.1.0)', 'Saige-Dx'],
    ['a version after a letter', 'Cleerly Labs v2.0', 'Cleerly Labs'],
    ['a version in words', 'SIS Software Version 3.6.0', 'SIS Software'],
    ['a maker’s own kind of version', 'syngo Dynamics (Version VA41D)', 'syngo Dynamics'],
    ['a last number with a point', 'RayStation 10.1', 'RayStation'],
    ['a code in brackets', 'AI Platform 2.0 (AIP002)', 'AI Platform'],
    ['an option', 'Aquilion ONE (TSX-306A/3) V10.4 with Spectral Imaging System', 'Aquilion ONE'],
    ['an option in brackets', 'SpotLight/SpotLight Duo (with DLIR option)', 'SpotLight/SpotLight Duo'],
    ['a version between names', 'Vantage Galan 3T, MRT-3020, V6.0', 'Vantage Galan 3T, MRT-3020'],
    ['a name that is said twice', 'Suite with A, Suite 2.1; Suite', 'Suite'],
  ])('leaves out %s', (_, device, name) => {
    expect(familyName(device)).toBe(name);
  });

  it.each([
    'BriefCase',
    'AI-Rad Companion (Pulmonary)',
    'V8 Diagnostic Ultrasound System, V7 Diagnostic Ultrasound System',
    'Ceevra Reveal 3',
    'LINQ II Insertable Cardiac Monitor',
    'SIGNA 7.0T',
    'Us2.v2',
    'Tonal™ ECG, home',
    'V2.0',
  ])('is %s as it stands', (device) => {
    expect(familyName(device)).toBe(device);
  });
});

describe('One family', () => {
  it.each([
    ['a word of kind', 'SKOUT® system', 'SKOUT Software'],
    ['letters that look alike', 'AI-Rad Companion (Pulmonary)', 'Al-Rad Companion (Pulmonary)'],
    ['spaces', 'LungVision', 'Lung Vision System'],
    ['accents and a plus', 'Contour ProtegeAI', 'Contour ProtégéAI+'],
    ['the order of names', 'Vivid T8, Vivid T9', 'Vivid T9/Vivid T8'],
    ['a trade-mark sign', 'UNiD™ Spine Analyzer', 'UNID Spine Analyzer'],
    ['versions', 'Transpara 1.7.0', 'Transpara (2.1.0)'],
  ])('holds names that only %s parts', (_, a, b) => {
    expect(familyKey(a)).toBe(familyKey(b));
  });

  it.each([
    ['two scanners of a line', 'SOMATOM go.Up', 'SOMATOM X.cite'],
    ['two models', 'V8 Diagnostic Ultrasound System', 'V7 Diagnostic Ultrasound System'],
    ['two modules', 'AI-Rad Companion (Pulmonary)', 'AI-Rad Companion (Cardiovascular)'],
    ['two generations with names', 'RetinaWarden', 'RetinaWarden II'],
    ['a product and its other kind', 'BriefCase', 'BriefCase-Quantification'],
    ['one and two scanners', 'MAGNETOM Free.Max', 'MAGNETOM Free.Max; MAGNETOM Free.Star'],
    ['two words of kind alone', 'Software', 'System'],
  ])('does not hold %s', (_, a, b) => {
    expect(familyKey(a)).not.toBe(familyKey(b));
  });
});

it('A name’s own key tells versions apart', () => {
  expect(nameKey('Transpara 1.7.0')).not.toBe(nameKey('Transpara 1.7.2'));
  expect(nameKey('BriefCase™')).toBe(nameKey('Briefcase'));
});
