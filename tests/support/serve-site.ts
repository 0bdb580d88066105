import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { DIST } from './built-site.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A host of the built site of one's own: it can be switched off, and take in a newer version. */
export interface Host {
  origin: string;
  /** Replacements for built files, by path from the site’s root: a newer version. */
  newer: Map<string, string>;
  stop: () => Promise<void>;
}

/**
 * Serve a built site on a free port, so on an origin of its own.
 *
 * @param dist Folder of the built site.
 * @param base Path under which it is hosted: there is nothing beside it.
 */
export async function serveSite(dist = DIST, base = '/'): Promise<Host> {
  const newer = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const place = path.slice(base.length);
    const file = path.endsWith('/') ? `${place}index.html` : place;
    const stored = join(dist, file);
    const there = path.startsWith(base) && existsSync(stored);
    const body = newer.get(file) ?? (there ? readFileSync(stored) : null);
    response.writeHead(body === null ? 404 : 200, {
      'content-type': TYPES[extname(file)] ?? 'text/plain',
      'cache-control': 'no-cache',
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    newer,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
