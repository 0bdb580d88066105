import { describe, expect, it } from 'vitest';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { ascii } from '../../src/lib/script/ascii.ts';
import { assembleScript } from '../../src/lib/script/assemble-script.ts';
import { siteScript } from '../../src/lib/script/site-script.ts';
import { ROOT } from './pwsh.ts';

const knowledge = knowledgeFromDisk(ROOT);
const { text, sha256, size } = siteScript(knowledge, ROOT, 'https://help.example/');
const parts = { head: 'param()', library: '', run: '@SITE@ @VERSION@' };

describe('the assembled script', () => {
  it('is plain ASCII with line feeds, as every edition and channel reads it', () => {
    expect(text).toMatch(/^[\n\x20-\x7e]+$/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('holds every probe that a check declares, once', () => {
    for (const check of knowledge.checks)
      for (const { role } of check.probes) {
        const head = `    Check    = '${check.id}'\n    Role     = '${role === 'host' ? 'Host' : 'Client'}'\n`;
        expect(text.split(head)).toHaveLength(2);
      }
  });

  it('names the site in its links and needs PowerShell 5.1', () => {
    expect(text).toMatch(/^#requires -Version 5\.1\n/);
    expect(text).toContain("$Site = 'https://help.example'");
    expect(text).not.toMatch(/@SITE@|@VERSION@/);
  });

  it('is described by its hash and its size', () => {
    expect(sha256).toMatch(/^[0-9A-F]{64}$/);
    expect(size).toBe(text.length);
  });

  it('is the same each time', () => {
    expect(siteScript(knowledge, ROOT, 'https://help.example').text).toBe(text);
  });

  it('quotes what the content says', () => {
    const [check] = knowledge.checks.filter(({ probes }) => probes.length > 0);
    const made = assembleScript(
      {
        checks: [{ ...check!, question: 'Isn’t it “off”?' }],
        probes: [
          { role: check!.probes[0]!.role, check: check!.id, code: 'function Read-Probe { 1 }\n' },
        ],
      },
      parts,
      { site: 'https://a.example', version: '9' },
    );
    expect(made).toContain(`Question = 'Isn''t it "off"?'`);
    expect(made).toContain('      function Read-Probe { 1 }');
  });

  it('refuses what no edition would read alike', () => {
    expect(() => ascii('ein Schlüssel')).toThrow('ü');
  });
});

describe('the probes', () => {
  const answersOf = (code: string): string[] => {
    const rule = code.slice(code.indexOf('function Resolve-Probe'));
    // An answer is alone on its line, after `return`, or alone in braces.
    return [...rule.matchAll(/(?:\breturn |^\s*|[{;] )'([a-z0-9-]+)'(?=\s*(?:$|\}))/gm)].map(
      ([, answer = '']) => answer,
    );
  };

  it.each(knowledge.probes.map((probe) => [`${probe.role}/${probe.check}`, probe] as const))(
    '%s gives just the answers that it declares',
    (_name, { role, check: id, code }) => {
      const check = knowledge.checks.find((one) => one.id === id);
      const declared = Object.keys(check?.probes.find((one) => one.role === role)?.answers ?? {});
      expect([...new Set(answersOf(code))].sort()).toEqual(declared.sort());
    },
  );

  it.each(knowledge.probes.map((probe) => [`${probe.role}/${probe.check}`, probe.code] as const))(
    '%s says first what it reads',
    (_name, code) => {
      expect(code).toMatch(/^# [A-Z].{15,}/);
      expect(code).toMatch(/^function Read-Probe \{$/m);
      expect(code).toMatch(/^function Resolve-Probe \{$/m);
    },
  );
});
