import type { StreamHead } from './stream-head.ts';
import type { Side } from './tcp-connection.ts';

/** Talk with a proxy before the connection proper. */
export interface ProxyPrefix {
  kind: 'socks' | 'http';
  /** Places in both directions at which the connection proper begins; null where the talk isn’t over. */
  after: { client: number; server: number } | null;
}

type Heads = Record<Side, StreamHead>;

/** Limit of the talk in bytes: no proxy’s headers are longer. */
const MAX_PROXY_TALK = 8 * 1024;
/** Limit of its rounds: a refusal, a challenge and an answer are usual. */
const MAX_ROUNDS = 6;

/** Length of an address in SOCKS 5, from its type on. */
function addressLength(head: StreamHead, at: number): number {
  const type = head.at(at);
  if (type === 1) return 7;
  if (type === 4) return 19;
  return type === 3 && head.at(at + 1) >= 0 ? 4 + head.at(at + 1) : NaN;
}

/** Skip SOCKS 5 (RFC 1928) with a user name and password (RFC 1929), of which nothing is kept. */
function skipSocks5({ client, server }: Heads): ProxyPrefix['after'] {
  let fromClient = 2 + client.at(1);
  let fromServer = 2;
  if (server.at(1) === 2) {
    const user = client.at(fromClient + 1);
    fromClient += 3 + user + client.at(fromClient + 2 + user);
    fromServer += 2;
  }
  if (client.at(fromClient) !== 5 || server.at(fromServer) !== 5) return null;
  fromClient += 3 + addressLength(client, fromClient + 3);
  fromServer += 3 + addressLength(server, fromServer + 3);
  return { client: fromClient, server: fromServer };
}

/** Skip SOCKS 4 and 4a: user name and host name end with a zero each. */
function skipSocks4({ client }: Heads): ProxyPrefix['after'] {
  const named = client.at(4) === 0 && client.at(5) === 0 && client.at(6) === 0;
  let at = 8;
  for (let left = named && client.at(7) !== 0 ? 2 : 1; left > 0; at++) {
    if (client.at(at) < 0 || at > MAX_PROXY_TALK) return null;
    if (client.at(at) === 0) left--;
  }
  return { client: at, server: 8 };
}

/** Read bytes as Latin text, as far as they are known. */
const asText = (head: StreamHead, at: number): string =>
  String.fromCharCode(...(head.read(at, at + Math.min(MAX_PROXY_TALK, head.known(at))) ?? []));

/** Skip the messages of HTTP at the beginning of one direction; null where one has no end. */
function skipHttp(head: StreamHead, first: RegExp): number | null {
  let at = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const text = asText(head, at);
    if (!first.test(text)) break;
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return null;
    const body = /^HTTP\S* 2/.test(text)
      ? 0
      : Number(/^content-length: *(\d{1,6})/im.exec(text.slice(0, end))?.[1] ?? 0);
    at += end + 4 + body;
  }
  return at;
}

/** Find the talk with a proxy at the beginning of a connection: SOCKS 4 or 5, or CONNECT of HTTP (RFC 9110, 9.3.6). */
export function findProxyPrefix(heads: Heads): ProxyPrefix | null {
  const { client, server } = heads;
  const version = client.at(0);
  // A greeting names at most a few methods; a request to connect names a port.
  if (version === 5 && client.at(1) > 0 && client.at(1) < 10 && server.at(0) === 5)
    return { kind: 'socks', after: known(skipSocks5(heads)) };
  if (version === 4 && client.at(1) === 1 && server.at(0) === 0 && server.at(1) === 90)
    return { kind: 'socks', after: known(skipSocks4(heads)) };
  if (!/^CONNECT \S+ HTTP\//.test(asText(client, 0))) return null;
  const [fromClient, fromServer] = [skipHttp(client, /^CONNECT /), skipHttp(server, /^HTTP\//)];
  const over = fromClient !== null && fromServer !== null && fromServer > 0;
  return { kind: 'http', after: over ? { client: fromClient, server: fromServer } : null };
}

/** Return places only where both are numbers. */
const known = (after: ProxyPrefix['after']): ProxyPrefix['after'] =>
  after && Number.isFinite(after.client) && Number.isFinite(after.server) ? after : null;
