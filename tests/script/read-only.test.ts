import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { siteScript } from '../../src/lib/script/site-script.ts';
import { editionFaults } from './newer.ts';
import { PWSH, ROOT, saySkipped, walk } from './pwsh.ts';

/**
 * Features that the script may use, listed by hand: commands of Windows, functions of the script come by themselves; static
 * members as Type::Member; methods by name, whatever they are called on. Each of them only reads, except those under
 * `writes`, which are counted.
 */
interface Allowed {
  commands: string[];
  statics: string[];
  methods: string[];
  /** Programs of Windows: the one call of each, word for word. */
  natives: Record<string, string>;
  /** Features that write or use the network, and how often each is in the whole script. */
  counted: Record<string, number>;
}
const allowed = JSON.parse(
  readFileSync(join(ROOT, 'tests/script/allowed.json'), 'utf8'),
) as Allowed;

const { text } = siteScript(knowledgeFromDisk(ROOT), ROOT);
/** The text that runs in the runspaces: a string to PowerShell, code to us. */
const runner = /\$ProbeRunner = @'\n([\s\S]*?)\n'@/.exec(text)?.[1] ?? '';
const defined = [...text.matchAll(/^\s*function ([\w-]+)/gm)].map(([, name = '']) => name);

const CHANGING =
  /\b(Set|New|Remove|Restart|Stop|Start|Enable|Disable|Clear|Add|Rename|Move|Copy|Reset|Register|Unregister|Install|Uninstall|Update|Grant|Revoke|Suspend|Resume|Repair|Restore|Save|Send|Publish|Import|Out|Export|Push|Invoke)-[A-Z]\w+/g;
/** Of the changing verbs only these, which change nothing on the machine. */
const HARMLESS = ['Start-Sleep', ...defined];

describe('the script reads only, as far as its words tell', () => {
  it('names no command with a changing verb', () => {
    const code = text.replace(/<#[\s\S]*?#>/, '');
    const found = [...code.matchAll(CHANGING)].map(([name]) => name);
    expect(found.filter((name) => !HARMLESS.includes(name))).toEqual([]);
  });

  it('redirects nothing into a file', () => {
    expect(text.split('\n').filter((line) => /(^|[^-\w'"])\d?>>?\s*[\w$'"]/.test(line))).toEqual(
      [],
    );
  });

  it('loads no code and downloads nothing', () => {
    expect(text).not.toMatch(
      /Add-Type|Import-Module|Invoke-Expression|\biex\b|DownloadString|WebClient|HttpClient|Invoke-WebRequest|Invoke-RestMethod|DllImport|Assembly\]::Load/i,
    );
  });

  it('has the runner of the probes where the tests look for it', () => {
    expect(runner).toContain('Read-Probe');
  });
});

saySkipped('the read-only proof', 8);
describe.skipIf(PWSH === null)('the script reads only, by its syntax tree', () => {
  const all =
    PWSH === null
      ? []
      : walk([
          { id: 'script', code: text },
          { id: 'runner', code: runner },
        ]);
  const commands = [...new Set(all.flatMap((one) => one.commands.map(({ name }) => name)))];
  const members = all.flatMap((one) => one.members);
  const statics = members
    .filter(({ type }) => type !== '')
    .map(({ type, name }) => `${type}::${name}`);
  const methods = members.filter(({ type, call }) => type === '' && call).map(({ name }) => name);
  const strangers = (used: readonly string[], known: readonly string[]): string[] =>
    [...new Set(used)].filter((name) => !known.includes(name)).sort();

  it('parses', () => {
    expect(all.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('uses only commands that were admitted', () => {
    expect(strangers(commands, [...allowed.commands, ...defined])).toEqual([]);
  });

  it('uses only .NET members that were admitted', () => {
    expect(strangers(statics, allowed.statics)).toEqual([]);
    expect(strangers(methods, allowed.methods)).toEqual([]);
  });

  it('runs a script block only in place, so that its commands are among those above', () => {
    const calls = all.flatMap((one) => one.commands).filter(({ name }) => name === 'Read-Optional');
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter(({ text: call }) => !/\{[\s\S]*\}$/.test(call))).toEqual([]);
  });

  it('calls programs of Windows only to ask them', () => {
    const calls = all
      .flatMap((one) => one.commands)
      .filter(({ name }) => name.endsWith('.exe'))
      .map(({ name, text: call }) => [name, call]);
    expect(Object.fromEntries(calls)).toEqual(allowed.natives);
  });

  it('writes the output file and reaches the target, and nothing else', () => {
    const used = [
      ...statics,
      ...methods,
      ...all.flatMap((one) => one.commands.map(({ name }) => name)),
    ];
    for (const [name, times] of Object.entries(allowed.counted))
      expect([name, used.filter((one) => one === name).length]).toEqual([name, times]);
    expect(all.flatMap(({ redirections }) => redirections)).toEqual([]);
    // Variables of a drive would be files, environment or registry; only the exit code is global.
    expect(all.flatMap(({ assigned }) => assigned).filter((name) => name.includes(':'))).toEqual([
      'global:LASTEXITCODE',
    ]);
  });

  it('admits nothing that is not used', () => {
    expect(strangers(allowed.commands, commands)).toEqual([]);
    expect(strangers(allowed.statics, statics)).toEqual([]);
    expect(strangers(allowed.methods, methods)).toEqual([]);
  });

  it('runs in Windows PowerShell 5.1 and in PowerShell 7', () => {
    expect(all.flatMap(editionFaults)).toEqual([]);
  });
});
