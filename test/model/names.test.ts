// Names as sources print them, brought to what identifies a company or a product.
import { describe, expect, it } from 'vitest';
import { companyKey, foldText, productKey, toSlug } from '../../src/model/names.ts';

describe('The key of a company', () => {
  it.each([
    ['Aidoc Medical, Ltd.', 'aidoc medical'],
    ['AIDOC MEDICAL LTD', 'aidoc medical'],
    ['Siemens Healthineers AG', 'siemens healthineers'],
    ['Philips Medical Systems Nederland B.V.', 'philips medical systems nederland'],
    ['Therapixel S.A.S.', 'therapixel'],
    ['GE Medical Systems, LLC', 'ge medical systems'],
    ['Canon Medical Systems Corporation', 'canon medical systems'],
    ['Shanghai United Imaging Healthcare Co., Ltd.', 'shanghai united imaging healthcare'],
    ['Merative US L.P.', 'merative us'],
    ['Johnson & Johnson', 'johnson and johnson'],
    ['Smith & Co.', 'smith'],
    ['Lunit Inc', 'lunit'],
    ['Brainomix Limited', 'brainomix'],
    ['Quibim, S.L.', 'quibim'],
    ['icometrix NV', 'icometrix'],
    ['Santé Médicale S.A.', 'sante medicale'],
    ['推想医疗科技股份有限公司', '推想医疗科技'],
    ['北京安德医智科技有限公司', '北京安德医智科技'],
    ['深圳市某某有限责任公司', '深圳市某某'],
    ['科亚医疗公司', '科亚医疗'],
    ['Co', 'co'],
    ['Inc. Ltd.', 'inc'],
    ['O’Neil Imaging', 'oneil imaging'],
  ])('of %s is "%s"', (name, key) => {
    expect(companyKey(name)).toBe(key);
  });

  it('keeps two companies apart whose names differ by a word', () => {
    expect(companyKey('Viz.ai, Inc.')).not.toBe(companyKey('Viz Imaging, Inc.'));
    expect(companyKey('Heartflow, Inc.')).toBe(companyKey('HeartFlow Inc'));
  });
});

describe('The key of a product', () => {
  it.each([
    ['Rapid ICH', 'rapid ich'],
    ['qER-Quant®', 'qer quant'],
    ['BriefCase (TM) – Triage', 'briefcase triage'],
    ['InferRead Lung CT.AI', 'inferread lung ct ai'],
    ['冠脉CT造影图像血管狭窄辅助分诊软件', '冠脉ct造影图像血管狭窄辅助分诊软件'],
  ])('of %s is "%s"', (name, key) => {
    expect(productKey(name)).toBe(key);
  });
});

describe('Folded text', () => {
  it.each([
    ['Santé', 'sante'],
    ['Åsa  Ørsted', 'asa ørsted'],
    ['  ÉCOLE\tNormale ', 'ecole normale'],
    ['ＡＩＤＯＣ', 'aidoc'],
    ['Ｍedi㎝', 'medicm'],
    ['推想医疗', '推想医疗'],
    ['', ''],
  ])('of "%s" is "%s"', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folded again is the same', () => {
    for (const text of ['Santé', 'ＡＩＤＯＣ', 'Straße  I', 'ﬁbre'])
      expect(foldText(foldText(text))).toBe(foldText(text));
  });
});

describe('A slug', () => {
  it.each([
    ['Viz.ai', 'vizai'],
    ['Johnson & Johnson', 'johnson-and-johnson'],
    ['O’Neil’s “Reader”', 'oneils-reader'],
    ['  --Kéya  Medical-- ', 'keya-medical'],
    ['推想医疗', ''],
    ['', ''],
  ])('from "%s" is "%s"', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });
});
