import fc from 'fast-check';
import { COOKIE, confirm, failure, request } from '../support/captures/rdp-bytes.ts';
import { readCaptured } from '../support/captures/read-talks.ts';
import { TcpTalk } from '../support/captures/tcp-talk.ts';
import {
  alert,
  certificateMessage,
  clientHello,
  data,
  serverHello,
} from '../support/captures/tls-bytes.ts';
import { writePcap, type SyntheticFrame } from '../support/captures/write-pcap.ts';
import { writePcapng } from '../support/captures/write-pcapng.ts';
import { writeX509 } from '../support/captures/x509-bytes.ts';
import { OUTPUT_SAMPLES } from '../support/output-samples.ts';
import { readEntriesOf, readEventTexts, readOutputs } from '../support/read-samples.ts';
import { writeZip, type ZipPart } from '../support/zip-file.ts';
import { must, mustEqual } from './must.ts';
import { sampleEventText } from './sample-texts.ts';
import type { Property } from './subject.ts';

// Captures, archives and texts by the grammar of their formats, whole or out of order.

/** Acts of a connection, each of one side. */
const ACTS: Readonly<Record<string, (talk: TcpTalk) => TcpTalk>> = {
  request: (talk) => talk.client(request()),
  'request without negotiation': (talk) => talk.client(request(null)),
  confirm: (talk) => talk.server(confirm(2)),
  failure: (talk) => talk.server(failure(5)),
  'client hello': (talk) => talk.client(clientHello('1.3', '1.2')),
  'server hello': (talk) => talk.server(serverHello('1.2')),
  certificate: (talk) => talk.server(certificateMessage(writeX509())),
  'alert of the client': (talk) => talk.client(alert(46)),
  'alert of the server': (talk) => talk.server(alert(70)),
  data: (talk) => talk.server(data(300)),
  pour: (talk) => talk.pour('client', data(5000)),
  junk: (talk) => talk.client(Uint8Array.of(0x16, 3, 1, 255, 255)),
  open: (talk) => talk.open(),
  'ask again': (talk) => talk.synAgain(),
  wait: (talk) => talk.wait(60_000),
  fin: (talk) => talk.fin('client'),
  reset: (talk) => talk.reset('server'),
};

/** Fate of a frame in a network. */
type Fate = 'whole' | 'lost' | 'twice' | 'cut' | 'late';

/** Captures of connections whose acts come in any order, and whose frames a network loses, repeats, cuts and delays. */
export function writtenCaptures(): Property<{
  talks: string[][];
  fates: Fate[];
  container: 'pcap' | 'pcapng';
}> {
  return {
    input: fc.record({
      talks: fc.array(fc.array(fc.constantFrom(...Object.keys(ACTS)), { maxLength: 14 }), {
        maxLength: 4,
      }),
      fates: fc.array(
        fc.oneof(
          { weight: 6, arbitrary: fc.constant<Fate>('whole') },
          fc.constantFrom<Fate>('lost', 'twice', 'cut', 'late'),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      container: fc.constantFrom('pcap' as const, 'pcapng' as const),
    }),
    check: async ({ talks, fates, container }) => {
      const sent = talks.flatMap(
        (acts, index) =>
          acts.reduce((talk, act) => ACTS[act]!(talk), new TcpTalk({ clientPort: 50_000 + index }))
            .frames,
      );
      const frames = sent.flatMap((frame, index): SyntheticFrame[] => {
        switch (fates[index % fates.length]) {
          case 'lost':
            return [];
          case 'twice':
            return [frame, { ...frame, time: frame.time + 200 }];
          case 'cut':
            return [{ ...frame, keep: Math.ceil(frame.bytes.length * 0.7) }];
          case 'late':
            return [{ ...frame, time: frame.time + 500 }];
          default:
            return [frame];
        }
      });
      frames.sort((a, b) => a.time - b.time);
      const read = await readCaptured(
        container === 'pcap' ? writePcap(frames) : writePcapng({ interfaces: [{}], frames }),
      );
      mustEqual(read.records, frames.length, 'a frame is not counted');
      const connections = read.facts.filter(({ provider }) => provider === 'tcp');
      // A port that is opened again is another connection.
      const opened = talks.flat().filter((act) => act === 'open' || act === 'ask again').length;
      must(connections.length <= talks.length + 2 * opened, 'a connection is invented');
      must(!JSON.stringify(read.facts).includes(COOKIE), 'the name in a cookie is shown');
      for (const { fields } of read.facts)
        for (const [name, value] of Object.entries(fields))
          must(typeof value === 'string', `${name} is not text`);
    },
  };
}

const samples: readonly string[] = [
  ...OUTPUT_SAMPLES,
  ...sampleEventText().map((bytes) => new TextDecoder().decode(bytes)),
];

/** Write text as UTF-16 with its mark, as `>` of Windows PowerShell does. */
function toUtf16(text: string): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(bytes);
}

/**
 * Text of lines of commands’ output, logs and copied events, in any order and mixture; what is read must not depend on how the
 * text is stored.
 */
export function writtenTexts(): Property<{ lines: string[]; indent: string }> {
  const lines = samples.flatMap((sample) => sample.split('\n'));
  const blocks = fc.constantFrom(...samples).map((sample) => sample.split('\n'));
  const loose = fc.array(fc.constantFrom(...lines), { maxLength: 6 });
  const cut = blocks.chain((all) =>
    fc
      .tuple(fc.nat(all.length), fc.nat(all.length))
      .map(([from, to]) => all.slice(Math.min(from, to), Math.max(from, to))),
  );
  return {
    input: fc.record({
      lines: fc
        .array(fc.oneof(blocks, cut, loose), { minLength: 1, maxLength: 5 })
        .map((all) => all.flat()),
      indent: fc.constantFrom('', '', '  ', '\t', '> '),
    }),
    check: async ({ lines: all, indent }) => {
      const text = all.map((line) => indent + line).join('\n');
      const read = async (bytes: Uint8Array): Promise<unknown> => [
        await readOutputs(bytes),
        await readEventTexts(bytes),
      ];
      const plain = new TextEncoder().encode(text);
      const found = await read(plain);
      mustEqual(await read(plain), found, 'a text is read in two ways');
      mustEqual(await read(toUtf16(text)), found, 'UTF-16 is read as another text');
      mustEqual(
        await read(new TextEncoder().encode(`\ufeff${text}`)),
        found,
        'a byte order mark is read as text',
      );
      mustEqual(
        await read(new TextEncoder().encode(text.replaceAll('\n', '\r\n'))),
        found,
        'ends of lines of Windows are read as text',
      );
    },
  };
}

/** Archives of texts and archives, with every way of storing a part; each part must be named once. */
export function writtenArchives(): Property<{ parts: ZipPart[]; before: number; zip64: boolean }> {
  const names = fc.constantFrom('a.txt', 'b/System.xml', 'c\\d.log', 'ü.txt', 'e.evtx', '..', '.x');
  const texts = fc.constantFrom(...samples);
  const file = (bytes: fc.Arbitrary<Uint8Array | string>): fc.Arbitrary<ZipPart> =>
    fc.record(
      {
        path: names,
        bytes,
        method: fc.constantFrom(0, 8, 8, 12),
        descriptor: fc.boolean(),
        encrypted: fc.boolean(),
        wide: fc.boolean(),
      },
      { requiredKeys: ['path', 'bytes'] },
    );
  const flat = fc.array(file(texts), { maxLength: 5 });
  const nested = flat.map((parts): ZipPart[] => [{ path: 'in.zip', bytes: writeZip(parts) }]);
  return {
    input: fc.record({
      parts: fc.tuple(flat, fc.oneof(flat, nested)).map((all) => all.flat()),
      before: fc.nat(30),
      zip64: fc.boolean(),
    }),
    check: async ({ parts, before, zip64 }) => {
      const files = await readEntriesOf(writeZip(parts, { before, zip64 }));
      for (const { file: name, error, facts } of files) {
        must(name.startsWith('a.zip'), 'a file has lost its archive');
        must(error === null || /^[A-Z].*\.$/s.test(error), 'an error is not a sentence');
        for (const { source } of facts) mustEqual(source, name, 'a fact has another source');
      }
    },
  };
}
