import { describe, expect, test } from 'vitest';
import { compileTable } from '../../../src/lib/readings/match-row.ts';
import { readPeer } from '../../../src/lib/readings/peer.ts';
import { machineKey } from '../../../src/lib/readings/role.ts';
import { toSteps } from '../../../src/lib/readings/to-steps.ts';
import { factAt, tableOf } from '../../support/facts.ts';

/** Return the titles of the rows by which facts are steps, with the addresses that they hold. */
const stepsOf = (
  rows: Record<string, unknown>[],
  fields: Record<string, string> = {},
): string[] => {
  const table = compileTable(tableOf(rows.map((row) => ({ provider: 'P', id: 1, ...row }))));
  const fact = factAt(0, 'P', 1, { fields });
  return toSteps([{ fact, rows: table.rowsFor(fact) }]).map(
    ({ row, peer, machine }) =>
      `${row.row.title} at ${machine} from ${peer === null ? 'nobody' : `${peer.address} ${peer.port}`}`,
  );
};

describe('a fact is a step', () => {
  const says = { title: 'Says', says: { check: 'yes' } };
  const ended = { title: 'Ended', ends: 'ended', note: 'It is the end.' };
  const late = { title: 'Session', stage: 'session' };
  const early = { title: 'Name', stage: 'name' };
  const failed = { title: 'Failed', ends: 'failed', stage: 'path' };
  const beginning = { title: 'Begun', begins: true, note: 'It begins one.' };

  test.each<[string, object[]]>([
    ['Ended', [ended, late, beginning]],
    ['Failed', [failed, ended, early]],
    ['Session', [late, early, beginning, says]],
    ['Name', [early, beginning]],
    ['Begun', [beginning, says]],
  ])('by “%s” before the others', (title, rows) => {
    for (const given of [rows, rows.toReversed()])
      expect(stepsOf(given as never)).toEqual([`${title} at host-1 from nobody`]);
  });

  test('by the first of two rows alike, and not at all by one that only says something', () => {
    expect(stepsOf([early, { ...early, title: 'Again' }])).toEqual(['Name at host-1 from nobody']);
    expect(stepsOf([says])).toEqual([]);
    expect(stepsOf([])).toEqual([]);
  });

  test('of the client whose address is in the fields that its row names', () => {
    const fields = { client: '192.0.2.1', clientPort: '7', A: '192.0.2.2', p: '8' };
    expect(stepsOf([beginning], fields)).toEqual(['Begun at host-1 from 192.0.2.1 7']);
    expect(stepsOf([{ ...beginning, peer: 'a' }], fields)).toEqual([
      'Begun at host-1 from 192.0.2.2 null',
    ]);
    expect(stepsOf([{ ...beginning, peer: ['a', 'p'] }], fields)).toEqual([
      'Begun at host-1 from 192.0.2.2 8',
    ]);
    expect(stepsOf([{ ...beginning, peer: 'b' }], fields)).toEqual(['Begun at host-1 from nobody']);
  });
});

describe('an address is read', () => {
  test.each<[string, string, number | null]>([
    ['192.0.2.7', '192.0.2.7', null],
    [' 192.0.2.7 ', '192.0.2.7', null],
    ['192.0.2.7:51000', '192.0.2.7', 51_000],
    ['2001:DB8::7:1', '2001:db8::7:1', null],
    ['[2001:db8::1]', '2001:db8::1', null],
    ['[2001:db8::1]:51000', '2001:db8::1', 51_000],
    ['::ffff:192.0.2.7', '192.0.2.7', null],
    ['::FFFF:c000:207', '::ffff:c000:207', null],
    ['fe80::1%4', 'fe80::1', null],
    ['[fe80::1%14]:1', 'fe80::1', 1],
    ['192.0.2.7:65535', '192.0.2.7', 65_535],
    ['192.0.2.7:65536', '192.0.2.7', null],
    ['192.0.2.7:0', '192.0.2.7', null],
  ])('from %j', (text, address, port) => {
    expect(readPeer(text)).toEqual({ address, port });
  });

  test.each([
    'LOCAL',
    '-',
    '',
    'pc-7:3389',
    '192.0.2',
    '192.0.2.7.1',
    'x192.0.2.7',
    '192.0.2.1234',
    '192.0.2.7x',
    '[192.0.2.7]:x',
    'x[2001:db8::1]',
    'cafe',
  ])('from nothing else, such as %j', (text) => {
    expect(readPeer(text)).toBeNull();
  });

  test('with a port of its own rather than that of another field', () => {
    const port = (text: string, other?: string) => readPeer(text, other)?.port;
    expect(port('192.0.2.7', '7')).toBe(7);
    expect(port('192.0.2.7:8', '7')).toBe(8);
    for (const none of ['0', '-1', '1.5', 'x', '', '65536', undefined])
      expect(port('192.0.2.7', none), none).toBeNull();
  });
});

test.each([
  [undefined, ''],
  ['', ''],
  [' PC-1 ', 'pc-1'],
  ['pc-1.example.org', 'pc-1'],
  ['192.0.2.7', '192.0.2.7'],
  ['2001::7', '2001::7'],
  ['7.example.org', '7'],
  ['a.1', 'a'],
])('the computer %j is known as %j', (computer, key) => {
  expect(machineKey(computer)).toBe(key);
});
