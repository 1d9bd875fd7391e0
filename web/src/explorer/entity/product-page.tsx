import {
  ProductApprovals,
  ProductPageOf,
  type ProductPageOfQuery,
  ProductProcurements,
} from '../../generated/operations.ts';
import { Related, WholeList } from '../table/related.tsx';
import { useWords } from '../words/use-words.ts';
import { approvalColumns, NEWEST_FIRST } from './approval-columns.tsx';
import { EntityFrame, OtherNames } from './entity-frame.tsx';
import { Facts } from './facts.tsx';
import { NodeLink, NodeLinks } from './node-links.tsx';
import { procurementColumns } from './procurement-columns.tsx';
import { reimbursementColumns } from './reimbursement-columns.tsx';

export function ProductPage({ data, slug }: { data: ProductPageOfQuery; slug: string }) {
  const reader = useWords();
  const { words, name, value } = reader;
  const { entity, fields } = words;
  const product = data.product;
  if (!product) return null;
  const title = name(product);
  const variables = { slug };
  return (
    <EntityFrame
      id={product.id}
      kind="PRODUCT"
      title={title}
      subtitle={<OtherNames title={title} node={product} />}
      query={{ operation: ProductPageOf, variables }}
    >
      <Facts
        of={title}
        caveat={product.caveat}
        sources={product.sources}
        facts={[
          [fields.company, <NodeLink node={product.company} key="company" />],
          [
            fields.organs,
            product.targets.length > 0 &&
              product.targets.map(({ organ, basis, rule }, at) => (
                <span key={organ.id}>
                  {at > 0 && ', '}
                  <NodeLink node={organ} />{' '}
                  <small>
                    ({value(basis)}
                    {rule && `: ${rule}`})
                  </small>
                </span>
              )),
          ],
          [fields.application, value(product.application)],
          [fields.modalities, product.modalities.length > 0 && <NodeLinks nodes={product.modalities} />],
          [fields.conditions, product.conditions.join(', ')],
          [fields.sector, product.sector && <NodeLink node={product.sector} />],
        ]}
      />
      <Related
        name="approvals"
        title={entity.approvals}
        columns={approvalColumns(reader)}
        orders={NEWEST_FIRST}
        source={{ operation: ProductApprovals, variables, pick: (page) => page.product?.approvals }}
      />
      <Related
        name="purchases"
        title={entity.purchases}
        columns={procurementColumns(reader)}
        orders={NEWEST_FIRST}
        source={{ operation: ProductProcurements, variables, pick: (page) => page.product?.procurements }}
      />
      <WholeList
        name="reimbursements"
        title={entity.reimbursements}
        columns={reimbursementColumns(reader)}
        rows={product.reimbursements}
      />
    </EntityFrame>
  );
}
