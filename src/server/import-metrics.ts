// How the last import of each source went, read from the graph's reports when Prometheus asks: imports run in
// processes of their own.
import { Gauge } from 'prom-client';
import { LEASE_MS } from '../model/import-lease.ts';
import type { Import } from '../model/nodes.ts';
import type { Store } from '../store/store.ts';
import { inTime } from './in-time.ts';
import type { Metrics } from './metrics.ts';

const TIMEOUT_MS = 1_000;
const REPORTS = 50;

export function observeImports({ registry }: Metrics, store: Store): void {
  const rate = new Gauge({
    name: 'graph_import_rows_per_second',
    help: 'Rows a second of the last import of each source that ended well, those without a change included.',
    labelNames: ['source'],
    registers: [registry],
  });
  new Gauge({
    name: 'graph_import_last_ended_timestamp_seconds',
    help: 'When the newest import of each source ended, by its outcome; the start where it did not end.',
    labelNames: ['source', 'outcome'],
    registers: [registry],
    async collect() {
      const reports = await inTime(readReports(store), TIMEOUT_MS, []);
      this.reset();
      rate.reset();
      for (const { node, outcome } of newestOf(reports, () => true))
        this.set({ source: node.source, outcome }, Date.parse(node.endedAt ?? node.startedAt) / 1_000);
      for (const { node } of newestOf(reports, (report) => report.outcome === 'DONE'))
        rate.set({ source: node.source }, rowsPerSecond(node));
    },
  });
}

type Report = { node: Import; outcome: string };

async function readReports(store: Store): Promise<Report[]> {
  const [row] = await store.read(
    'import/page',
    {
      leaseMs: LEASE_MS,
      orderBy: 'NEWEST',
      backward: false,
      limit: REPORTS,
      afterKey: null,
      afterId: null,
      beforeKey: null,
      beforeId: null,
    },
    { timeoutMs: TIMEOUT_MS },
  );
  return row?.page ?? [];
}

/** One a source; reports come newest first. */
function newestOf(reports: Report[], isWanted: (report: Report) => boolean): Report[] {
  const bySource = new Map<string, Report>();
  for (const report of reports.filter(isWanted))
    if (!bySource.has(report.node.source)) bySource.set(report.node.source, report);
  return [...bySource.values()];
}

function rowsPerSecond({ startedAt, endedAt, created, updated, unchanged }: Import): number {
  const rows = [created, updated, unchanged].flatMap((counts) => counts ?? []).reduce((sum, n) => sum + n, 0);
  const seconds = (Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 1_000;
  // A clock that was put back in between gives no rate.
  return seconds > 0 ? rows / seconds : 0;
}
