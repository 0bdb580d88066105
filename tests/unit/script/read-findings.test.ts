import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsSchema } from '../../../src/lib/findings/findings-schema.ts';
import type { MachineFindings } from '../../../src/lib/findings/findings.ts';
import { areMeantAsFindings, readFindings } from '../../../src/lib/findings/read-findings.ts';
import { SUMMARY, anyFindings, hostFindings, wrapped } from './sample.ts';

const SCRIPT = 'Test-RemoteDesktop.ps1';

function read(text: string): MachineFindings[] {
  const result = readFindings(text, SCRIPT);
  if (!result.ok) throw new Error(result.sentence);
  return result.findings;
}
function refused(text: string): string {
  const result = readFindings(text, SCRIPT);
  expect(result.ok).toBe(false);
  const sentence = result.ok ? '' : result.sentence;
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  return sentence;
}
const pretty = JSON.stringify(hostFindings(), null, 4);
const compact = JSON.stringify(hostFindings());
const [whole] = read(compact);

describe('areMeantAsFindings', () => {
  // A search that began at every line and read on to the end took minutes.
  it('reads a quarter of a million empty lines once', () => {
    expect(areMeantAsFindings('\n'.repeat(256 * 1024 - 1) + 'x', SCRIPT)).toBe(false);
    expect(areMeantAsFindings('\n\n  not checked: a: b', SCRIPT)).toBe(true);
  });
});

describe('readFindings reads', () => {
  it('what the script writes, and ignores nothing', () => {
    expect(whole?.ignored).toEqual([]);
    expect(whole?.role).toBe('host');
    expect(whole?.findings.map(({ check, answer }) => [check, answer])).toEqual([
      ['key-access', 'unreadable'],
      ['host-load', null],
    ]);
    expect(whole?.notChecked).toEqual(hostFindings().notChecked);
  });

  it.each([
    ['written with indents', pretty],
    [
      'after the summary of the console',
      `PS C:\\> .\\Test-RemoteDesktop.ps1\n${SUMMARY}\n${pretty}`,
    ],
    ['between other texts', `Hi {name},\nsee "below":\n\`\`\`json\n${pretty}\n\`\`\`\nThanks {x}`],
    ['after a byte-order mark, with CRLF', `\ufeff${pretty.replaceAll('\n', '\r\n')}`],
    ['with the zeros of UTF-16 left in it', pretty.replace(/./gs, '$&\u0000')],
    [
      'with hard spaces for indents, as a chat program leaves them',
      pretty.replaceAll('    ', '\u00a0   '),
    ],
  ])('findings %s', (_how, text) => {
    expect(read(text)).toEqual([whole]);
  });

  it.each([40, 72, 80, 120])('findings wrapped by a console at %i columns', (width) => {
    expect(read(wrapped(pretty, width))).toEqual([whole]);
    expect(read(wrapped(compact, width))).toEqual([whole]);
    expect(read(`${SUMMARY}\r\n${wrapped(compact, width)}`)).toEqual([whole]);
  });

  it('findings whose lines a mail program broke between words', () => {
    const broken = pretty
      .replaceAll('NETWORK SERVICE', 'NETWORK\nSERVICE')
      .replace('a fatal', 'a\nfatal');
    expect(read(broken)).toEqual([whole]);
  });

  it('client and host in one paste, with the summaries between them', () => {
    const client = { ...hostFindings(), role: 'client', target: 'PC-NAME' };
    const both = read(`${SUMMARY}${pretty}\n${SUMMARY}${JSON.stringify(client)}\n`);
    expect(both.map(({ role }) => role)).toEqual(['host', 'client']);
  });

  it('whole findings after ones that were cut off, and says that there were others', () => {
    const [only, ...others] = read(`${pretty.slice(0, -200)}\n\n${pretty}`);
    expect(others).toEqual([]);
    expect(only?.findings).toEqual(whole?.findings);
    expect(only?.ignored).toEqual([
      { what: 'Other findings', why: 'they are incomplete or damaged' },
    ]);
  });

  it('findings of a newer script as far as they are known, and lists the rest', () => {
    const newer = {
      ...hostFindings(),
      schemaVersion: 3,
      role: 'gateway',
      advice: 'buy a new one',
      findings: [{ ...hostFindings().findings[0], severity: 'fatal', score: 0.9 }, 'key-access'],
    };
    const [one] = read(JSON.stringify(newer));
    expect(one?.role).toBeNull();
    expect(one?.findings).toEqual([{ ...whole?.findings[0], severity: 'information' }]);
    const aside = one?.ignored.map(({ what }) => what).join('\n');
    for (const word of ['newer', 'gateway', 'advice', 'score', 'severity', 'An entry'])
      expect(aside).toContain(word);
  });

  it('findings of an older script', () => {
    const { powershell: _powershell, notChecked: _notChecked, ...older } = hostFindings();
    const [one] = read(JSON.stringify({ ...older, schemaVersion: 0 }));
    expect(one?.findings).toEqual(whole?.findings);
    expect(one?.ignored[0]?.what).toContain('older');
  });

  it('a list of one that PowerShell wrote as its only entry', () => {
    const [first] = hostFindings().findings;
    const one = { ...hostFindings(), findings: { ...first, evidence: first?.evidence[0] } };
    expect(read(JSON.stringify(one))[0]?.findings).toEqual([whole?.findings[0]]);
  });
});

describe('readFindings says in a sentence that it was given', () => {
  it.each([
    ['nothing', ' \r\n\t', /nothing in it/],
    ['no JSON', 'It does not work, please help!', /not the findings/],
    ['JSON that is cut off', compact.slice(0, 300), /incomplete.*cut off/],
    ['JSON without its beginning', pretty.slice(150), /incomplete.*cut off/],
    ['other JSON that is cut off', '{"a": [1, 2', /incomplete or damaged/],
    ['the summary without the JSON', SUMMARY, /summary/],
    ['the JSON of another tool', '{"tool": "Get-Weather 2.0", "sun": true}', /“Get-Weather 2\.0”/],
    ['other JSON', '[{"a": 1}]', /not the findings/],
    [
      'findings of the wrong form',
      '{"tool": "Test-RemoteDesktop 1.0.0", "findings": 5}',
      /not a list/,
    ],
    ['5 MB of text', 'x'.repeat(5_000_000), /256 KB/],
    ['5 MB of findings', compact + ' '.repeat(5_000_000), /256 KB/],
  ])('%s', (_what, text, expected) => {
    expect(refused(text)).toMatch(expected);
  });

  it.each([
    ['{\n  "a": 1,\n  "b" 2\n}', 'The first place that is wrong is line 3, character 7.'],
    ['PS> .\\x.ps1\n{"a": 1,, "b": 2}', 'The first place that is wrong is line 2, character 9.'],
    ['{\n  "a": [1, 2\n\n', 'The text ends too early, at line 2, character 13.'],
  ])('damaged JSON, with the place: %j', (text, place) => {
    expect(refused(text)).toBe(
      `This looks like JSON that is incomplete or damaged. Copy it again from the first { to the last }. ${place}`,
    );
  });

  it('damaged findings, with the place', () => {
    expect(refused(compact.replace('"findings":[', '"findings":[,'))).toMatch(
      /The first place that is wrong is line 1, character \d+\.$/,
    );
  });

  it('findings cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: compact.length - 1 }), (length) => {
        expect(refused(compact.slice(0, length))).toMatch(/incomplete/);
      }),
    );
  });
});

describe('hostile findings', () => {
  it('are text and nothing else', () => {
    const hostile = compact
      .replace('"PC-NAME"', '"</script><img src=x onerror=alert(1)>\\u0000\\u202e\\u001b[31m"')
      .replace(
        '{"schemaVersion"',
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"schemaVersion"',
      );
    const [one] = read(hostile);
    expect(one?.computer).toBe('</script><img src=x onerror=alert(1)>[31m');
    expect(one?.ignored.map(({ what }) => what)).toEqual(['“__proto__”', '“constructor”']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with objects where texts are expected', () => {
    const evil = { toString: 1, valueOf: 1 };
    const raw = {
      ...hostFindings(),
      schemaVersion: evil,
      computer: evil,
      when: [evil],
      role: evil,
    };
    expect(read(JSON.stringify(raw))[0]?.computer).toBe('');
    expect(refused(JSON.stringify({ tool: evil, findings: [] }))).toMatch(/not the findings/);
  });

  it('have their long texts shortened', () => {
    const long = compact.replace('memory: 41 %', 'm'.repeat(100_000));
    expect(read(long)[0]?.findings[1]?.reading.length).toBeLessThanOrEqual(600);
  });

  it.each([
    [
      '100,000 entries',
      `{"tool":"Test-RemoteDesktop 1","schemaVersion":1,"role":"host","findings":[${'1,'.repeat(100_000)}1]}`,
    ],
    ['80,000 open braces', '{"":'.repeat(65_000)],
    ['nested objects that are damaged inside', `${'{"a":'.repeat(30_000)}x${'}'.repeat(30_000)}`],
    [
      'nested objects with control characters inside',
      `${'{"a":'.repeat(30_000)}"\u0001"x${'}'.repeat(30_000)}`,
    ],
    ['many small objects', '{"a":1}'.repeat(35_000)],
    ['many small damaged objects', '{"a":x}'.repeat(35_000)],
    ['many quotes', '{"'.repeat(120_000)],
  ])('do not keep the browser busy: %s', (_what, text) => {
    // Time of the processor, which other programs don’t lengthen.
    const start = process.cpuUsage();
    readFindings(text, SCRIPT);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void readFindings(text, SCRIPT)),
    );
    fc.assert(fc.property(fc.json(), (text) => void readFindings(text, SCRIPT)));
    const piece = fc.constantFrom(
      '{',
      '}',
      '"',
      '[',
      ']',
      ':',
      ',',
      '\\',
      '\n',
      '\u0000',
      '"findings"',
      '"tool":"Test-RemoteDesktop"',
      '"schemaVersion":1',
      '1',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        (pieces) => void readFindings(pieces.join(''), SCRIPT),
      ),
    );
    const value = fc.jsonValue();
    const ours = fc.record({
      schemaVersion: value,
      tool: fc.constant('Test-RemoteDesktop'),
      role: value,
      computer: value,
      target: value,
      when: value,
      findings: fc.oneof(
        value,
        fc.array(
          fc.record({
            check: value,
            answer: value,
            severity: value,
            reading: value,
            evidence: value,
          }),
        ),
      ),
      notChecked: value,
    });
    fc.assert(fc.property(ours, (object) => void readFindings(JSON.stringify(object), SCRIPT)));
  });
});

describe('the published schema and the reader agree', () => {
  const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(
    z.toJSONSchema(findingsSchema(SCRIPT), { target: 'draft-2020-12' }),
  );
  const known = ({
    schemaVersion,
    days: _days,
    elevated: _elevated,
    powershell: _powershell,
    ...rest
  }: ReturnType<typeof hostFindings>) => ({ version: schemaVersion, ...rest, ignored: [] });

  it('on whatever fits the schema: nothing is ignored', () => {
    fc.assert(
      fc.property(anyFindings, fc.constantFrom(0, 4), (findings, indent) => {
        expect(valid(findings)).toBe(true);
        const expected = known(findings);
        expect(read(JSON.stringify(findings, null, indent))).toEqual([expected]);
      }),
    );
  });

  it('on whatever a console has wrapped', () => {
    fc.assert(
      fc.property(anyFindings, fc.integer({ min: 60, max: 130 }), (findings, width) => {
        // A space at the end of a full line is told from its width; several are as many as are missing.
        const [one] = read(wrapped(JSON.stringify(findings), width));
        expect(
          one?.findings.map(({ check, answer, severity }) => [check, answer, severity]),
        ).toEqual(
          findings.findings.map(({ check, answer, severity }) => [check, answer, severity]),
        );
      }),
    );
  });

  it('that every key has a description', () => {
    const { properties } = z.toJSONSchema(findingsSchema(SCRIPT)) as {
      properties: Record<string, { description?: string }>;
    };
    for (const [key, { description }] of Object.entries(properties))
      expect(description, key).toBeTruthy();
  });

  const folder = fileURLToPath(new URL('../../script/recorded/', import.meta.url));
  const records = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.json'))
    : [];
  it(`on the ${records.length} recorded findings`, () => {
    for (const file of records) {
      const text = readFileSync(folder + file, 'utf8');
      const [one] = read(text);
      expect(one?.ignored, file).toEqual([]);
      expect(valid(JSON.parse(text)), file).toBe(true);
    }
  });
});
