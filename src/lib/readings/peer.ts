import type { Fact } from '../artefacts/fact.ts';
import { fieldOf } from './values.ts';

/** Other end of a connection. */
export interface Peer {
  address: string;
  /** Null where the fact does not say it. */
  port: number | null;
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]+)$/i;
const MAPPED = /^::ffff:(?=\d+\.)/i;

/** Read a port; null where the text is not one, or is the zero that logs write for “unknown”. */
function portOf(text: string | undefined): number | null {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

/**
 * Read an address as logs write it: `192.0.2.7`, `192.0.2.7:51000`, `[2001:db8::1]:51000`, `::ffff:192.0.2.7`, with a zone
 * such as `%4` or without. Null for anything else, such as `LOCAL` or `-`.
 */
export function readPeer(text: string, port?: string): Peer | null {
  const trimmed = text.trim();
  const [, inner = trimmed, after] =
    /^\[([^\]]+)\](?::(\d+))?$/.exec(trimmed) ?? /^([^:]+):(\d+)$/.exec(trimmed) ?? [];
  const address = inner.replace(/%.*$/, '').replace(MAPPED, '').toLowerCase();
  return ADDRESS.test(address) ? { address, port: portOf(after ?? port) } : null;
}

/** Read the client's end from the fields that a row names; null where none holds an address. */
export function peerOf(fact: Fact, [address, port]: readonly string[]): Peer | null {
  const text = address === undefined ? undefined : fieldOf(fact, address);
  return text === undefined
    ? null
    : readPeer(text, port === undefined ? undefined : fieldOf(fact, port));
}
