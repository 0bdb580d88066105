import { readConnectionConfirm, readConnectionRequest } from './read-negotiation.ts';
import { findProxyPrefix } from './proxy-prefix.ts';
import { formatAddress, type IpPayload } from './read-ip.ts';
import { StreamHead } from './stream-head.ts';
import {
  ACK,
  type Endpoint,
  RST,
  type Side,
  SYN,
  takeSegment,
  type TcpConnection,
} from './tcp-connection.ts';

/** Port of Remote Desktop. */
export const RDP_PORT = 3389;
/** Limit of connections that are followed to the end of the capture, each of which becomes a fact. */
export const MAX_CONNECTIONS = 10_000;
/** Limit of connections to other ports that may still turn out to be Remote Desktop: the oldest is given up. */
const MAX_CANDIDATES = 4096;
/** Limit of memory for the first bytes of all connections. */
const MAX_HEADS = 32 * 1024 * 1024;
/** Bytes of a connection to another port after which it is not Remote Desktop behind a proxy either. */
const MAX_PREAMBLE = 4096;

/** A connection and its state: followed to the end, or given up once its first bytes are another protocol’s. */
interface Followed {
  connection: TcpConnection;
  clientKey: string;
  /** Set for the port of Remote Desktop, and for a port where its first message was seen. */
  certain: boolean;
}

/** The TCP connections of a capture that are, or may be, Remote Desktop. */
export interface TcpFollower {
  take: (view: DataView, payload: IpPayload, frame: number, time: number | null) => boolean;
  /** Return the connections of Remote Desktop in the order in which they began. */
  finish: () => TcpConnection[];
  /** Connections of other programs that were given up, to port 443 among them; whether some were over the limits. */
  counts: { other: number; https: number; over: boolean; unkept: boolean };
}

/** Write a key of an address and a port; only equal ends have equal keys. */
function writeKey(view: DataView, at: number, length: 4 | 16, port: number): string {
  let key = '';
  for (let place = at; place < at + length; place += 4) key += `${view.getUint32(place)}.`;
  return key + String(port);
}

/** Tell whether a first segment without SYN is the request of Remote Desktop, so that its sender is the client. */
function isRequest(view: DataView, at: number, captured: number): boolean {
  if (captured < 7 || view.getUint16(at) !== 0x0300) return false;
  const head = new StreamHead();
  head.write(0, view, at, captured, captured);
  return readConnectionRequest(head, 0) !== null;
}

/** Make a follower of TCP connections. */
export function createTcpFollower(): TcpFollower {
  const current = new Map<string, Followed>();
  const done: Followed[] = [];
  const counts = { other: 0, https: 0, over: false, unkept: false };
  let weight = 0;
  let candidates = 0;
  let certain = 0;

  const giveUp = (key: string, followed: Followed): void => {
    current.delete(key);
    candidates--;
    counts.other++;
    if (followed.connection.server.port === 443) counts.https++;
    weight -= weighHeads(followed.connection);
  };

  const begin = (key: string, followed: Followed): boolean => {
    if (followed.certain) {
      if (certain === MAX_CONNECTIONS) {
        counts.over = true;
        return false;
      }
      certain++;
    } else if (++candidates > MAX_CANDIDATES)
      for (const [oldKey, old] of current)
        if (!old.certain) {
          giveUp(oldKey, old);
          break;
        }
    current.set(key, followed);
    return true;
  };

  /** Decide about a connection to another port once its first bytes say what it is. */
  const recognise = (key: string, followed: Followed): void => {
    const { heads, end } = followed.connection;
    const proxy = findProxyPrefix(heads);
    const { client, server } = proxy?.after ?? { client: 0, server: 0 };
    if (
      readConnectionRequest(heads.client, client) ??
      readConnectionConfirm(heads.server, server)
    ) {
      if (certain === MAX_CONNECTIONS) {
        counts.over = true;
        giveUp(key, followed);
        return;
      }
      followed.certain = true;
      certain++;
      candidates--;
    } else if (mayBeOther(heads) || heads.client.sent > MAX_PREAMBLE || end) giveUp(key, followed);
  };

  return {
    counts,
    take(view, payload, frame, time) {
      const { at, to, wholeTo, addressLength } = payload;
      if (to - at < 20) return false;
      const header = (view.getUint8(at + 12) >> 4) * 4;
      const data = at + header;
      if (header < 20 || data > wholeTo) return false;
      const [sourcePort, destinationPort] = [view.getUint16(at), view.getUint16(at + 2)];
      const source = writeKey(view, payload.sourceAt, addressLength, sourcePort);
      const destination = writeKey(view, payload.destinationAt, addressLength, destinationPort);
      const key = source < destination ? `${source}|${destination}` : `${destination}|${source}`;
      const sequence = view.getUint32(at + 4);
      const flags = view.getUint8(at + 13);
      const captured = Math.max(0, Math.min(to, wholeTo) - data);
      const isFirst = (flags & (SYN | ACK | RST)) === SYN;

      let followed = current.get(key);
      // The same ends again, with another sequence number: a new connection.
      if (followed && isFirst && isNew(followed.connection, sequence)) {
        if (followed.certain) {
          current.delete(key);
          done.push(followed);
        } else giveUp(key, followed);
        followed = undefined;
      }
      if (!followed) {
        const onPort = sourcePort === RDP_PORT || destinationPort === RDP_PORT;
        const hasRequest = isRequest(view, data, captured);
        if (!isFirst && !onPort && !hasRequest && (flags & SYN) === 0) return true;
        const fromClient =
          isFirst || hasRequest || ((flags & SYN) === 0 && destinationPort === RDP_PORT);
        const ends: [Endpoint, Endpoint] = [
          {
            address: formatAddress(view, payload.sourceAt, addressLength),
            port: sourcePort,
          },
          {
            address: formatAddress(view, payload.destinationAt, addressLength),
            port: destinationPort,
          },
        ];
        const [client, server] = fromClient ? ends : [ends[1], ends[0]];
        followed = {
          clientKey: fromClient ? source : destination,
          certain: server.port === RDP_PORT || hasRequest,
          connection: {
            client,
            server,
            firstFrame: frame,
            lastFrame: frame,
            firstTime: time,
            lastTime: time,
            syn: false,
            synAck: false,
            seen: { client: false, server: false },
            heads: { client: new StreamHead(), server: new StreamHead() },
            end: null,
            cut: false,
          },
        };
        if (!begin(key, followed)) return true;
      }
      const { connection } = followed;
      const from: Side = source === followed.clientKey ? 'client' : 'server';
      const before = weighHeads(connection);
      const full = weight > MAX_HEADS;
      if (full && captured > 0) counts.unkept = true;
      takeSegment(connection, {
        from,
        sequence,
        acknowledgement: view.getUint32(at + 8),
        flags,
        view,
        at: data,
        captured: full ? 0 : captured,
        length: Math.max(0, wholeTo - data),
        frame,
        time,
      });
      weight += weighHeads(connection) - before;
      if (!followed.certain && (captured > 0 || connection.end)) recognise(key, followed);
      return true;
    },
    finish() {
      const all = [...done, ...current.values()];
      const ports = new Set(
        all.filter((one) => one.certain).map(({ connection }) => writeServer(connection)),
      );
      const found = all.filter((one) => one.certain || ports.has(writeServer(one.connection)));
      counts.other += all.length - found.length;
      return found
        .map((one) => one.connection)
        .sort((one, other) => one.firstFrame - other.firstFrame);
    },
  };
}

const weighHeads = ({ heads }: TcpConnection): number => heads.client.weight + heads.server.weight;

const writeServer = ({ server }: TcpConnection): string => `${server.address} ${server.port}`;

/** Tell whether a first segment begins another connection of the same ends, and is not sent again. */
const isNew = ({ syn, heads }: TcpConnection, sequence: number): boolean =>
  !syn || heads.client.start !== ((sequence + 1) | 0);

/** Tell whether the first bytes are another protocol’s: neither a request, nor words to a proxy. */
function mayBeOther({ client, server }: TcpConnection['heads']): boolean {
  const first = client.at(0);
  if (client.known(0) === 0) return server.sent > 0;
  const connect = client.read(0, Math.min(8, client.known(0))) ?? [];
  return !(
    first === 3 ||
    first === 4 ||
    first === 5 ||
    'CONNECT '.startsWith(String.fromCharCode(...connect))
  );
}
