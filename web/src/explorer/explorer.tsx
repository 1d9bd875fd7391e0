import { lazy, Suspense } from 'react';
import { useAddress } from './address/address.ts';
import { readEntityPath } from './address/own-paths.ts';
import { Skeleton } from './ask/answered.tsx';
import { ClustersView } from './clusters/clusters-view.tsx';
import { Home } from './frame/home.tsx';
import { NotFound } from './frame/not-found.tsx';
import { Stopped } from './frame/stopped.tsx';
import { TopBar } from './frame/top-bar.tsx';

// Loaded when first opened, so that the first view is there at once.
const VIEWS: Record<string, React.ComponentType> = {
  '/': Home,
  '/clusters': ClustersView,
  '/money': lazy(async () => ({ default: (await import('./money/money-view.tsx')).MoneyView })),
  '/trace': lazy(async () => ({ default: (await import('./trace/trace-view.tsx')).TraceView })),
  '/network': lazy(async () => ({ default: (await import('./network/network-view.tsx')).NetworkView })),
  '/dashboards': lazy(async () => ({
    default: (await import('./dashboards/dashboards-view.tsx')).DashboardsView,
  })),
};
const EntityPage = lazy(async () => ({ default: (await import('./entity/entity-page.tsx')).EntityPage }));

export function Explorer() {
  const { path } = useAddress();
  return (
    <>
      <TopBar />
      <Stopped key={path}>
        <Suspense
          fallback={
            <main id="content" className="view">
              <Skeleton />
            </main>
          }
        >
          <Page path={path} />
        </Suspense>
      </Stopped>
    </>
  );
}

function Page({ path }: { path: string }) {
  const ShownView = VIEWS[path];
  if (ShownView) return <ShownView />;
  const entity = readEntityPath(path);
  return entity ? <EntityPage {...entity} key={entity.id} /> : <NotFound />;
}
