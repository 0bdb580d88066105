import { describe, expect, test } from 'vitest';
import { sourceOfBytes } from '../../../../src/lib/artefacts/byte-sources.ts';
import { ARCHIVE_LIMITS, refuseEntry } from '../../../../src/lib/artefacts/archive/entry-choice.ts';
import {
  readZipDirectory,
  toZipPath,
} from '../../../../src/lib/artefacts/archive/zip-directory.ts';
import { readArtefact } from '../../../../src/lib/artefacts/read-artefact.ts';
import { artefactContext } from '../../../support/artefact-context.ts';
import { writeEventXml } from '../../../support/event-xml.ts';
import { writeZip, type ZipPart } from '../../../support/zip-file.ts';

const EVENT = writeEventXml();
const LONG = Array.from({ length: 3000 }, (_, record) => writeEventXml({ record })).join('\n');

const read = (bytes: Uint8Array, changes = {}) =>
  readArtefact(sourceOfBytes(bytes), artefactContext({ name: 'a.zip', ...changes }));
const readParts = (parts: ZipPart[], options = {}) => read(writeZip(parts, options));
const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('an archive', () => {
  test.each<[string, Partial<ZipPart>, object]>([
    ['deflated', {}, {}],
    ['stored', { method: 0 }, {}],
    ['with sizes behind the data', { descriptor: true }, {}],
    ['with 64-bit sizes and records', { wide: true }, { zip64: true }],
    ['with bytes before it and a comment', {}, { before: 777, comment: 'made by a test' }],
  ])('%s is read by its directory', async (_, part, options) => {
    const bytes = writeZip([{ path: 'x/y.xml', bytes: LONG, ...part }], options);
    // The sniffer does not know one that has bytes before it; only its directory shows it.
    const found = await readZipDirectory(sourceOfBytes(bytes));
    expect(found).toMatchObject({ cut: false, entries: [{ path: 'x/y.xml', size: LONG.length }] });
    if ('before' in options) return;
    const files = await read(bytes);
    expect(files.map(({ file, kind, records, error }) => [file, kind, records, error])).toEqual([
      ['a.zip', 'zip', 1, null],
      ['a.zip/x/y.xml', 'event-xml', 3000, null],
    ]);
    expect(files[1]!.facts[0]!.source).toBe('a.zip/x/y.xml');
  });

  test('of the Windows collector is read: backslashes, nested folders, UTF-16', async () => {
    const files = await readParts([
      { path: 'MSRD-Results-HOST\\HOST_EventLogs\\HOST_System.xml', bytes: utf16(EVENT) },
      { path: 'HOST_SystemInfo/HOST_Notes.txt', bytes: utf16('nothing of use\r\n') },
      { path: 'HOST_Networking/HOST_Trace.etl', bytes: 'trace' },
      { path: 'HOST_Pictures/a.png', bytes: 'picture' },
      { path: 'empty/', bytes: '' },
    ]);
    expect(files.map(({ file, records }) => [file, records])).toEqual([
      ['a.zip', 2],
      ['a.zip/MSRD-Results-HOST/HOST_EventLogs/HOST_System.xml', 1],
    ]);
    expect(files[0]!.notes).toEqual([
      'Not opened, of no use here (pictures, programs): 1.',
      'Nothing that is known here is in: HOST_SystemInfo/HOST_Notes.txt.',
      expect.stringMatching(/pktmon etl2pcap.* HOST_Networking\/HOST_Trace\.etl\.$/) as string,
    ]);
  });

  test('names what it cannot open and why, and reads the rest', async () => {
    const files = await readParts([
      { path: 'secret.xml', bytes: EVENT, encrypted: true },
      { path: 'odd.xml', bytes: EVENT, method: 9 },
      { path: 'lost.xml', bytes: EVENT, claims: { at: 5 } },
      { path: 'good.xml', bytes: EVENT },
    ]);
    expect(files.map(({ file, records, unreadable }) => [file, records, unreadable])).toEqual([
      ['a.zip', 1, 1],
      ['a.zip/good.xml', 1, 0],
    ]);
    expect(files[0]!.notes.join('\n')).toMatch(/encrypted.*secret\.xml/);
    expect(files[0]!.notes.join('\n')).toMatch(/not read here.*odd\.xml/);
    expect(files[0]!.notes.join('\n')).toMatch(/not where the archive says.*lost\.xml/);
  });

  test('keeps what comes before damage, and says so', async () => {
    const bytes = writeZip([{ path: 'x.xml', bytes: LONG }]);
    bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 64);
    const [, inner] = await read(bytes);
    expect(inner!.records).toBeGreaterThan(500);
    expect(inner!.records).toBeLessThan(3000);
    expect(inner!.notes.join('\n')).toMatch(
      /Its entry in the archive (is damaged|is shorter|has a wrong checksum)/,
    );
  });

  test('tells of a checksum that is wrong', async () => {
    const [, inner] = await readParts([{ path: 'x.xml', bytes: EVENT, claims: { crc: 1 } }]);
    expect(inner).toMatchObject({
      records: 1,
      notes: ['Its entry in the archive has a wrong checksum.'],
    });
  });

  test('that is cut, split or empty says so', async () => {
    const bytes = writeZip([{ path: 'x.xml', bytes: EVENT }]);
    expect((await read(bytes.subarray(0, 200)))[0]!.error).toMatch(/cut short/);
    expect((await readParts([{ path: 'x.xml', bytes: EVENT }], { disk: 2 }))[0]!.error).toMatch(
      /split/,
    );
    expect(await readParts([])).toMatchObject([{ kind: 'zip', records: 0, error: null }]);
  });

  test('reports its progress to the end', async () => {
    const shares: number[] = [];
    await read(
      writeZip([
        { path: 'a.xml', bytes: LONG },
        { path: 'b.txt', bytes: 'x'.repeat(900) },
      ]),
      {
        onProgress: (share: number) => shares.push(share),
      },
    );
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share, index) => share >= (shares[index - 1] ?? 0))).toBe(true);
  });
});

describe('limits on archives', () => {
  const nested = (depth: number): Uint8Array =>
    writeZip([
      depth === 0 ? { path: 'x.xml', bytes: EVENT } : { path: 'in.zip', bytes: nested(depth - 1) },
    ]);

  test('one in another is read, one in that is not', async () => {
    expect((await read(nested(1))).map(({ file }) => file)).toEqual([
      'a.zip',
      'a.zip/in.zip',
      'a.zip/in.zip/x.xml',
    ]);
    const deep = await read(nested(3));
    expect(deep.map(({ file }) => file)).toEqual(['a.zip', 'a.zip/in.zip']);
    expect(deep[1]!.notes).toEqual(['Not opened, an archive in an archive in an archive: in.zip.']);
  });

  test('only some archives in an archive are opened', async () => {
    const files = await readParts(
      Array.from({ length: 12 }, (_, index) => ({ path: `${index}.zip`, bytes: nested(0) })),
    );
    expect(files.filter(({ kind }) => kind === 'event-xml')).toHaveLength(ARCHIVE_LIMITS.nested);
    expect(files[0]!.notes).toHaveLength(1);
  });

  test('an entry never yields more than the archive says', async () => {
    const [, inner] = await readParts([{ path: 'x.xml', bytes: LONG, claims: { size: 5000 } }]);
    expect(inner!.records + inner!.unreadable).toBeLessThan(10);
  });

  test('sizes, ratio, count and total are bounded', () => {
    const entry = {
      path: 'x.evtx',
      method: 8,
      encrypted: false,
      crc: 0,
      packed: 40e6,
      size: 300e6,
      at: 0,
    };
    const none = { entries: 0, bytes: 0, nested: 0 };
    expect(refuseEntry(entry, none)).toBeNull();
    expect(refuseEntry({ ...entry, size: 2e9 }, none)).toMatch(/larger/);
    expect(refuseEntry({ ...entry, packed: 1e6 }, none)).toMatch(/250 times/);
    expect(refuseEntry({ ...entry, packed: 1, size: 10e6 }, none)).toBeNull();
    expect(refuseEntry(entry, { ...none, entries: 1000 })).toMatch(/first 1000/);
    expect(refuseEntry(entry, { ...none, bytes: 4e9 })).toMatch(/in all/);
    expect(refuseEntry({ ...entry, size: -1 }, none)).toMatch(/usable/);
  });
});

test('paths are brought to one form', () => {
  expect(toZipPath('.\\HOST_A\\\\b.txt')).toBe('HOST_A/b.txt');
  expect(toZipPath('/a/./b/')).toBe('a/b');
});
