import { crc32 } from 'node:zlib';
import { captureSeeds } from './captures/capture-seeds.ts';
import { connectTalk, socksTalk } from './captures/proxy-talks.ts';
import { readCaptured } from './captures/read-talks.ts';
import { confirm, failure, request, udpSyn, udpSynAck } from './captures/rdp-bytes.ts';
import { TcpTalk } from './captures/tcp-talk.ts';
import {
  alert,
  certificateMessage,
  changeCipher,
  clientHello,
  data,
  finished,
  keyExchange,
  serverHello,
} from './captures/tls-bytes.ts';
import { FRAMES, writeUdp } from './captures/write-packets.ts';
import { writePcap } from './captures/write-pcap.ts';
import { writePcapng } from './captures/write-pcapng.ts';
import { writeX509 } from './captures/x509-bytes.ts';
import type { ReadBytes } from './byte-edits.ts';
import { writeEventXml } from './event-xml.ts';
import { readLog } from './evtx/read-log.ts';
import { ansi, binary, filetime, guid, integer, listOf, sid } from './evtx/typed-values.ts';
import { readEntriesOf } from './read-samples.ts';
import { writeEvtx, type SyntheticEvent } from './write-evtx.ts';
import { writeZip } from './zip-file.ts';

/** Bytes in a format, with the places between which they are edited. */
export interface ByteSample {
  name: string;
  bytes: Uint8Array;
  from: number;
  to: number;
  read: ReadBytes;
  seal?: (edited: Uint8Array) => Uint8Array;
}

const capture = (name: string, bytes: Uint8Array, from = 0, to = bytes.length): ByteSample => ({
  name,
  bytes,
  from,
  to,
  read: async (edited) => [await readCaptured(edited)],
});

const TIME = Date.UTC(2026, 10, 29, 8);
const HEADER = 4096;

/** Put the checksums of the first chunk right again (libevtx, “Chunk header”). */
function sealChunk(edited: Uint8Array): Uint8Array {
  if (edited.length < HEADER + 65_536) return edited;
  const chunk = edited.subarray(HEADER, HEADER + 65_536);
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
  const free = Math.min(65_536, Math.max(512, view.getUint32(48, true)));
  view.setUint32(52, crc32(chunk.subarray(512, free)), true);
  view.setUint32(124, crc32(chunk.subarray(128, 512), crc32(chunk.subarray(0, 120))), true);
  return edited;
}

const log = (name: string, event: Omit<SyntheticEvent, 'time'>, header = false): ByteSample => {
  const bytes = writeEvtx([{ ...event, time: TIME }]);
  const free = new DataView(bytes.buffer).getUint32(HEADER + 48, true);
  return {
    name,
    bytes,
    from: HEADER + (header ? 0 : 512),
    to: HEADER + (header ? 56 : free),
    read: async (edited) => [await readLog(edited)],
    seal: sealChunk,
  };
};

const zip = (name: string, bytes: Uint8Array, text: string): ByteSample => {
  // Only what is around the stored text is edited, because the text says nothing of the archive.
  const at = Buffer.from(bytes).lastIndexOf(text);
  return {
    name,
    bytes,
    from: at < 0 ? 0 : at + text.length,
    to: bytes.length,
    read: readEntriesOf,
  };
};

const XML = writeEventXml();
const udp = (client: boolean, datagram: Uint8Array) =>
  FRAMES[1]!(
    writeUdp(
      client
        ? {
            source: '192.0.2.1',
            sourcePort: 50_000,
            destination: '192.0.2.2',
            destinationPort: 3389,
          }
        : {
            source: '192.0.2.2',
            sourcePort: 3389,
            destination: '192.0.2.1',
            destinationPort: 50_000,
          },
      datagram,
    ),
  );

/** Small samples of every binary format. Synthetic. */
export const byteSamples = (): ByteSample[] => [
  capture(
    'pcap-negotiation',
    writePcap(new TcpTalk().open().client(request()).server(failure(5)).fin('server').frames),
  ),
  capture(
    'pcap-tls',
    writePcap(
      new TcpTalk({ clientPort: 1 })
        .open()
        .client(request())
        .server(confirm(2))
        .client(clientHello('1.3', '1.2'))
        .server(serverHello('1.2'))
        .server(certificateMessage(writeX509()))
        .server(alert(70)).frames,
    ),
    400,
  ),
  capture(
    'pcap-encrypted',
    writePcap(
      new TcpTalk({ clientPort: 2 })
        .open()
        .client(request(null))
        .server(confirm(1))
        .client(clientHello('1.0'))
        .server(serverHello('1.3'))
        .client(keyExchange())
        .client(changeCipher())
        .client(finished())
        .server(changeCipher())
        .server(finished())
        .client(data(30))
        .server(data(20))
        .reset('server').frames,
      { little: false, nanoseconds: true },
    ),
    700,
  ),
  capture('pcap-socks', writePcap(socksTalk({ clientPort: 3 }).server(failure(2)).frames), 240),
  capture(
    'pcap-connect',
    writePcap(
      connectTalk({ clientPort: 4 }, 'HTTP/1.1 407 No\r\nContent-Length: 2\r\n\r\nno')
        .client(request())
        .server(failure(2)).frames,
    ),
    240,
  ),
  capture(
    'pcap-six',
    writePcap(
      new TcpTalk({
        client: '2001:db8:0:0:1:0:0:1',
        server: '2001:db8:0:0:0:0:0:2',
        extensions: [0, 60],
        vlans: [7, 8],
      })
        .syn()
        .synAgain()
        .reset('server').frames,
    ),
  ),
  capture(
    'pcapng-interfaces',
    writePcapng(
      {
        interfaces: [{ resolution: 9, offset: 5 }],
        frames: new TcpTalk().open().frames.slice(0, 2),
      },
      {
        little: false,
        interfaces: [{ link: 276 }],
        frames: new TcpTalk({ link: 276, clientPort: 9 })
          .syn()
          .frames.map((frame) => ({ ...frame, block: 'old' as const })),
      },
    ),
  ),
  capture(
    'pcap-udp',
    writePcap([
      { time: TIME, bytes: udp(true, udpSyn()) },
      { time: TIME + 5, bytes: udp(false, udpSynAck()) },
    ]),
    0,
    120,
  ),
  log(
    'evtx-header',
    { provider: 'TermDD', id: 56, computer: 'HOST1', channel: 'System', data: ['one', 'two'] },
    true,
  ),
  log('evtx-classic', {
    provider: 'TermDD',
    id: 56,
    computer: 'HOST1.example',
    channel: 'System',
    data: ['\\Device\\Termdd', '192.0.2.7'],
    binary: Uint8Array.of(0, 0, 4, 0, 0xb5, 0, 0, 0xd0),
    qualifiers: 49_162,
    activity: 'f4208cec-4df9-4d54-882a-4c115abc0000',
    process: 952,
  }),
  log('evtx-values', {
    provider: 'P',
    id: 1,
    computer: 'H',
    channel: 'C',
    data: {
      a: ansi('letters'),
      b: integer(3, -1),
      c: integer(10, 2n ** 63n),
      d: integer(13, 1),
      e: binary(Uint8Array.of(1, 2, 3)),
      f: guid('12345678-9abc-def0-1234-56789abcdef0'),
      g: filetime(TIME, 1),
      h: sid('S-1-5-21-1-2-3-500'),
      i: integer(20, 0xc000006d),
      j: ['one', 'two'],
      k: listOf([integer(8, 1), integer(8, 2)]),
    },
  }),
  zip(
    'zip-stored',
    writeZip([{ path: 'HOST\\a.xml', bytes: XML, method: 0 }], { comment: 'hi' }),
    XML,
  ),
  zip(
    'zip-wide',
    writeZip([{ path: 'b.xml', bytes: XML, wide: true, method: 0 }], { zip64: true, before: 3 }),
    XML,
  ),
];

/** Captures as they are read whole, without edits. */
export const wholeCaptures = (): Uint8Array[] => captureSeeds();
