import { confirm, failure, request, udpSyn } from './rdp-bytes.ts';
import { connectTalk, socksTalk } from './proxy-talks.ts';
import { TcpTalk, type TalkShape } from './tcp-talk.ts';
import {
  alert,
  certificateMessage,
  changeCipher,
  clientHello,
  data,
  finished,
  keyExchange,
  serverHello,
} from './tls-bytes.ts';
import { FRAMES, writeUdp } from './write-packets.ts';
import { writePcap } from './write-pcap.ts';
import { writePcapng } from './write-pcapng.ts';
import { writeX509 } from './x509-bytes.ts';

const talks = (shape: TalkShape = {}): TcpTalk[] => [
  new TcpTalk({ ...shape, clientPort: 1 })
    .open()
    .client(request())
    .server(confirm(2))
    .client(clientHello('1.3', '1.2'))
    .server(serverHello('1.2'))
    .server(certificateMessage(writeX509()))
    .client(keyExchange())
    .client(changeCipher())
    .client(finished())
    .server(changeCipher())
    .server(finished())
    .server(data(400))
    .reset('server'),
  new TcpTalk({ ...shape, clientPort: 2 })
    .open()
    .client(request())
    .server(failure(5))
    .fin('server'),
  socksTalk({ ...shape, clientPort: 3 })
    .server(confirm(1))
    .client(clientHello('1.0'))
    .server(alert(70)),
  connectTalk({ ...shape, clientPort: 4 }).client(request(null)),
];
const frames = (shape?: TalkShape) => talks(shape).flatMap((talk) => talk.frames);
const six = { client: '2001:db8:0:0:0:0:0:1', server: '2001:db8:0:0:0:0:0:2', extensions: [0, 60] };

/** Sound captures to damage: both containers, byte orders, link types, tags and headers. */
export const captureSeeds = (): Uint8Array[] => [
  writePcap(frames()),
  writePcap(frames({ ...six, vlans: [7, 8] }), { little: false, nanoseconds: true }),
  writePcap(frames({ link: 113 }), { link: 113 }),
  writePcapng(
    { interfaces: [{ resolution: 9, offset: 5 }], frames: frames() },
    { little: false, interfaces: [{ link: 276 }], frames: frames({ ...six, link: 276 }) },
  ),
  writePcapng({
    interfaces: [{ link: 101 }],
    frames: [
      ...frames({ link: 101 }).map((frame) => ({ ...frame, block: 'old' as const })),
      {
        time: 0,
        block: 'simple',
        bytes: FRAMES[101]!(
          writeUdp(
            { source: '192.0.2.1', sourcePort: 1, destination: '192.0.2.2', destinationPort: 3389 },
            udpSyn(),
          ),
        ),
      },
    ],
  }),
];
