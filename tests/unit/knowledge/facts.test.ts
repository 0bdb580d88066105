import { describe, expect, it } from 'vitest';
import { ageingClaims } from '../../../src/lib/freshness/freshness.ts';
import { entriesOf, fileOf } from '../../../src/lib/model/file-of.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import type { Entry } from '../../../src/lib/model/knowledge.ts';

const knowledge = knowledgeFromDisk(process.cwd());
const entries = entriesOf(knowledge);
const entry = (kind: Entry['kind'], id: string): Entry => {
  const found = entries.find((one) => one.kind === kind && one.id === id);
  if (!found) throw new Error(`There is no ${kind} ${id}.`);
  return found;
};
const code = (id: string) => knowledge.codes.find((one) => one.id === id);
const text = (one: Entry): string => JSON.stringify(one).replaceAll(/\\n\s*/g, ' ');

/** Facts that were once wrong on this site and must not come back. */
describe('a corrected fact', () => {
  it('dates no policy that blocks typed connections to 2026', () => {
    for (const one of entries)
      expect(text(one), fileOf(one)).not.toMatch(
        /policy (of|from) July 2026|July 2026 policy|July 2026[^.|]*typed connections (are|is) blocked/i,
      );
    expect(text(entry('cause', 'client-fault'))).toMatch(/since Windows Vista SP1/);
    expect(text(entry('check', 'known-update'))).not.toMatch(
      /on which policy forbids `\.rdp` files/,
    );
  });

  it('lets the bare number of an update support a faulty update and not confirm it', () => {
    const check = knowledge.checks.find(({ id }) => id === 'known-update');
    const strength = (answer: string) =>
      check?.answers.find(({ id }) => id === answer)?.evidence['windows-update-regression'];
    expect(strength('known-bad')).toBe('supports');
    expect(strength('matches')).toBe('confirms');
    expect(check?.question).toMatch(/both the update and what you see/);
  });

  it('names the cause of 0x207, and the gateway error of the Mac client', () => {
    expect(code('0x207')?.causes).toEqual(['credssp-patch-mismatch']);
    expect(code('0x207')?.sources).toContain('ms-mac-whats-new');
    expect(code('0x207')?.meaning).not.toMatch(/No published source/);
    expect(code('0x30000069')).toMatchObject({ number: 0x30000069, sources: ['ms-mac-whats-new'] });
  });

  it('reads the reason of event 40 as an extended code only where it is small', () => {
    expect(code('lsm-40')?.note).toContain('0xD0000001');
    expect(0xd0000001).toBe(3489660929);
    for (const { id, meaning } of knowledge.codes)
      expect(meaning, id).not.toMatch(/It uses the extended numbers/);
  });

  it('says that any program can cause Schannel 36871', () => {
    expect(code('schannel-36871')?.note).toMatch(/any program/);
    expect(code('schannel-36871')?.advice).toMatch(/process id/);
    for (const [kind, id] of [
      ['check', 'host-log'],
      ['cause', 'tls-policy-mismatch'],
      ['fix', 'restore-tls-policy'],
    ] as const)
      expect(text(entry(kind, id)), id).toMatch(/36871[^]*process id in the event/);
  });

  it('lets an expired certificate that somebody chose bring a warning, not a refusal', () => {
    const { body } = entry('cause', 'certificate-expired');
    expect(body.source).toMatch(/takes the self-signed one instead/);
    expect(body.source).toMatch(/1051, 1053,\s1055 and 1062/);
    expect(body.source).not.toMatch(/A certificate from your own CA has expired/);
  });

  it('lets the adapter decide before NextHop in Find-NetRoute', () => {
    const check = knowledge.checks.find(({ id }) => id === 'between');
    const way = check?.how.find((one) => one.do.startsWith('Find-NetRoute'));
    expect(way?.read).toMatch(/^Read InterfaceAlias first/);
    expect(way?.read).toMatch(/a VPN shows it too/);
  });

  it('warns that a local account needs NTLM', () => {
    expect(entry('check', 'other-account').body.source).toMatch(
      /NTLM is blocked,\sboth fail on a healthy host/,
    );
  });

  it('gives each broker code the name of the error info value with its number', () => {
    const names = new Map(
      knowledge.codes
        .filter(({ kind }) => kind === 'error-info')
        .map((one) => [one.number, one.symbol]),
    );
    const broker = knowledge.codes.filter(
      ({ kind, group }) => kind === 'extended' && group === 'Connection Broker',
    );
    expect(broker.length).toBeGreaterThan(10);
    for (const { id, number, symbol } of broker)
      if (names.get(number) !== undefined) expect(symbol, id).toBe(names.get(number));
  });
});

describe('claims that time can make false', () => {
  /** The day of the newest review: what is published now was true then. */
  const newest = entries.map(({ reviewed }) => reviewed).reduce((a, b) => (a > b ? a : b));

  it('had not expired when the content was last reviewed', () => {
    expect(ageingClaims(knowledge, newest).filter(({ state }) => state === 'expired')).toEqual([]);
  });

  it('were checked by then, and say what to look up and where', () => {
    for (const { id, checked, lookUp, sources, files } of knowledge.volatile) {
      expect(checked <= newest, id).toBe(true);
      expect(lookUp.length, id).toBeGreaterThan(40);
      expect(sources.length + files.length, id).toBeGreaterThan(0);
    }
  });

  it('support every entry that names an update of Windows since 2025', () => {
    for (const one of entries)
      if (/\bKB50[5-9]\d{4}\b/.test(one.body.source))
        expect(one.volatile, fileOf(one)).not.toEqual([]);
  });
});

describe('corrections', () => {
  it('of one day and before name pages that were reviewed by then', () => {
    for (const change of knowledge.changes)
      if (change.kind === 'correction')
        for (const name of change.entries) {
          const one = entries.find((each) => fileOf(each) === `src/content/${name}.mdx`);
          if (one) expect(one.reviewed >= change.date, `${change.id}: ${name}`).toBe(true);
        }
  });
});
