import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withBase } from '../src/lib/domain/base.ts';
import { headerRules, headersFor } from '../src/build/hosting/header-rules.ts';
import { builtBase, ROOT } from './machine/project.mjs';

// npm run check:server -- http://127.0.0.1:8080: whether a server sends the built site as it should: status, type,
// compression and the headers of public/_headers. Prints every fault; fails when there is one. Of a site that was built for
// a path it asks below that path. A second parameter names the folder of the built site where that is not dist.

const [, , server, folder = 'dist'] = process.argv;
if (server === undefined)
  throw new Error('Name the address of the server, such as http://127.0.0.1:8080.');

const dist = resolve(ROOT, folder);
const base = builtBase(dist);
const rules = headerRules(readFileSync(join(dist, '_headers'), 'utf8'));
const assets = readdirSync(join(dist, '_astro'));
const asset = (ending: string): string =>
  `/_astro/${assets.find((name) => name.endsWith(ending)) ?? `none${ending}`}`;

/** Address, status, start of the type, and whether it comes compressed. */
const EXPECTED: readonly (readonly [string, number, string, boolean])[] = [
  ['/', 200, 'text/html', true],
  ['/troubleshoot/', 200, 'text/html', true],
  ['/fixes/keep-host-awake/', 200, 'text/html', true],
  ['/fixes/keep-host-awake.md', 200, 'text/markdown; charset=utf-8', true],
  ['/no-such-page/', 404, 'text/html', true],
  ['/_astro/no-such-file.js', 404, 'text/html', true],
  [asset('.css'), 200, 'text/css', true],
  [asset('.js'), 200, '', true],
  ['/knowledge.json', 200, 'application/json', true],
  ['/llms.txt', 200, 'text/plain', true],
  ['/robots.txt', 200, 'text/plain', false],
  ['/sitemap.xml', 200, '', true],
  ['/changes.atom', 200, 'application/atom+xml', true],
  ['/manifest.webmanifest', 200, 'application/manifest+json', false],
  ['/Test-RemoteDesktop.ps1', 200, 'text/plain; charset=utf-8', true],
  ['/cards/site.png', 200, 'image/png', false],
  ['/favicon.svg', 200, 'image/svg+xml', false],
];

const faults: string[] = [];
const expect = (address: string, what: string, got: unknown, expected: unknown): void => {
  if (got !== expected)
    faults.push(`${address}: ${what} is ${String(got)}, not ${String(expected)}`);
};

const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(withBase(address, base), server), {
    redirect: 'manual',
    headers: { 'accept-encoding': 'gzip', ...headers },
  });

for (const [address, status, type, compressed] of EXPECTED) {
  const response = await get(address);
  await response.arrayBuffer();
  expect(address, 'status', response.status, status);
  const got = response.headers.get('content-type') ?? '';
  if (!got.toLowerCase().startsWith(type)) expect(address, 'type', got, type);
  if (compressed) expect(address, 'encoding', response.headers.get('content-encoding'), 'gzip');
  for (const [name, value] of headersFor(rules, withBase(address, base))) {
    if (name === 'Content-Type') continue;
    if (status !== 200 && name === 'Cache-Control')
      expect(address, name, /immutable/.test(response.headers.get(name) ?? ''), false);
    else expect(address, name, response.headers.get(name), value);
  }
}

const page = await get('/fixes/keep-host-awake/');
const etag = page.headers.get('etag') ?? '';
const again = await get('/fixes/keep-host-awake/', { 'if-none-match': etag });
expect('/fixes/keep-host-awake/', 'status when it is known', again.status, 304);
const slash = await get('/fixes');
expect('/fixes', 'permanent redirect', [301, 308].includes(slash.status), true);
expect('/fixes', 'location', slash.headers.get('location'), withBase('/fixes/', base));
expect('/../package.json', 'status', (await get('/..%2fpackage.json')).status >= 400, true);

console.log(faults.length === 0 ? `${EXPECTED.length + 3} checks, no fault.` : faults.join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;
