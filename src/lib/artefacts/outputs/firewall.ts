import type { Fact } from '../fact.ts';
import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';
import { findListedObjects } from './powershell-list.ts';
import { findTabledObjects } from './powershell-table.ts';

const RDP_PORT = 3389;
/** Fields of a rule that `netsh` writes at most, with `verbose`. */
const MAX_RULE_LINES = 40;
/** Words of `netsh` in English, German, French, Spanish, Portuguese and Chinese, as reports show them. */
const YES = /^(yes|ja|oui|s[ií]|sim|是|true)$/i;
const NO = /^(no|nein|non|não|否|false)$/i;
const INWARD = /^(in|inbound|eingehend|entr[ée]e|actif|dentro|entrada|入|入站)$/i;
const OUTWARD = /^(out|outbound|ausgehend|sortie|inactif|fuera|sa[íi]da|出|出站)$/i;
const ALLOW = /^(allow|zulassen|autoriser|permitir|允许)$/i;
const BLOCK = /^(block|blockieren|bloquer|bloquear|阻止)$/i;
const ANY = /^(any|beliebig|tout|cualquiera|qualquer|任何)$/i;
const RULER = /^-{60,}$/;
const FIELD = /^([^:：\s][^:：]{0,40}?)\s*[:：](?:\s+(.*))?$/;
/** Names of the rules: Windows’s own in English, and those of groups in the languages above. */
const RDP_NAME =
  /remote ?desktop|\brdp\b|bureau à distance|escritorio remoto|área de trabalho remota|远程桌面|-28752\b/i;
const PROTOCOLS: Readonly<Record<string, string>> = { 6: 'TCP', 17: 'UDP', 256: 'Any' };

/** Choose between two meanings of a word; the word is not known where neither matches. */
const choose = (word: string, one: RegExp, first: string, other: RegExp, second: string): string =>
  one.test(word) ? first : other.test(word) ? second : 'unknown';

/** Check whether a list such as `80,3380-3390` holds the port of Remote Desktop. */
const holdsPort = (ports: string): boolean =>
  ports.split(',').some((part) => {
    const [from = '', to = from] = part.trim().split('-');
    return from !== '' && Number(from) <= RDP_PORT && RDP_PORT <= Number(to);
  });

interface Rule {
  index: number;
  name: string;
  group: string;
  fields: Record<string, string>;
}

const isOurs = ({ name, group, fields }: Rule): boolean =>
  holdsPort(fields.port ?? '') || RDP_NAME.test(name) || RDP_NAME.test(group);

/** Check whether a rule is on and lets TCP connections to the port in. */
const letsThrough = ({ fields }: Rule): boolean =>
  fields.enabled === 'yes' &&
  fields.direction === 'in' &&
  fields.action === 'allow' &&
  fields.protocol !== 'UDP' &&
  holdsPort(fields.port ?? '');

/** Find the rules that `netsh advfirewall firewall show rule` writes: a name, a ruler, fields in a fixed order. */
const findNetshRules = (lines: readonly string[]): Rule[] => {
  const rules: Rule[] = [];
  lines.forEach((line, index) => {
    if (!RULER.test(line)) return;
    const name = groupsOf(FIELD, lines[index - 1] ?? '')?.[1] ?? '';
    const values: string[] = [];
    for (const next of lines.slice(index + 1, index + MAX_RULE_LINES)) {
      const field = groupsOf(FIELD, next);
      if (field === null && !/^\s+\S/.test(next)) break;
      if (field !== null) values.push(field[1]?.trim() ?? '');
    }
    const at = values.findIndex((value) => YES.test(value) || NO.test(value));
    const protocol = values.findIndex(
      (value, place) => place > at && /^(tcp|udp|\d{1,3})$/i.test(value),
    );
    const [enabled = '', direction = '', profiles = '', group = ''] = values.slice(at);
    const action = values.at(-1) ?? '';
    if (name === '' || at < 0 || at > 1 || values.length < 4) return;
    const fields = {
      name,
      enabled: choose(enabled, YES, 'yes', NO, 'no'),
      direction: choose(direction, INWARD, 'in', OUTWARD, 'out'),
      action: choose(action, ALLOW, 'allow', BLOCK, 'block'),
      profiles,
      protocol: PROTOCOLS[values[protocol] ?? ''] ?? values[protocol]?.toUpperCase() ?? '',
      port: protocol < 0 ? '' : (values[protocol + 1] ?? ''),
      remote: (protocol < 0 ? '' : (values[protocol - 1] ?? '')).replace(ANY, 'any'),
    };
    rules.push({ index: index - 1, name, group, fields });
  });
  return rules;
};

/** Find the rules of `Get-NetFirewallRule`, whose labels and values PowerShell translates in no language. */
const findCmdletRules = (lines: readonly string[]): Rule[] =>
  [...findListedObjects(lines), ...findTabledObjects(lines)].flatMap(({ index, values }) => {
    const of = (key: string): string => values.get(key) ?? '';
    const name = of('DisplayName') || of('Name');
    if (name === '' || !values.has('Direction') || !values.has('Action')) return [];
    // A list of rules has no ports; the rule that Windows brings always holds its own.
    const standard = /^RemoteDesktop-UserMode-In-(TCP|UDP)/i.exec(of('Name'))?.[1];
    const fields = {
      name,
      enabled: choose(of('Enabled'), YES, 'yes', NO, 'no'),
      direction: choose(of('Direction'), INWARD, 'in', OUTWARD, 'out'),
      action: choose(of('Action'), ALLOW, 'allow', BLOCK, 'block'),
      profiles: of('Profile'),
      protocol: of('Protocol') || (standard === undefined ? '' : standard.toUpperCase()),
      port: of('LocalPort') || (standard === undefined ? '' : String(RDP_PORT)),
      remote: of('RemoteAddress').replace(ANY, 'any'),
    };
    return [{ index, name, group: `${of('Group')} ${of('Name')}`, fields }];
  });

/** Find rules in the form of the registry, `v2.31|Action=Allow|Active=TRUE|…`, which no language changes. */
const findStoredRules = (lines: readonly string[]): Rule[] =>
  lines.flatMap((line, index) => {
    const [stored] = groupsOf(/(v2\.\d+\|Action=[^"]*)/, line) ?? [];
    if (stored === undefined) return [];
    const parts = stored.split('|').map((part) => part.split('='));
    const all = (key: string): string =>
      parts.flatMap(([name, value = '']) => (name === key ? [value] : [])).join(',');
    const protocol = all('Protocol');
    const fields = {
      name: all('Name'),
      enabled: choose(all('Active'), YES, 'yes', NO, 'no'),
      direction: choose(all('Dir'), INWARD, 'in', OUTWARD, 'out'),
      action: choose(all('Action'), ALLOW, 'allow', BLOCK, 'block'),
      profiles: all('Profile') || 'Any',
      protocol: PROTOCOLS[protocol] ?? protocol,
      port: all('LPort'),
      remote: ['RA4', 'RA6'].map(all).filter(Boolean).join(','),
    };
    const name = /"([^"]{1,100})"=|^\s*(\S{1,100})\s+REG_SZ/.exec(line);
    return [{ index, name: name?.[1] ?? name?.[2] ?? '', group: all('EmbedCtxt'), fields }];
  });

/** Read the rules of Windows’s firewall that concern Remote Desktop: by port, name or group. */
export const readFirewallRules: TextReader = (text, context) => {
  if (!/-{60}|DisplayName|\|Action=|RemoteDesktop-/.test(text)) return null;
  const lines = splitLines(text);
  const rules = [...findNetshRules(lines), ...findCmdletRules(lines), ...findStoredRules(lines)];
  // A rule that is off matters little where another one lets the port through.
  const another = rules.some(letsThrough) ? 'yes' : 'no';
  const facts = rules
    .filter(isOurs)
    .map(({ index, fields }) => toFact(context, 'firewall', 'rule', index, { ...fields, another }));
  return toResult('firewall-rules', { facts, records: rules.length });
};

const POLICY = /^\S.*\s{2,}((?:Block|Allow)Inbound(?:Always)?,(?:Block|Allow)Outbound)$/i;
const PROFILES = ['domain', 'private', 'public'];

/**
 * Read the profiles of `netsh advfirewall show allprofiles` and of `Get-NetFirewallProfile`. The line of the policy,
 * `BlockInbound,AllowOutbound`, is not translated; the state is the line before it.
 */
export const readFirewallProfiles: TextReader = (text, context) => {
  if (!/(Block|Allow)Inbound|DefaultInboundAction/i.test(text)) return null;
  const lines = splitLines(text);
  const facts: Fact[] = [];
  const blocks = lines.flatMap((line, index) => {
    const policy = line.length > 200 ? undefined : groupsOf(POLICY, line)?.[0];
    return policy === undefined || !RULER.test(lines[index - 2] ?? '') ? [] : [{ index, policy }];
  });
  blocks.forEach(({ index, policy }, place) => {
    const heading = lines[index - 3] ?? '';
    const raw = /\s{2,}(\S+)$/.exec(lines[index - 1] ?? '')?.[1] ?? '';
    const named = PROFILES.find((name) => heading.toLowerCase().includes(name));
    // All three come in one order; one alone is known by its heading only.
    const name =
      named ?? (blocks.length === 3 ? PROFILES[place] : undefined) ?? heading.replace(/\s*:$/, '');
    const state = choose(
      raw,
      /^(on|ein|actif|activ\S*|ativ\S*|启用)$/i,
      'on',
      /^(off|aus|desactiv\S*|désactiv\S*|inactif|desativ\S*|关闭)$/i,
      'off',
    );
    facts.push(toFact(context, 'firewall', 'profile', index - 1, { name, state, policy, raw }));
  });
  for (const { index, values } of findListedObjects(lines)) {
    const policy = values.get('DefaultInboundAction');
    const name = values.get('Name')?.toLowerCase() ?? '';
    if (policy === undefined || !PROFILES.includes(name)) continue;
    const raw = values.get('Enabled') ?? '';
    const state = choose(raw, YES, 'on', NO, 'off');
    facts.push(toFact(context, 'firewall', 'profile', index, { name, state, policy, raw }));
  }
  return toResult('firewall-profiles', { facts });
};
