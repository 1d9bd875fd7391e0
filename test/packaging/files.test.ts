// The image, the compose file and the unit name things that are there, and keep what makes them safe.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../repo/files.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const lines = (path: string) =>
  read(path)
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

describe('The Dockerfile', () => {
  const steps = lines('Dockerfile');
  const copied = steps
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(' ').slice(1, -1));

  it('copies what is there, and what the context is given', () => {
    const given = lines('.dockerignore')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(copied.length).toBeGreaterThan(10);
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(copied.filter((path) => !given.includes(path.split('/')[0] ?? ''))).toEqual([]);
    expect(lines('.dockerignore')[0]).toBe('*');
  });

  it('copies every folder that the server reads', () => {
    const last = steps.slice(steps.findLastIndex((line) => line.startsWith('FROM ')));
    const folders = last.filter((line) => line.startsWith('COPY ')).map((line) => line.split(' ').at(-1));
    expect(folders).toEqual([
      'node_modules',
      './',
      'src',
      'schema',
      'cypher',
      'data',
      'mappings',
      'examples',
      'web/dist',
    ]);
  });

  it('runs scripts that the packages have', () => {
    const web = (JSON.parse(read('web/package.json')) as { scripts: Record<string, string> }).scripts;
    const run = steps.flatMap((line) => [...line.matchAll(/npm run (\S+)( --workspace web)?/g)]);
    expect(run.map(([, name = '', inWeb]) => (inWeb ? web : scripts)[name] !== undefined)).toEqual([true]);
  });

  it('runs as nobody in particular, asks for its health without curl, and is stopped by a signal to node', () => {
    const users = steps.filter((line) => line.startsWith('USER '));
    expect(users).toEqual(['USER node']);
    expect(steps.indexOf('USER node')).toBeGreaterThan(
      steps.findLastIndex((line) => line.startsWith('RUN ')),
    );
    expect(steps.find((line) => line.startsWith('HEALTHCHECK'))).toMatch(
      /CMD \["node", "-e", .*\/health\/ready/,
    );
    expect(steps).toContain('ENTRYPOINT ["node", "--import", "tsx", "src/main.ts"]');
    expect(steps.filter((line) => line.includes('npm ci --omit=dev'))).toHaveLength(1);
  });
});

describe('The compose file', () => {
  const [, api = ''] = /^ {2}api:\n([\s\S]*?)^ {2}\w+:\n/m.exec(read('docker-compose.yml')) ?? [];

  it.each([
    '    read_only: true',
    '    tmpfs:',
    '    cap_drop: [ALL]',
    '      - no-new-privileges:true',
    '        condition: service_healthy',
    '    mem_limit: 1g',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: compose puts the value in
    '      NEO4J_PASSWORD: ${NEO4J_PASSWORD:-medai-graph}',
  ])('has the API run with %s', (line) => {
    expect(api.split('\n')).toContain(line);
  });

  it('opens no port but to this machine', () => {
    const ports = read('docker-compose.yml').match(/^ +- "[^"]*:\d+"$/gm) ?? [];
    expect(ports).toHaveLength(3);
    expect(ports.filter((port) => !port.includes('"127.0.0.1:'))).toEqual([]);
  });
});

describe('The systemd unit', () => {
  it.each([
    'ExecStart=/usr/bin/node --import tsx src/main.ts serve',
    'DynamicUser=yes',
    'ProtectSystem=strict',
    'NoNewPrivileges=yes',
    'CapabilityBoundingSet=',
    'StateDirectory=medai-graph',
    'MemoryMax=2G',
    'Restart=on-failure',
    'KillSignal=SIGTERM',
    'TimeoutStopSec=30',
  ])('has %s', (line) => {
    expect(lines('packaging/medai-graph.service')).toContain(line);
  });
});
