/** Groups of `privatePattern`: the one that is set says which kind of text was found. */
export type PrivateGroup =
  | 'own'
  | 'cookie'
  | 'value'
  | 'secret'
  | 'named'
  | 'key'
  | 'name'
  | 'sid'
  | 'mail'
  | 'domain'
  | 'account'
  | 'address'
  | 'host';

/** Accounts of the system itself, and groups that every computer has: they name nobody. */
export const OWN_SID =
  /^S-1-(?:[0-35]-\d{1,2}|1[0-8](?:-\d+)?|5-32-\d+|5-(?:80|90|96)-[\d-]+|16-\d+)$/;

const OWN = String.raw`(?<own>(?<![\w\\])(?:NT AUTHORITY|NT SERVICE|BUILTIN|NT-AUTORITÄT)\\[\w ]+|(?<![\w\\])(?:HK\w+|SOFTWARE|SYSTEM|Device)\\[^\s"]*)`;
const COOKIE = String.raw`(?<cookie>\b(?:cookie\s*[:=]\s*)?\b(?:mstshash|msts|cookie)\s*[=:]\s*)(?<value>[^\s;,"']+)`;
const SECRET = String.raw`(?<secret>\b(?:password|passwd|pwd|secret|pass)\s*[=:]\s*"?)[^\s;,"']+`;
const NAMED = String.raw`(?<named>\b(?<key>user(?:[ _-]?name)?|login|account|domain|host(?:[ _-]?name)?|server|computer)\s*[=:]\s*"?)(?<name>[^\s;,"']+)`;
const SID = String.raw`(?<sid>\bS-1-\d+(?:-\d+)+\b)`;
const MAIL = String.raw`(?<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*)`;
// A path or a key of the registry has more parts than two, or a drive before it.
const ACCOUNT = String.raw`(?<![\w\\:.-])(?<domain>[A-Za-z][\w.-]{0,62})\\(?<account>[\w.$-]{1,64})(?![\w\\.$-])`;
const GROUP = String.raw`[\da-f]{1,4}`;
const IPV4 = String.raw`(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)`;
// Two colons beside each other or eight groups: a time such as 10:12:05 has neither.
const IPV6 = [
  String.raw`::(?:ffff:)?(?:\d{1,3}\.){3}\d{1,3}`,
  `(?:${GROUP}:){1,6}(?::${GROUP}){1,6}`,
  `(?:${GROUP}:){7}${GROUP}`,
  `(?:${GROUP}:){1,7}:`,
  `::${GROUP}(?::${GROUP}){0,6}`,
].join('|');
const ADDRESS = String.raw`(?<address>(?<![\w:.])(?:${IPV6})(?![\w:]|\.\d)|${IPV4})`;
// The end of a name on a network, not that of a file or of a part of a program, which begins with com. or org.
const ENDS =
  'local|lan|internal|intranet|corp|home|arpa|test|example|com|net|org|edu|gov|de|at|ch|fr|it|es|nl|pl|uk|eu|us|ru|cn|jp|br|io|cloud';
const HOST = String.raw`(?<host>(?<![\w.@\\/-])(?!(?:com|org)\.)(?:[a-z\d](?:[\w-]{0,61}[a-z\d])?\.){1,8}(?:${ENDS})(?![\w-]|\.\w))`;

/** Make the pattern that finds what looks private by itself, and the values that are known to be. Finds everything in one pass. */
export function privatePattern(values: readonly string[]): RegExp {
  const known = [...values]
    .sort((a, b) => b.length - a.length)
    .map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const learnt = known === '' ? [] : [String.raw`(?<![\p{L}\d])(?:${known})(?![\p{L}\d])`];
  return new RegExp(
    [OWN, COOKIE, SECRET, SID, MAIL, NAMED, ACCOUNT, ADDRESS, HOST, ...learnt].join('|'),
    'giu',
  );
}
