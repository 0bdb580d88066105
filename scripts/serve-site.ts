import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headerRules, headersFor } from '../src/build/hosting/header-rules.ts';
import { ROOT } from './machine/project.mjs';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.xml': 'application/xml',
};
/** Types that a host sends as they are, because they are compressed already. */
const COMPRESSED = new Set(['.png', '.pdf', '.webp']);

/** Longest address that is read: tests of bad input send 100 kB, where Node refuses more than 16 kB. */
const MAX_HEADER_BYTES = 1_000_000;

/** A host of the built site of one's own: it can be switched off, and take in a newer version. */
export interface Host {
  origin: string;
  /** Replacements for built files, by path from the site’s root: a newer version. */
  newer: Map<string, string>;
  /** Says of a built file that a newer version has taken it away. */
  isGone: (file: string) => boolean;
  stop: () => Promise<void>;
}

/** A file as it is sent. */
interface Body {
  plain: Buffer;
  gzip: Buffer | null;
  etag: string;
}

const toBody = (file: string, plain: Buffer): Body => ({
  plain,
  gzip: COMPRESSED.has(extname(file)) ? null : gzipSync(plain),
  etag: `"${createHash('sha1').update(plain).digest('base64url')}"`,
});

/**
 * Serve a built site as its hosts do: compressed, with the headers of `_headers`, and with its page for what is not there.
 *
 * @param dist Folder of the built site.
 * @param base Path under which it is hosted: there is nothing beside it.
 * @param port A free one when it is left out, so an origin of its own.
 */
export async function serveSite(dist = join(ROOT, 'dist'), base = '/', port = 0): Promise<Host> {
  const newer = new Map<string, string>();
  const rules = headerRules(readFileSync(join(dist, '_headers'), 'utf8'));
  const bodies = new Map<string, Body>();
  const read = (file: string): Body | null => {
    const replaced = newer.get(file);
    if (replaced !== undefined) return toBody(file, Buffer.from(replaced));
    const cached = bodies.get(file);
    if (cached) return cached;
    const stored = join(dist, file);
    if (!statSync(stored, { throwIfNoEntry: false })?.isFile()) return null;
    const body = toBody(file, readFileSync(stored));
    bodies.set(file, body);
    return body;
  };
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const file = path.slice(base.length) + (path.endsWith('/') ? 'index.html' : '');
    const found = path.startsWith(base) && !host.isGone(file) ? read(file) : null;
    const body = found ?? read('404.html');
    response.setHeader('content-type', TYPES[found ? extname(file) : '.html'] ?? 'text/plain');
    response.setHeader('cache-control', 'no-cache');
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    if (!found) response.setHeader('cache-control', 'no-store');
    if (!body) return response.writeHead(404).end();
    response.setHeader('etag', body.etag);
    if (found && request.headers['if-none-match'] === body.etag)
      return response.writeHead(304).end();
    const zips = request.headers['accept-encoding']?.includes('gzip') && body.gzip;
    if (zips) response.setHeader('content-encoding', 'gzip');
    response.statusCode = found ? 200 : 404;
    return response.end(zips ? body.gzip : body.plain);
  });
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
  const host: Host = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    newer,
    isGone: () => false,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
  return host;
}
