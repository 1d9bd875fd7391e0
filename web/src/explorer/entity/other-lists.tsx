import { WholeList } from '../table/related.tsx';
import { useWords } from '../words/use-words.ts';
import type { OtherNode } from './other-facts.tsx';

/** What each edition of a regulator's list says of an approval; the editions of a source. */
export function OtherLists({ node }: { node: OtherNode }) {
  const { words, day, number } = useWords();
  const { fields, entity } = words;
  if (node.__typename === 'Approval')
    return (
      <WholeList
        name="editions"
        title={entity.editions}
        rows={node.listings}
        columns={[
          { head: fields.edition, cell: (row) => row.version.label, text: (row) => row.version.label },
          { head: fields.device, cell: (row) => row.device, text: (row) => row.device },
          { head: fields.company, cell: (row) => row.company, text: (row) => row.company },
          { head: fields.panel, cell: (row) => row.panel, text: (row) => row.panel },
          { head: fields.productCode, cell: (row) => row.productCode, text: (row) => row.productCode },
          { head: fields.decided, cell: (row) => day(row.decidedOn), text: (row) => row.decidedOn },
        ]}
      />
    );
  if (node.__typename === 'Source')
    return (
      <WholeList
        name="editions"
        title={entity.versions}
        rows={node.versions}
        columns={[
          { head: fields.edition, cell: (row) => row.label, text: (row) => row.label },
          { head: fields.asOf, cell: (row) => day(row.asOf), text: (row) => row.asOf },
          {
            head: fields.records,
            numeric: true,
            cell: (row) => number(row.recordCount),
            text: (row) => row.recordCount,
          },
        ]}
      />
    );
  return null;
}
