import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/lib/findings/clean.ts';
import { decodeFindings } from '../../../src/lib/findings/decode.ts';
import { findObjects } from '../../../src/lib/findings/find-objects.ts';
import { toolOf } from '../../../src/lib/findings/findings.ts';
import { areMeantAsFindings, readFindings } from '../../../src/lib/findings/read-findings.ts';
import { unwrap } from '../../../src/lib/findings/unwrap.ts';

describe('findObjects', () => {
  const found = { unfinished: false, damaged: false, damagedAt: null };

  it('finds the outer objects between other texts', () => {
    expect(findObjects('a {b} {"c": {"d": 1}} {} {\n"e": "}{"} [1]')).toEqual({
      ...found,
      objects: [{ c: { d: 1 } }, {}, { e: '}{' }],
    });
  });

  it('tells objects without an end from damaged ones', () => {
    expect(findObjects('{"a": 1').objects).toEqual([]);
    expect(findObjects('{"a": 1')).toEqual({ ...found, objects: [], unfinished: true });
    expect(findObjects('{"a" 1} {"b": 2} {"c" 3}')).toEqual({
      objects: [{ b: 2 }],
      unfinished: false,
      damaged: true,
      damagedAt: 5,
    });
    expect(findObjects('{"a": "}')).toEqual({ ...found, objects: [], unfinished: true });
  });

  it('reads an escape that a console has cut in two', () => {
    expect(findObjects('{"a": "\\\n"b"}').objects).toEqual([{ a: '"b' }]);
    expect(findObjects('{"a": "\\\\"}').objects).toEqual([{ a: '\\' }]);
  });

  it('stops after five hundred objects', () => {
    expect(findObjects('{"a":1}'.repeat(600)).objects).toHaveLength(500);
  });
});

describe('unwrap', () => {
  const valueOf = (lines: string): unknown => JSON.parse(unwrap(lines));

  it('puts back the spaces that a console dropped at the end of its lines, one where too many are missing', () => {
    const full = 'x'.repeat(13);
    expect(valueOf(`{"a": "${full}\n${'y'.repeat(12)}\nz"}`)).toEqual({
      a: `${full}${'y'.repeat(12)}${' '.repeat(8)}z`,
    });
    expect(valueOf(`{"a": "${full}\n${'y'.repeat(11)}\nz"}`)).toEqual({
      a: `${full}${'y'.repeat(11)} z`,
    });
  });

  it('puts a space where a mail program broke between words, unless one is there', () => {
    expect(valueOf('{"a": "one two three\nfour\nfive \nsix\n seven\neight"}')).toEqual({
      a: 'one two three four five six seven eight',
    });
  });

  it('takes line breaks and indents outside of texts for nothing, and an escaped quote for none', () => {
    expect(valueOf('{\n\u00a0\t"a\\"b":\n"c\td",\n"e": "\u0001"}')).toEqual({
      'a"b': 'c d',
      e: ' ',
    });
  });
});

describe('readFindings', () => {
  const SCRIPT = 'Test-Machine.ps1';
  const findings = { schemaVersion: 1, role: 'host', findings: [] };
  const isRead = (value: unknown): boolean => readFindings(JSON.stringify(value), SCRIPT).ok;

  it('takes findings that name the tool, or none but the version', () => {
    expect(isRead({ ...findings, tool: 'Test-Machine 1.0' })).toBe(true);
    expect(isRead(findings)).toBe(true);
    expect(isRead({ ...findings, tool: 'Other 1.0' })).toBe(false);
    expect(isRead({ findings: [] })).toBe(false);
    expect(isRead({ schemaVersion: 1 })).toBe(false);
  });

  it('reads the line breaks of every system', () => {
    const text = JSON.stringify({ ...findings, computer: 'PC-1' }, null, 2);
    for (const end of ['\n', '\r\n', '\r'])
      expect(readFindings(`PS>${end}${text.replaceAll('\n', end)}`, SCRIPT)).toEqual(
        readFindings(text, SCRIPT),
      );
  });

  it('reads the machines of one paste, eight at most', () => {
    const result = readFindings(JSON.stringify(findings).repeat(10), SCRIPT);
    expect(result.ok && result.findings).toHaveLength(8);
  });
});

describe('areMeantAsFindings', () => {
  it.each([
    ['a piece of them', 'x "severity" : 1', true],
    ['JSON', '{ "a": 1', true],
    ['the summary', '1 found wrong, 12 without a finding', true],
    ['a line of the summary', 'x\n   not checked: fuse', true],
    ['a line of the summary at the start of a line', 'x\nnot checked: fuse', true],
    ['the name of the tool at the start', '\n Test-Machine 1.0', true],
    ['the name of the tool later', 'I ran Test-Machine', false],
    ['a sentence', 'Nothing works. {help}', false],
    ['far too much', `{"a": "${'x'.repeat(256 * 1024)}"}`, false],
  ])('%s', (_what, text, expected) => {
    expect(areMeantAsFindings(text, 'Test-Machine.ps1')).toBe(expected);
  });
});

describe('toolOf', () => {
  it('drops the ending only', () => {
    expect(toolOf('Test-Machine.ps1')).toBe('Test-Machine');
    expect(toolOf('Test.Machine.ps1')).toBe('Test.Machine');
  });
});

describe('clean', () => {
  it('makes one line of a text and drops what nobody sees', () => {
    expect(clean(' a\t\n\nb\u202e\u0000c ', 80)).toBe('a bc');
    expect(clean('abcd', 4)).toBe('abcd');
    expect(clean('abcde', 4)).toBe('abc…');
  });
});

describe('decodeFindings', () => {
  const textOf = (...bytes: number[]): string => {
    const result = decodeFindings(Uint8Array.from(bytes));
    return result.ok ? result.text : '';
  };

  it('obeys a byte-order mark however few zeros follow', () => {
    expect(textOf(0xff, 0xfe, 0x70, 0x8d)).toBe('走');
    expect(textOf(0xfe, 0xff, 0x8d, 0x70)).toBe('走');
    expect(textOf(0xff, 0xff, 0x41)).toBe('\ufffd\ufffdA');
    expect(textOf(0xfe, 0xfe, 0x41)).toBe('\ufffd\ufffdA');
    expect(textOf(0x41, 0xfe)).toBe('A\ufffd');
    expect(textOf(0x41, 0xff)).toBe('A\ufffd');
  });

  it('takes zeros in every second place for UTF-16 and others for damage', () => {
    expect(textOf(0x41, 0, 0x42, 0)).toBe('AB');
    expect(textOf(0, 0x41, 0, 0x42)).toBe('AB');
    expect(textOf(0, 0, 0, 0)).toBe('\0\0\0\0');
    expect(textOf(0x41, 0, 0x42, 0x43)).toBe('A\0BC');
    expect(textOf()).toBe('');
  });
});
