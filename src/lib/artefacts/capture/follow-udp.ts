import { RDP_PORT } from './follow-tcp.ts';
import { formatAddress, type IpPayload } from './read-ip.ts';
import type { Endpoint } from './tcp-connection.ts';

/** One attempt of Remote Desktop over UDP, beside its TCP connection. */
export interface UdpConnection {
  client: Endpoint;
  server: Endpoint;
  firstFrame: number;
  lastFrame: number;
  firstTime: number | null;
  lastTime: number | null;
  /** Set once the server sent anything. */
  answered: boolean;
  /** Set when the capture has the client’s first datagram. */
  syn: boolean;
}

/** Follower of UDP. */
export interface UdpFollower {
  take: (view: DataView, payload: IpPayload, frame: number, time: number | null) => boolean;
  finish: () => UdpConnection[];
  /** Tell whether there were more than the limit. */
  isOver: () => boolean;
}

/** Limit of attempts that are followed. */
const MAX_UDP = 2000;
/** Smallest first datagram: it is padded to the size that both sides try ([MS-RDPEUDP] 3.1.5.1.1). */
const MIN_SYN_SIZE = 1132;
const SYN_FLAG = 1;
const ACK_FLAG = 4;

/** Tell whether a datagram begins an attempt: SYN without an acknowledgement ([MS-RDPEUDP] 2.2.2.1). */
function isSyn(view: DataView, at: number, to: number, length: number): boolean {
  if (to - at < 8 || length < MIN_SYN_SIZE || view.getUint32(at) !== 0xffffffff) return false;
  return (view.getUint16(at + 6) & (SYN_FLAG | ACK_FLAG)) === SYN_FLAG;
}

/** Make a follower of Remote Desktop over UDP: on its port, and on any other by its first datagram. */
export function createUdpFollower(): UdpFollower {
  const current = new Map<string, UdpConnection>();
  let over = false;
  return {
    isOver: () => over,
    take(view, payload, frame, time) {
      const { at, to, wholeTo, addressLength } = payload;
      if (to - at < 8) return false;
      const [sourcePort, destinationPort] = [view.getUint16(at), view.getUint16(at + 2)];
      const syn = isSyn(view, at + 8, to, wholeTo - at - 8);
      const fromServer = !syn && sourcePort === RDP_PORT;
      if (!syn && current.size === 0 && !fromServer && destinationPort !== RDP_PORT) return true;
      const source = {
        address: formatAddress(view, payload.sourceAt, addressLength),
        port: sourcePort,
      };
      const destination = {
        address: formatAddress(view, payload.destinationAt, addressLength),
        port: destinationPort,
      };
      const write = (client: Endpoint, server: Endpoint): string =>
        `${client.address} ${client.port} ${server.address} ${server.port}`;
      const back = syn ? undefined : current.get(write(destination, source));
      if (back) {
        back.answered = true;
        back.lastFrame = frame;
        back.lastTime = time ?? back.lastTime;
        return true;
      }
      const [client, server] = fromServer ? [destination, source] : [source, destination];
      const key = write(client, server);
      const known = current.get(key);
      if (known) {
        known.syn ||= syn;
        known.lastFrame = frame;
        known.lastTime = time ?? known.lastTime;
      } else if (syn || fromServer || destinationPort === RDP_PORT) {
        if (current.size < MAX_UDP)
          current.set(key, {
            client,
            server,
            firstFrame: frame,
            lastFrame: frame,
            firstTime: time,
            lastTime: time,
            answered: fromServer,
            syn,
          });
        else over = true;
      }
      return true;
    },
    // Without its beginning, silence of one side says nothing.
    finish: () => [...current.values()].filter(({ syn, answered }) => syn || answered),
  };
}
