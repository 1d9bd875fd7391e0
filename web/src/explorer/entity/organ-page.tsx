import {
  OrganClaims,
  OrganPage as OrganOperation,
  type OrganPageQuery,
  OrganProducts,
} from '../../generated/operations.ts';
import { useAsk } from '../ask/use-ask.ts';
import { Related, WholeList } from '../table/related.tsx';
import { useWords } from '../words/use-words.ts';
import { claimColumns } from './claim-columns.tsx';
import { EntityFrame, OtherNames } from './entity-frame.tsx';
import { Facts } from './facts.tsx';
import { NodeLink, NodeLinks } from './node-links.tsx';
import { PRODUCT_ORDERS, productColumns } from './product-columns.tsx';

export function OrganPage({ data, slug }: { data: OrganPageQuery; slug: string }) {
  const reader = useWords();
  const { words, name } = reader;
  const { entity, fields } = words;
  const claims = useAsk(OrganClaims, {});
  const organ = data.organ;
  if (!organ) return null;
  const title = name(organ);
  return (
    <EntityFrame
      id={organ.id}
      kind="ORGAN"
      title={title}
      subtitle={<OtherNames title={title} node={organ} />}
      query={{ operation: OrganOperation, variables: { slug } }}
    >
      <Facts
        of={title}
        facts={[
          [fields.parent, organ.parent && <NodeLink node={organ.parent} />],
          [entity.parts, organ.parts.length > 0 && <NodeLinks nodes={organ.parts} />],
          [fields.uberon, organ.uberon],
          [
            words.nav.clusters,
            <a href={`/clusters?organ=${slug}`} key="funders">
              {words.clusters.funders(title)}
            </a>,
          ],
          [
            words.nav.money,
            <a href={`/money?organ=${slug}`} key="money">
              {words.clusters.toMoney}
            </a>,
          ],
        ]}
      />
      <WholeList
        name="claims"
        title={entity.claims}
        columns={claimColumns(reader)}
        rows={(claims.data?.claims ?? []).filter(({ organs }) => organs.some((one) => one.slug === slug))}
      />
      <Related
        name="products"
        title={entity.products}
        columns={productColumns(reader)}
        orders={PRODUCT_ORDERS}
        source={{ operation: OrganProducts, variables: { slug }, pick: (page) => page.organ?.products }}
      />
    </EntityFrame>
  );
}
