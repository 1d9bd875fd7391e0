// The list from where it is published: every answer but the list is one sentence that says how to do without.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from '../../src/import/download.ts';

const BY_HAND = 'Download the list by hand and give its path: npm run import -- fda <file>';
const LIST = 'Date of Final Decision,Submission Number\n09/15/2024,K990001\n';

const ROUTES: Record<string, RequestListener> = {
  '/list.csv': (_, response) => response.setHeader('content-type', 'text/csv').end(LIST),
  '/untyped': (_, response) => response.end(LIST),
  '/packed': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(2_000_000, 'a'))),
  '/gone': (_, response) => response.writeHead(404).end('no such file'),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/page': (_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<html></html>'),
  '/declared': (_, response) => response.writeHead(200, { 'content-length': 5_000_000 }).end(),
  '/endless': (_, response) => {
    const push = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', push);
    push();
  },
  '/silent': () => {},
  '/stalled': (_, response) => void response.write('Date of'),
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': 1_000 }).write('Date of');
    setImmediate(() => response.destroy());
  },
  '/moved': (_, response) => response.writeHead(302, { location: '/list.csv' }).end(),
  '/to-http': (_, response) =>
    response.writeHead(301, { location: 'http://lists.example.org/list.csv' }).end(),
  '/to-file': (_, response) => response.writeHead(301, { location: 'file:///etc/hostname' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/robot': (_, response) =>
    response.writeHead(302, { location: '/apology_objects/abuse-detection-apology.html' }).end(),
};

describe('download of a list', () => {
  let server: Server;
  let at: (path: string) => string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const route = ROUTES[request.url ?? ''];
      if (route === undefined) response.writeHead(404).end();
      else route(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    at = (path) => `http://127.0.0.1:${port}${path}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  it.each(['/list.csv', '/untyped', '/moved'])(
    'keeps the bytes of %s in a file until it is removed',
    async (path) => {
      const file = await download(at(path));
      expect(readFileSync(file.path, 'utf8')).toBe(LIST);
      file.remove();
      expect(existsSync(dirname(file.path))).toBe(false);
    },
  );

  it.each([
    ['/gone', 'answered 404 Not Found.'],
    ['/broken', 'answered 500 Internal Server Error.'],
    ['/page', 'answered a web page, not the list.'],
    ['/declared', 'has more than 1 MB, so it is not the list.'],
    ['/endless', 'has more than 1 MB, so it is not the list.'],
    ['/packed', 'has more than 1 MB, so it is not the list.'],
    ['/to-http', 'leads to http://lists.example.org/list.csv, which is not https.'],
    ['/to-file', 'leads to file:///etc/hostname, which is not https.'],
    ['/round', 'leads from one address to the next, more than 3 times.'],
  ])('refuses %s: it %s', async (path, what) => {
    await expect(download(at(path), { maxBytes: 1e6 })).rejects.toMatchObject({
      code: 'UNREADABLE_DATA',
      message: `${at(path)} ${what} ${BY_HAND}`,
    });
  });

  it.each(['/silent', '/stalled'])('waits for %s only so long', async (path) => {
    await expect(download(at(path), { timeoutMs: 300 })).rejects.toThrow(
      `${at(path)} did not answer within 0.3 seconds. ${BY_HAND}`,
    );
  });

  it('says what it is where the publisher turns robots away', async () => {
    await expect(download(at('/robot'))).rejects.toThrow(
      `${new URL(at('/')).host} turned this machine away as a robot. ${BY_HAND}`,
    );
  });

  it('does not take a list that was cut for a whole one', async () => {
    await expect(download(at('/cut'))).rejects.toThrow(
      /^http:\S+\/cut could not be fetched \(.+\)\. Check the network\. Download the list by hand/,
    );
  });

  it('says that there is no network', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    await expect(download(`http://127.0.0.1:${port}/list.csv`)).rejects.toThrow(
      `http://127.0.0.1:${port}/list.csv could not be fetched (ECONNREFUSED). Check the network. ${BY_HAND}`,
    );
    await expect(download('https://no-such-host.invalid/list.csv')).rejects.toThrow(
      /^https:\/\/no-such-host\.invalid\/list\.csv could not be fetched \(E\w+\)\. Check the network\./,
    );
  });

  it.each([
    'http://www.fda.gov/list.csv',
    'file:///etc/hostname',
    'ftp://127.0.0.1/list',
    'list.csv',
    'http://127.0.0.1.example.org/',
  ])('asks for https instead of %s', async (address) => {
    await expect(download(address)).rejects.toMatchObject({
      code: 'USAGE',
      message: `FDA_LIST_URL: "${address}" must be an address that begins with https://.`,
    });
  });
});
