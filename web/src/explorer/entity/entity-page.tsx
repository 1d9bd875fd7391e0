// One page for every node: its kind tells which query it asks and how the answer is shown.
import { type ReactNode, useEffect } from 'react';
import {
  CompanyPage as CompanyOperation,
  HospitalPage as HospitalOperation,
  InvestorPage as InvestorOperation,
  NodePage,
  type Operation,
  OrganPage as OrganOperation,
  ProductPageOf,
  SectorPage as SectorOperation,
} from '../../generated/operations.ts';
import { go } from '../address/address.ts';
import { type Kind, pathOf } from '../address/own-paths.ts';
import { Failed, Skeleton } from '../ask/answered.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { NotFound } from '../frame/not-found.tsx';
import { CompanyPage } from './company-page.tsx';
import { HospitalPage } from './hospital-page.tsx';
import { InvestorPage } from './investor-page.tsx';
import { OrganPage } from './organ-page.tsx';
import { OtherPage } from './other-page.tsx';
import { ProductPage } from './product-page.tsx';
import { SectorPage } from './sector-page.tsx';

type Place = { kind: Kind; slug: string; id: string };

export function EntityPage({ kind, slug, id }: Place) {
  switch (kind) {
    case 'company':
      return (
        <Asked operation={CompanyOperation} variables={{ slug }} found={(data) => data.company}>
          {(data) => <CompanyPage data={data} slug={slug} />}
        </Asked>
      );
    case 'product':
      return (
        <Asked operation={ProductPageOf} variables={{ slug }} found={(data) => data.product}>
          {(data) => <ProductPage data={data} slug={slug} />}
        </Asked>
      );
    case 'organ':
      return (
        <Asked operation={OrganOperation} variables={{ slug }} found={(data) => data.organ}>
          {(data) => <OrganPage data={data} slug={slug} />}
        </Asked>
      );
    case 'hospital':
      return (
        <Asked operation={HospitalOperation} variables={{ slug }} found={(data) => data.hospital}>
          {(data) => <HospitalPage data={data} slug={slug} />}
        </Asked>
      );
    case 'investor':
      return (
        <Asked operation={InvestorOperation} variables={{ slug }} found={(data) => data.investor}>
          {(data) => <InvestorPage data={data} slug={slug} />}
        </Asked>
      );
    case 'sector':
      return (
        <Asked operation={SectorOperation} variables={{ slug }} found={(data) => data.sector}>
          {(data) => <SectorPage data={data} slug={slug} />}
        </Asked>
      );
    default:
      return (
        <Asked operation={NodePage} variables={{ id }} found={(data) => data.node}>
          {(data) => <OtherPage data={data} id={id} />}
        </Asked>
      );
  }
}

function Asked<D, V>({
  operation,
  variables,
  found,
  children,
}: {
  operation: Operation<D, V>;
  variables: V;
  found(data: D): { id: string } | null | undefined;
  children(data: D): ReactNode;
}) {
  const { data, error, again } = useAsk(operation, variables);
  const node = data && found(data);
  // A former slug leads to the page of the company that it is judged to be.
  useEffect(() => {
    if (node) go(pathOf(node.id) + location.search, { replace: true });
  }, [node]);
  if (data && node) return children(data);
  if (data) return <NotFound />;
  return (
    <main id="content" className="view">
      {error ? <Failed error={error} again={again} /> : <Skeleton lines={10} />}
    </main>
  );
}
