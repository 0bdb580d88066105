import type { Fact } from '../fact.ts';
import type { ReadContext, TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';
import { findListedObjects } from './powershell-list.ts';

/** Limit of the lines that one value of a .reg file goes over: a list of ciphers in hexadecimal has about 100. */
const MAX_VALUE_LINES = 2_000;
/** Keys that say something of Remote Desktop: its own and its policies, TLS and ciphers, CredSSP, time, version. */
const WANTED =
  /\\(Terminal Server|Terminal Services|SCHANNEL|Cryptography\\Configuration|CredSSP|Lsa|TermService|SessionEnv|UmRdpService|W32Time|FipsAlgorithmPolicy)(\\|$)|\\Windows NT\\CurrentVersion$|\\SystemCertificates\\Remote Desktop(\\|$)/i;
/** Lists of a person’s hosts and names, which nobody needs here. */
const PERSONAL =
  /\\Terminal Server Client\\(Default|Servers|LocalDevices|UsbDevices|PublisherBypassList)/i;
/** Values that are present or not, but never shown. */
const SECRET = /user ?name|password|^domain$|secret|registeredo/i;
const KEY = /^(?:\[-?)?(HKEY_[A-Z_]+(?:\\[^\]]+)?)\]?$/;
const TYPES: Readonly<Record<string, string>> = {
  0: 'REG_NONE',
  1: 'REG_SZ',
  2: 'REG_EXPAND_SZ',
  3: 'REG_BINARY',
  4: 'REG_DWORD',
  7: 'REG_MULTI_SZ',
  b: 'REG_QWORD',
};

const decimal = (hex: string): string => {
  const digits = hex.replace(/^0x/i, '');
  return /^[0-9a-f]{1,16}$/i.test(digits) ? BigInt(`0x${digits}`).toString() : hex;
};

/** Turn UTF-16LE in hexadecimal into text; strings of a list are joined by commas. */
const decodeText = (hex: string): string => {
  let text = '';
  for (let at = 0; at + 3 < hex.length; at += 4) {
    const unit = parseInt(hex.slice(at + 2, at + 4) + hex.slice(at, at + 2), 16);
    text += unit === 0 ? '\0' : String.fromCharCode(unit);
  }
  return text.replace(/\0+$/, '').replaceAll('\0', ',');
};

/** Read what follows the `=` of a .reg file: `"text"`, `dword:…`, `hex:…` or `hex(7):…`. */
const readValue = (written: string): { type: string; value: string } | null => {
  const [quoted] = groupsOf(/^"(.*)"$/, written) ?? [];
  if (quoted !== undefined) return { type: 'REG_SZ', value: quoted.replace(/\\(["\\])/g, '$1') };
  const [dword] = groupsOf(/^dword:([0-9a-f]{1,8})$/i, written) ?? [];
  if (dword !== undefined) return { type: 'REG_DWORD', value: decimal(dword) };
  const [kind = '', data] = groupsOf(/^hex(?:\(([0-9a-f])\))?:([0-9a-f, ]*)$/i, written) ?? [];
  if (data === undefined) return null;
  const hex = data.replace(/[, ]/g, '').toLowerCase();
  const type = TYPES[kind === '' ? '3' : kind.toLowerCase()] ?? `REG_${kind}`;
  if (/_SZ$/.test(type)) return { type, value: decodeText(hex) };
  const number = type === 'REG_QWORD' || type === 'REG_DWORD';
  return { type, value: number ? decimal(hex.match(/../g)?.reverse().join('') ?? '0') : hex };
};

/** Read a row of `reg query`: name, type and value with gaps of spaces or tabs between them. */
const readRow = (line: string): { name: string; type: string; value: string } | null => {
  const at = line.indexOf('REG_');
  if (at < 1 || !/^\s{2}|^\t/.test(line)) return null;
  const name = line.slice(0, at).trim();
  const [type = '', rest = ''] = groupsOf(/^(REG_[A-Z_]+)(?:\s+(.*))?$/, line.slice(at)) ?? [];
  if (name === '' || type === '') return null;
  const number = type === 'REG_DWORD' || type === 'REG_QWORD';
  const value = type === 'REG_BINARY' ? rest.toLowerCase() : rest.replaceAll('\\0', ',');
  return { name, type, value: number ? decimal(rest.trim()) : value };
};

const toValueFact = (
  context: ReadContext,
  index: number,
  key: string,
  name: string,
  type: string,
  value: string,
): Fact[] => {
  if (!WANTED.test(key) || PERSONAL.test(key)) return [];
  const shown = SECRET.test(name) && type !== 'REG_DWORD' && value !== '' ? 'present' : value;
  return [toFact(context, 'registry', 'value', index, { key, name, value: shown, type })];
};

/** Read the values that `Get-ItemProperty` lists; the key is in PSPath, which it adds. */
const readListed = (lines: readonly string[], context: ReadContext): Fact[] =>
  findListedObjects(lines).flatMap(({ index, values }) => {
    const key = /Registry::(HKEY_.*)$/.exec(values.get('PSPath')?.replaceAll('\n', '') ?? '')?.[1];
    if (key === undefined) return [];
    return [...values].flatMap(([name, value]) =>
      /^PS(Path|ParentPath|ChildName|Drive|Provider)$/.test(name)
        ? []
        : toValueFact(context, index, key, name, '', value.replaceAll('\n', ' ')),
    );
  });

/**
 * Read registry values: `reg query`, .reg files and `reg export` under any name, and `Get-ItemProperty` lists. Only keys
 * that concern Remote Desktop become facts. Numbers are in decimal, binary values in hexadecimal, lists joined by commas.
 */
export const readRegistry: TextReader = (text, context) => {
  if (!/\bHKEY_[A-Z_]+/.test(text)) return null;
  const lines = splitLines(text);
  const facts: Fact[] = [];
  let records = 0;
  let unreadable = 0;
  let key = '';
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const named = groupsOf(KEY, line)?.[0];
    if (named !== undefined) {
      key = named;
      continue;
    }
    if (key === '') continue;
    const row = readRow(line);
    if (row !== null) {
      records++;
      facts.push(...toValueFact(context, index, key, row.name, row.type, row.value));
      continue;
    }
    const [name, none, written] = groupsOf(/^(?:"((?:[^"\\]|\\.){0,255})"|(@))=(.*)$/, line) ?? [];
    if (name === undefined || written === undefined) continue;
    const start = index;
    const parts = [written];
    while (
      parts.at(-1)?.endsWith('\\') &&
      !written.startsWith('"') &&
      parts.length < MAX_VALUE_LINES
    )
      parts.push(lines[++index]?.trim() ?? '');
    const value = readValue(parts.map((part) => part.replace(/\\$/, '')).join(''));
    records++;
    if (value === null) unreadable++;
    else
      facts.push(
        ...toValueFact(
          context,
          start,
          key,
          none === '@' ? '@' : name.replace(/\\(["\\])/g, '$1'),
          value.type,
          value.value,
        ),
      );
  }
  const listed = readListed(lines, context);
  return toResult('registry', {
    facts: [...facts, ...listed],
    records: records + listed.length,
    unreadable,
  });
};
