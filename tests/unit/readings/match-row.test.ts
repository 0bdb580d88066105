import { describe, expect, test } from 'vitest';
import { compileTable } from '../../../src/lib/readings/match-row.ts';
import { wantsOf } from '../../../src/lib/readings/wants.ts';
import { factAt, tableOf } from '../../support/facts.ts';

const row = { provider: 'Maker-System-Tls', id: 36870, title: 'The key' };
const matches = (change: Record<string, unknown>, fact: Parameters<typeof factAt>): boolean =>
  compileTable(tableOf([{ ...row, ...change }])).rowsFor(factAt(...fact)).length === 1;

describe('a row', () => {
  test('matches its provider with and without the maker’s name, in any case', () => {
    for (const provider of ['Maker-System-Tls', 'Tls', 'maker-system-TLS', 'tls '])
      expect(matches({}, [0, provider, 36870]), provider).toBe(true);
    for (const provider of ['Maker-Tls', 'Tls2', 'System-Tls', ''])
      expect(matches({}, [0, provider, 36870]), provider).toBe(false);
  });

  test('matches its number, as a number or as text, and no other', () => {
    expect(matches({}, [0, 'Tls', '36870'])).toBe(true);
    expect(matches({}, [0, 'Tls', 36871])).toBe(false);
    expect(matches({ id: [1, 2] }, [0, 'Tls', 2])).toBe(true);
    expect(matches({ id: 'Listener' }, [0, 'Tls', 'listener'])).toBe(true);
  });

  test('matches its log, and a fact that names none', () => {
    const channel = ['Maker-System-Tls/Admin', 'System'];
    expect(matches({ channel }, [0, 'Tls', 36870, { channel: 'system' }])).toBe(true);
    expect(matches({ channel }, [0, 'Tls', 36870, { channel: 'Tls/Admin' }])).toBe(true);
    expect(matches({ channel }, [0, 'Tls', 36870, { channel: 'Application' }])).toBe(false);
    expect(matches({ channel }, [0, 'Tls', 36870])).toBe(true);
  });

  test('is found in either of its providers', () => {
    const provider = ['Maker-System-Tls', 'Schannel'];
    expect(matches({ provider }, [0, 'schannel', 36870])).toBe(true);
    expect(matches({ provider }, [0, 'Tls', 36870])).toBe(true);
  });
});

describe('a condition', () => {
  const holds = (condition: unknown, value?: string): boolean =>
    matches({ when: { a: condition } }, [
      0,
      'Tls',
      36870,
      { fields: value === undefined ? {} : { a: value } },
    ]);

  test('compares numbers by value, however they are written', () => {
    const same = ['-2146893043', '0x8009030D', '2148074253', '0X8009030d', ' 0x000000008009030D '];
    for (const wanted of same) for (const value of same) expect(holds(wanted, value)).toBe(true);
    expect(holds('10', '0x10')).toBe(false);
    expect(holds('16', '0x10')).toBe(true);
    expect(holds('0x8009030D', '0x8009030E')).toBe(false);
    for (const text of ['16x', 'x16', '0x10zz', '1 6', '']) expect(holds('16', text)).toBe(false);
    // Only codes of 32 bits are printed as signed ones.
    expect(holds('-2147483648', '2147483648')).toBe(true);
    expect(holds('-2147483649', '2147483647')).toBe(false);
    expect(holds('0', '4294967296')).toBe(false);
    // A hexadecimal number without its mark may be a decimal one.
    expect(holds('0x8009030D', '8009030D')).toBe(false);
  });

  test('compares text without case, and any of a list', () => {
    expect(holds('TCP', 'tcp')).toBe(true);
    expect(holds(['TCP', 'UDP'], 'udp')).toBe(true);
    expect(holds(['TCP', 'UDP'], 'icmp')).toBe(false);
    expect(holds('TCP')).toBe(false);
    expect(holds(' TCP ', 'tcp')).toBe(true);
    expect(holds('TCP', ' tcp ')).toBe(true);
  });

  test('takes a range of numbers', () => {
    expect(holds({ from: 256, to: 267 }, '256')).toBe(true);
    expect(holds({ from: 256, to: 267 }, '0x10B')).toBe(true);
    expect(holds({ from: 256, to: 267 }, '268')).toBe(false);
    expect(holds({ to: -300 }, '-300.5')).toBe(true);
    expect(holds({ to: -300 }, '-0.25')).toBe(false);
    expect(holds({ from: 300 }, '-400')).toBe(false);
    expect(holds({ from: 256 }, 'many')).toBe(false);
    expect(holds({ from: -1, to: 1 }, 'many')).toBe(false);
    for (const text of ['0.5', '0.55', '+0.5', '-1', '1', '0x1'])
      expect(holds({ from: -1, to: 1 }, text)).toBe(true);
    for (const text of ['0.5x', 'x0.5', '0.', '', '-1.1', '1.1'])
      expect(holds({ from: -1, to: 1 }, text), text).toBe(false);
    expect(holds({ from: 256 })).toBe(false);
  });

  test('takes a pattern; one that is not a regular expression matches nothing', () => {
    expect(holds({ matches: '^[0-9a-f:.]+$' }, '192.0.2.1')).toBe(true);
    expect(holds({ matches: '^[0-9a-f:.]+$' }, 'LOCAL')).toBe(false);
    expect(holds({ matches: '^abc$' }, 'ABC')).toBe(true);
    expect(holds({ matches: '^.$' }, '😀')).toBe(true);
    expect(holds({ matches: 'b' }, `${'a'.repeat(1999)}b`)).toBe(true);
    expect(holds({ matches: 'b' }, `${'a'.repeat(2000)}b`)).toBe(false);
    expect(holds({ matches: '(' }, '(')).toBe(false);
  });

  test('denies values; a field that is not there is not one of them', () => {
    expect(holds({ not: ['TCP', '64'] }, 'udp')).toBe(true);
    expect(holds({ not: ['TCP', '64'] }, '0x40')).toBe(false);
    expect(holds({ not: 'TCP' })).toBe(true);
  });

  test('finds a field whose name is written in another case', () => {
    const fact = factAt(0, 'Tls', 36870, { fields: { A: 'x' } });
    expect(compileTable(tableOf([{ ...row, when: { a: 'x' } }])).rowsFor(fact)).toHaveLength(1);
  });
});

test('events are wanted that a row, an absence or a cleared log needs', () => {
  const wants = wantsOf(
    tableOf(
      [
        { ...row, provider: ['Maker-System-Tls', 'Schannel'], id: [1, 2] },
        { provider: 'tcp', id: 'connection', title: 'Some' },
      ],
      [
        {
          channel: 'System',
          seenBy: 'anyone',
          events: [{ provider: 'Maker-System-Core', id: [131] }],
          says: { arrives: 'no' },
          title: 'None came',
        },
      ],
    ),
  );
  expect(wants('TLS', 2)).toBe(true);
  expect(wants('Schannel', 1)).toBe(true);
  expect(wants('Schannel', 3)).toBe(false);
  expect(wants('Core', 131)).toBe(true);
  expect(wants('Maker-System-Eventlog', 104)).toBe(true);
  expect(wants('Else', 1)).toBe(false);
});
