import {
  HospitalPage as HospitalOperation,
  type HospitalPageQuery,
  HospitalProcurements,
} from '../../generated/operations.ts';
import { Related } from '../table/related.tsx';
import { useWords } from '../words/use-words.ts';
import { NEWEST_FIRST } from './approval-columns.tsx';
import { EntityFrame, OtherNames } from './entity-frame.tsx';
import { Facts } from './facts.tsx';
import { procurementColumns } from './procurement-columns.tsx';

export function HospitalPage({ data, slug }: { data: HospitalPageQuery; slug: string }) {
  const reader = useWords();
  const { words, name, value, country } = reader;
  const { fields } = words;
  const hospital = data.hospital;
  if (!hospital) return null;
  const title = name(hospital);
  return (
    <EntityFrame
      id={hospital.id}
      kind="HOSPITAL"
      title={title}
      subtitle={<OtherNames title={title} node={hospital} />}
      query={{ operation: HospitalOperation, variables: { slug } }}
    >
      <Facts
        of={title}
        caveat={hospital.caveat}
        sources={hospital.sources}
        facts={[
          [fields.level, [value(hospital.level), hospital.levelStated].filter(Boolean).join(' · ')],
          [fields.country, country(hospital.country)],
          [fields.region, hospital.region],
          [fields.province, hospital.province],
          [fields.city, hospital.city],
        ]}
      />
      <Related
        name="purchases"
        title={words.entity.purchases}
        columns={procurementColumns(reader, { buyer: false })}
        orders={NEWEST_FIRST}
        source={{
          operation: HospitalProcurements,
          variables: { slug },
          pick: (page) => page.hospital?.procurements,
        }}
      />
    </EntityFrame>
  );
}
