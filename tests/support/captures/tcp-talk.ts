import { FRAMES, type PacketShape, writeTcp } from './write-packets.ts';
import type { SyntheticFrame } from './write-pcap.ts';

const FIN = 1;
const SYN = 2;
const RST = 4;
const PSH = 8;
const ACK = 16;

/** Ends and shape of a talk. */
export interface TalkShape extends PacketShape {
  client?: string;
  clientPort?: number;
  server?: string;
  serverPort?: number;
  /** Time of the first frame in milliseconds since 1970; each frame comes 10 ms after the one before. */
  time?: number;
  /** Link type, and the VLANs of Ethernet. */
  link?: number;
  vlans?: readonly number[];
  /** First sequence numbers. */
  sequences?: readonly [number, number];
}

/** Time at which synthetic talks begin. */
export const TALK_TIME = Date.UTC(2026, 0, 15, 12);

/** A TCP conversation that is played into frames. */
export class TcpTalk {
  readonly frames: SyntheticFrame[] = [];
  readonly #shape: TalkShape;
  readonly #next: Record<'client' | 'server', number>;
  #time: number;

  constructor(shape: TalkShape = {}) {
    this.#shape = shape;
    const [client, server] = shape.sequences ?? [1000, 5000];
    this.#next = { client, server };
    this.#time = shape.time ?? TALK_TIME;
  }

  /** Add one segment. */
  #send(from: 'client' | 'server', flags: number, data?: Uint8Array): this {
    const {
      client = '192.0.2.10',
      clientPort = 50000,
      server = '192.0.2.20',
      serverPort = 3389,
    } = this.#shape;
    const [source, destination] =
      from === 'client'
        ? [
            { at: client, port: clientPort },
            { at: server, port: serverPort },
          ]
        : [
            { at: server, port: serverPort },
            { at: client, port: clientPort },
          ];
    const packet = writeTcp(
      {
        source: source.at,
        sourcePort: source.port,
        destination: destination.at,
        destinationPort: destination.port,
      },
      {
        sequence: this.#next[from] >>> 0,
        acknowledgement:
          flags & ACK ? this.#next[from === 'client' ? 'server' : 'client'] >>> 0 : 0,
        flags,
        ...(data && { data }),
      },
      this.#shape,
    );
    this.frames.push({
      bytes: FRAMES[this.#shape.link ?? 1]!(packet, this.#shape.vlans),
      time: this.#time,
    });
    this.#time += 10;
    this.#next[from] += (data?.length ?? 0) + (flags & (SYN | FIN) ? 1 : 0);
    return this;
  }

  /** Let time pass, in milliseconds. */
  wait(milliseconds: number): this {
    this.#time += milliseconds;
    return this;
  }

  syn(): this {
    return this.#send('client', SYN);
  }

  /** Ask again with the same first segment. */
  synAgain(): this {
    this.#next.client--;
    return this.syn();
  }

  /** Play the three segments that open it. */
  open(): this {
    return this.syn()
      .#send('server', SYN | ACK)
      .#send('client', ACK);
  }

  client(data: Uint8Array): this {
    return this.#send('client', PSH | ACK, data);
  }

  server(data: Uint8Array): this {
    return this.#send('server', PSH | ACK, data);
  }

  /** Let one side send many bytes, in segments of 1,000. */
  pour(from: 'client' | 'server', data: Uint8Array): this {
    for (let at = 0; at < data.length; at += 1000)
      this.#send(from, ACK, data.subarray(at, at + 1000));
    return this;
  }

  fin(from: 'client' | 'server'): this {
    return this.#send(from, FIN | ACK);
  }

  reset(from: 'client' | 'server'): this {
    return this.#send(from, RST | ACK);
  }
}
