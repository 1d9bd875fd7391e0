// How busy the process is, for Prometheus: what runs, what waits, what was refused.
import { Counter, Gauge } from 'prom-client';
import type { Admission } from './admission.ts';
import type { Metrics } from './metrics.ts';

export function observeAdmission({ registry }: Metrics, doors: Record<string, Admission>): void {
  const registers = [registry];
  const labelNames = ['kind'];
  const all = Object.entries(doors);
  new Gauge({
    name: 'requests_running',
    help: 'Requests that are worked on.',
    labelNames,
    registers,
    collect() {
      for (const [kind, { figures }] of all) this.set({ kind }, figures().running);
    },
  });
  new Gauge({
    name: 'requests_waiting',
    help: 'Requests that wait for one of the running ones to end.',
    labelNames,
    registers,
    collect() {
      for (const [kind, { figures }] of all) this.set({ kind }, figures().waiting);
    },
  });
  new Counter({
    name: 'requests_refused_total',
    help: 'Requests refused with 503 because as many as may were running and waiting.',
    labelNames,
    registers,
    collect() {
      this.reset();
      for (const [kind, { figures }] of all) this.inc({ kind }, figures().refused);
    },
  });
}
