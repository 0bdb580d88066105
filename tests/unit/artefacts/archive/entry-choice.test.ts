import { describe, expect, test } from 'vitest';
import {
  ARCHIVE_LIMITS,
  chooseEntries,
  isTracePath,
  refuseEntry,
} from '../../../../src/lib/artefacts/archive/entry-choice.ts';
import type { ZipEntry } from '../../../../src/lib/artefacts/archive/zip-directory.ts';

const entry = (changes: Partial<ZipEntry> = {}): ZipEntry => ({
  path: 'a.txt',
  method: 8,
  encrypted: false,
  crc: 0,
  packed: 100,
  size: 200,
  at: 0,
  ...changes,
});
const none = { entries: 0, bytes: 0, nested: 0 };
const { entries, size, total, ratio, ratioFrom } = ARCHIVE_LIMITS;

describe('an entry is opened', () => {
  test.each([
    ['of no bytes at the start', { size: 0, packed: 0, at: 0 }, none],
    ['of the greatest size', { size, packed: size }, none],
    [
      'that was packed as much as a log can be',
      { size: ratioFrom * 2, packed: (ratioFrom * 2) / ratio },
      none,
    ],
    ['that is small, however much it was packed', { size: ratioFrom, packed: 1 }, none],
    ['as the last one', {}, { ...none, entries: entries - 1 }],
    ['that fills the last bytes', {}, { ...none, bytes: total - 200 }],
    ['that is stored, by its packed size', { method: 0, size: -1 }, none],
  ])('%s', (_, changes, use) => {
    expect(refuseEntry(entry(changes), use)).toBeNull();
  });

  test.each([
    [
      'with a password',
      { encrypted: true },
      none,
      'encrypted: unpack the archive with its password',
    ],
    ['packed in another way', { method: 9 }, none, 'packed in a way that is not read here'],
    ['without a size', { size: -1 }, none, 'without a usable size'],
    ['without a packed size', { packed: -1 }, none, 'without a usable size'],
    ['without a place', { at: -1 }, none, 'without a usable size'],
    [
      'that is too large',
      { size: size + 1, packed: size },
      none,
      'larger than 1024 MB: unpack and give them alone',
    ],
    [
      'that grows too much',
      { size: ratioFrom * 2 + 1, packed: (ratioFrom * 2) / ratio },
      none,
      'packed more than 250 times smaller, as no log is',
    ],
    ['beyond the number', {}, { ...none, entries }, 'beyond the first 1000 files'],
    ['beyond the bytes', {}, { ...none, bytes: total - 199 }, 'beyond 4096 MB in all'],
  ])('but not %s', (_, changes, use, why) => {
    expect(refuseEntry(entry(changes), use)).toContain(why);
  });
});

test('entries with something to read are chosen, logs of Remote Desktop first, then small texts', () => {
  const paths = [
    'z.bin',
    'photo.PNG',
    'notes.txt',
    'b/Security.evtx',
    'HOST_System.evtx',
    'OtherSystem.evtx',
    'Microsoft-Windows-TerminalServices-LocalSessionManager%4Operational.evtx',
    'TerminalServices/readme.evtx.bak',
    'set.reg',
    'a.exe',
    'RDPClient.evtx',
  ];
  const listed = paths.map((path) => entry({ path }));
  expect(
    chooseEntries([...listed, entry({ path: 'empty.txt', size: 0 })]).map(({ path }) => path),
  ).toEqual([
    'Microsoft-Windows-TerminalServices-LocalSessionManager%4Operational.evtx',
    'RDPClient.evtx',
    'b/Security.evtx',
    'HOST_System.evtx',
    'notes.txt',
    'set.reg',
    'z.bin',
    'OtherSystem.evtx',
    'TerminalServices/readme.evtx.bak',
  ]);
});

test('a trace is known by the end of its path', () => {
  expect(['a.etl', 'b/A.ETL', 'a.etl.txt', 'petl'].map(isTracePath)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
