import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkAddress } from '../../../scripts/sources/check-address.ts';
import { isFault, sourcesReport } from '../../../scripts/sources/report.ts';

/** Limits that no answer of the server below reaches, on the slowest machine. */
const LIMITS = { timeout: 60_000, attempts: 3, pause: 1 };
const PAGE = '<!doctype html><h2 id="Über-uns">a</h2><a name="old">b</a><p id=user-content-read>';

let server: Server;
let origin = '';
let requests = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1;
    const path = request.url ?? '/';
    const to = /^\/to(\/.*)$/.exec(path)?.[1];
    const status = Number(/^\/status\/(\d+)/.exec(path)?.[1]);
    if (path === '/silent') return;
    if (path === '/busy-once') {
      response.writeHead(requests === 1 ? 503 : 200, { 'content-type': 'text/html' }).end(PAGE);
      return;
    }
    if (to !== undefined) response.writeHead(301, { location: to }).end();
    else if (status) response.writeHead(status).end();
    else
      response
        .writeHead(200, { 'content-type': path.endsWith('.txt') ? 'text/plain' : 'text/html' })
        .end(PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests = 0;
});

const outcomeOf = async (path: string): Promise<string> =>
  (await checkAddress(origin + path, LIMITS)).outcome;

describe('an address', () => {
  test.each([
    ['/page', 'found'],
    ['/page#%C3%9Cber-uns', 'found'],
    ['/page#old', 'found'],
    ['/page#read', 'found'],
    ['/page#:~:text=a', 'found'],
    ['/page#L10-L20', 'found'],
    ['/text.txt#nowhere', 'found'],
    ['/page#nowhere', 'no-fragment'],
    ['/page#100%', 'no-fragment'],
    ['/status/404', 'gone'],
    ['/status/410', 'gone'],
    ['/status/403', 'refused'],
    ['/status/503', 'refused'],
    ['/to/other', 'moved'],
    ['/to/to/', 'moved'],
  ])('%s is %s', async (path, outcome) => {
    expect(await outcomeOf(path)).toBe(outcome);
  });

  test('that leads to the same page in a language, with www or a slash has not moved', async () => {
    const realFetch = globalThis.fetch;
    globalThis.fetch = () => {
      const response = new Response(PAGE, { headers: { 'content-type': 'text/html' } });
      Object.defineProperties(response, {
        redirected: { value: true },
        url: { value: 'https://www.example.org/en-us/Docs/page/' },
      });
      return Promise.resolve(response);
    };
    try {
      expect((await checkAddress('https://example.org/docs/page')).outcome).toBe('found');
      expect((await checkAddress('https://example.org/docs/other')).outcome).toBe('moved');
    } finally {
      globalThis.fetch = realFetch;
    }
  });

  test('is asked for again while a host asks for patience, and no more once it answers', async () => {
    expect(await outcomeOf('/busy-once')).toBe('found');
    expect(requests).toBe(2);
    requests = 0;
    await outcomeOf('/status/503');
    expect(requests).toBe(3);
    requests = 0;
    await outcomeOf('/status/404');
    expect(requests).toBe(1);
  });

  test('of a host that never answers is unreachable', async () => {
    expect((await checkAddress(`${origin}/silent`, { ...LIMITS, timeout: 50 })).outcome).toBe(
      'unreachable',
    );
  });

  test('of a host that does not exist is unreachable', async () => {
    const { outcome, detail } = await checkAddress('http://127.0.0.1:1/', {
      ...LIMITS,
      attempts: 1,
    });
    expect(outcome).toBe('unreachable');
    expect(detail).not.toBe('');
  });
});

test('the report has what is most urgent first, and a fault is what an author must act on', () => {
  const source = (id: string, outcome: 'found' | 'gone' | 'moved' | 'refused') => ({
    id,
    address: `https://example.org/${id}`,
    outcome,
    detail: outcome,
  });
  const sources = [source('a', 'moved'), source('b', 'found'), source('c', 'gone')];
  const report = sourcesReport(sources);
  expect(report).toMatch(/^1 of 3 sources/);
  expect(report.indexOf('`c` <https://example.org/c>: gone')).toBeLessThan(report.indexOf('`a`'));
  expect(report).not.toContain('`b`');
  expect(sources.filter(isFault).map(({ id }) => id)).toEqual(['c']);
  expect(isFault(source('d', 'refused'))).toBe(false);
});
