import type { Fact } from '../artefacts/fact.ts';
import type { PrivateKind } from '../schema/reading.ts';
import { fillTitle } from './fill-title.ts';
import { nameReader, providersAndIds } from './match-row.ts';
import { readPeer } from './peer.ts';
import { isOpenValue, kindOfField, type MaskKind } from './private-fields.ts';
import { OWN_SID, privatePattern, type PrivateGroup } from './private-pattern.ts';
import type { Judged, ReadingTable } from './readings.ts';
import { machineKey } from './role.ts';

/** Writes what may hold the name or the address of a person or a machine as it is to be shown. */
export interface Mask {
  /** Fill the values of a fact into the title of its row; without a fact the title is a text like any other. */
  title: (template: string, fact: Fact | null) => string;
  /** Write a line of text. */
  text: (text: string) => string;
  /** Write the value of one field of a fact. */
  value: (fact: Fact, field: string) => string;
}

const WORDS: Record<MaskKind, string> = {
  user: 'user',
  domain: 'domain',
  address: 'address',
  computer: 'computer',
  sid: 'account',
  text: 'text',
};
/** The most values that are looked for in texts: beyond them only what looks private by itself is replaced. */
const MAX_LEARNT = 500;
/** Shorter values occur in other words. */
const MIN_LEARNT = 3;

/** Gives the same name to the same value, in the order in which they come. */
function createNames() {
  const given = new Map<MaskKind, Map<string, string>>();
  return (kind: MaskKind, key: string): string => {
    const names = given.get(kind) ?? new Map<string, string>();
    given.set(kind, names);
    const folded = key.trim().toLowerCase();
    const name = names.get(folded) ?? `${WORDS[kind]} ${names.size + 1}`;
    names.set(folded, name);
    return name;
  };
}

/**
 * Make a mask for what was judged. The same value gets the same name everywhere, such as `address 1`, `user 2` or `computer 1`.
 * Ports, loopback addresses and the accounts that every computer has remain.
 *
 * @param reveal Show everything as it is.
 */
export function createMask(
  judged: Pick<Judged, 'attempts' | 'answers' | 'harmless' | 'spans' | 'computers'>,
  { readings, prefix }: Pick<ReadingTable, 'readings' | 'prefix'>,
  { reveal = false }: { reveal?: boolean } = {},
): Mask {
  if (reveal)
    return {
      title: fillTitle,
      text: (text) => text,
      value: ({ fields }, field) => fields[field] ?? '',
    };
  const nameOf = createNames();
  const name = nameReader(prefix);
  const stated = new Map<string, Record<string, PrivateKind>>();
  for (const row of readings) {
    const { providers, ids } = providersAndIds(row);
    for (const provider of providers)
      for (const id of ids) {
        const key = `${name(provider)} ${id}`;
        stated.set(key, { ...stated.get(key), ...row.private });
      }
  }
  const kindOf = ({ provider, id }: Fact, field: string): MaskKind | null =>
    stated.get(`${name(provider)} ${id}`)?.[field] ?? kindOfField(field);

  const learnt = new Map<string, string>();
  const learn = (value: string, name: string): void => {
    const folded = value.trim().toLowerCase();
    if (folded.length >= MIN_LEARNT && learnt.size < MAX_LEARNT && !/^\d+$/.test(folded))
      learnt.set(folded, name);
  };

  const maskAddress = (text: string): string => {
    const peer = readPeer(text);
    if (!peer) return text;
    if (isOpenValue(peer.address)) return text;
    return `${nameOf('address', peer.address)}${peer.port === null ? '' : `:${peer.port}`}`;
  };
  const maskComputer = (text: string): string => {
    if (isOpenValue(text)) return text;
    if (readPeer(text)) return maskAddress(text);
    const masked = nameOf('computer', machineKey(text));
    learn(text, masked);
    learn(machineKey(text), masked);
    return masked;
  };
  const maskDomain = (text: string): string => {
    if (isOpenValue(text)) return text;
    // A local account has its computer for a domain: the same name, whichever came first.
    const computer = learnt.get(text.trim().toLowerCase());
    const masked = computer ?? nameOf('domain', machineKey(text));
    learn(text, masked);
    return masked;
  };
  const maskUser = (text: string): string => {
    const [, domain, account] = /^([^\\]+)\\(.+)$/.exec(text) ?? [];
    if (domain !== undefined && account !== undefined)
      return `${maskDomain(domain)}\\${maskUser(account)}`;
    const [, local, at] = /^([^@\s]+)@([^@\s]+)$/.exec(text) ?? [];
    if (local !== undefined && at !== undefined) return `${maskUser(local)}@${maskDomain(at)}`;
    if (isOpenValue(text)) return text;
    // A computer signs in with its name and a dollar sign.
    if (text.endsWith('$')) return `${maskComputer(text.slice(0, -1))}$`;
    const masked = nameOf('user', text);
    learn(text, masked);
    return masked;
  };
  const maskSid = (sid: string): string => (OWN_SID.test(sid) ? sid : nameOf('sid', sid));
  const maskNamed = (key: string, value: string): string => {
    if (/host|server|computer/i.test(key)) return maskComputer(value);
    return /domain/i.test(key) ? maskDomain(value) : maskUser(value);
  };

  let pattern = privatePattern([]);
  let size = 0;
  const maskText = (text: string): string => {
    if (size !== learnt.size) {
      size = learnt.size;
      pattern = privatePattern([...learnt.keys()]);
    }
    // In one pass: a name that was given must not be taken for a value.
    return text.replace(pattern, (whole: string, ...rest: unknown[]) => {
      const found = rest.at(-1) as Partial<Record<PrivateGroup, string>>;
      const { key = '', name = '', value = '', domain, account = '' } = found;
      if (found.own !== undefined) return whole;
      if (found.cookie !== undefined) return `${found.cookie}${nameOf('user', value)}`;
      if (found.secret !== undefined) return `${whole.slice(0, found.secret.length)}…`;
      if (found.named !== undefined) return `${found.named}${maskNamed(key, name)}`;
      if (found.sid !== undefined) return maskSid(whole);
      if (found.mail !== undefined) return maskUser(whole);
      if (domain !== undefined) return `${maskDomain(domain)}\\${maskUser(account)}`;
      if (found.address !== undefined) return maskAddress(whole);
      if (found.host !== undefined) return maskComputer(whole);
      return learnt.get(whole.toLowerCase()) ?? whole;
    });
  };

  const maskValue = (fact: Fact, field: string, value: string): string => {
    const kind = kindOf(fact, field);
    if (kind === null) return maskText(value);
    if (isOpenValue(value)) return value;
    // A field for an address may hold a name, and the other way round.
    if (kind === 'address' || kind === 'computer') return maskComputer(value);
    if (kind === 'domain') return maskDomain(value);
    if (kind === 'user') return maskUser(value);
    return kind === 'sid' ? maskSid(value) : nameOf('text', value);
  };

  // All names are given before anything is shown: a text may hold a name whose field comes later.
  for (const { computer } of [...judged.computers, ...judged.spans]) maskComputer(computer);
  const facts = new Set([
    ...judged.attempts.flatMap(({ steps }) => steps.map(({ fact }) => fact)),
    ...judged.answers.flatMap((one) => one.facts),
    ...judged.harmless.map(({ fact }) => fact),
  ]);
  for (const fact of facts) {
    if (fact.computer !== undefined) maskComputer(fact.computer);
    for (const [field, value] of Object.entries(fact.fields))
      if (kindOf(fact, field) !== null) maskValue(fact, field, value);
  }

  const mask: Mask = {
    title: (template, fact) =>
      fact === null
        ? maskText(template)
        : fillTitle(template, fact, (value, field) => maskValue(fact, field, value)),
    text: maskText,
    value: (fact, field) => maskValue(fact, field, fact.fields[field] ?? ''),
  };
  // A title may hold a name that no field is known for, and another one before it the same name in a text.
  for (const { template, fact } of judged.attempts.flatMap(({ steps }) => steps))
    mask.title(template, fact);
  for (const { template, facts: records } of judged.answers)
    mask.title(template, records[0] ?? null);
  for (const { template, fact } of judged.harmless) mask.title(template, fact);
  return mask;
}
