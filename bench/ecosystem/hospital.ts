// Buyers by level and province: Chinese ones for the greater part, each in a town that is not on any map.
import { hospital as concept } from '../../src/import/row-schemas/hospital.ts';
import { citeSources } from './citations.ts';
import { inventChinese, inventWord, namesOf } from './names.ts';
import { drawFor, type Weighted } from './random.ts';
import type { InventedTable } from './table.ts';

const PROVINCES: Weighted<readonly [province: string, region: string]> = [
  [['Beijing', 'North'], 14],
  [['Shanghai', 'East'], 12],
  [['Guangdong', 'South'], 11],
  [['Zhejiang', 'East'], 8],
  [['Jiangsu', 'East'], 8],
  [['Hubei', 'Central'], 7],
  [['Sichuan', 'Southwest'], 6],
  [['Shandong', 'East'], 6],
  [['Liaoning', 'Northeast'], 5],
  [['Fujian', 'East'], 5],
  [['Henan', 'Central'], 4],
  [['Hunan', 'Central'], 4],
  [['Shaanxi', 'Northwest'], 3],
  [['Anhui', 'East'], 3],
  [['Chongqing', 'Southwest'], 3],
  [['Jilin', 'Northeast'], 2],
  [['Guangxi', 'South'], 2],
  [['Guizhou', 'Southwest'], 1],
  [['Gansu', 'Northwest'], 1],
  [['Qinghai', 'Northwest'], 1],
];
const ABROAD: Weighted<readonly [province: string, country: string]> = [
  [['England', 'GB'], 10],
  [['Scotland', 'GB'], 2],
  [['California', 'US'], 6],
  [['Ohio', 'US'], 4],
  [['', 'KR'], 4],
  [['', 'SG'], 2],
];
const LEVELS: Weighted<readonly [level: string, stated: string]> = [
  [['GRADE_3A', 'Grade 3A'], 34],
  [['GRADE_3', 'Grade 3'], 8],
  [['GRADE_2', 'Grade 2'], 22],
  [['PRIMARY', 'primary'], 16],
  [['REGIONAL_CENTRE', 'regional centre'], 4],
  [['ACADEMIC', 'academic'], 6],
  [['GOVERNMENT', 'government body'], 4],
  [['', ''], 6],
];

export const hospital: InventedTable = {
  kind: 'hospital',
  concept,
  links: ['sources'],
  row(world, index) {
    const draw = drawFor(world.seed, 'hospital', index);
    const { slug, name } = namesOf(world, 'hospital', index);
    const chinese = draw.chance(0.75);
    const [inChina, region] = draw.weighted(PROVINCES);
    const [elsewhere, country] = draw.weighted(ABROAD);
    const [level, stated] = draw.weighted(LEVELS);
    return {
      slug,
      name,
      name_zh: chinese ? `${inventChinese(draw)}第${index + 1}医院` : '',
      level: chinese ? level : 'OTHER',
      level_stated: chinese ? stated : 'hospital',
      city: `${inventWord(draw)} City`,
      province: chinese ? inChina : elsewhere,
      region: chinese ? region : '',
      country: chinese ? 'CN' : country,
      sources: citeSources(world, draw),
    };
  },
};
