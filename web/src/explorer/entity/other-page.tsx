// Pages of the kinds that have facts and sources and few lists: approvals, rounds, purchases, claims and more.
import { ModalityProducts, NodePage, type NodePageQuery } from '../../generated/operations.ts';
import { Related } from '../table/related.tsx';
import { enumOf } from '../words/node-name.ts';
import { useWords } from '../words/use-words.ts';
import { EntityFrame } from './entity-frame.tsx';
import { Facts } from './facts.tsx';
import { otherFacts } from './other-facts.tsx';
import { OtherLists } from './other-lists.tsx';
import { PRODUCT_ORDERS, productColumns } from './product-columns.tsx';

export function OtherPage({ data, id }: { data: NodePageQuery; id: string }) {
  const reader = useWords();
  const { nodeName, words } = reader;
  const node = data.node;
  if (!node) return null;
  const title = nodeName(node);
  return (
    <EntityFrame
      id={node.id}
      kind={enumOf(node.__typename)}
      title={title}
      query={{ operation: NodePage, variables: { id } }}
    >
      <Facts
        of={title}
        facts={otherFacts(node, reader)}
        {...('sources' in node && { sources: node.sources, caveat: node.caveat })}
      />
      <OtherLists node={node} />
      {node.__typename === 'Modality' && (
        <Related
          name="products"
          title={words.entity.products}
          columns={productColumns(reader)}
          orders={PRODUCT_ORDERS}
          source={{
            operation: ModalityProducts,
            variables: { modality: [node.slug] },
            pick: (page) => page.products,
          }}
        />
      )}
    </EntityFrame>
  );
}
