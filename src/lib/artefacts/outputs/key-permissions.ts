import type { Fact } from '../fact.ts';
import type { ReadContext, TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';
import { findListedObjects } from './powershell-list.ts';

/** Folder of the keys and the file of Remote Desktop’s key, whose name begins with a hash that is the same everywhere. */
const KEYS = 'MachineKeys';
const RDP_KEY = 'f686aace6942fb7f7ceb231212eef4a4';
const OURS = /MachineKeys|f686aace/i;
/** Beginning of what `icacls` writes: the path, a space, the first entry. */
const PATH_AND_ENTRY =
  /^(\S.{0,300}?(?:MachineKeys|f686aace[0-9a-f]{24}_[\w-]{1,60})|MachineKeys)\s+(\S.*)$/i;
const ENTRY = /^(\S.{0,200}?):((?:\([A-Z,]{1,40}\)){1,8})$/;
/**
 * NETWORK SERVICE in the languages that Microsoft’s list of localised service accounts and reports show: English (also
 * Russian, Chinese, Japanese, Korean), German, French, Italian, Spanish, Portuguese, Danish, Dutch, Finnish, Hungarian,
 * Norwegian, Polish. Dots are letters that another code page may have changed.
 */
const NETWORK_SERVICE =
  /(^|\\)(network ?service|netzwerkdienst|service r.{1,3}seau|servizio di rete|servicio de red|servi.{1,2}o de rede|netv.{1,2}rkstjeneste|netwerkservice|verkkopalvelu|h.{1,2}l.{1,2}zati szolg.{1,2}ltat.{1,2}s|nettverkstjeneste|us.{1,2}uga sieciowa)$|^\*?S-1-5-20$|^NS$/i;
/** Accounts that contain it: everyone, authenticated users, services. */
const CONTAINS_IT =
  /^(everyone|jeder|tout le monde|todos|iedereen|wszyscy|все|WD|AU|SU|S-1-1-0|S-1-5-11|S-1-5-6)$|\\(authenticated users|authentifizierte benutzer|service)$/i;
/** Accounts of an English Windows; with none of them, names may be in a language that is not known here. */
const ENGLISH = /^(everyone|NT AUTHORITY\\|BUILTIN\\)/i;
/** Rights that include reading: of `icacls`, of PowerShell, of SDDL. */
const READS =
  /^(F|M|RX|R|GR|GA|FA|FR|FX)$|FullControl|Modify|Read(AndExecute)?$|GenericRead|GenericAll/i;

interface Entry {
  index: number;
  account: string;
  right: string;
  kind: 'allow' | 'deny';
  /** True for an entry that only passes to what is inside a folder. */
  inheritOnly: boolean;
}

interface Owner {
  index: number;
  path: string;
  entries: Entry[];
}

const reads = (right: string): boolean => {
  const number = /^(-?\d+|0x[0-9a-f]+)$/i.test(right) ? Number(right) >>> 0 : null;
  if (number !== null) return (number & 0x90000001) !== 0;
  return right.split(/[,\s]+/).some((part) => READS.test(part));
};

/** Split the two-letter rights of SDDL, such as `FRFW`. */
const splitRights = (rights: string): string =>
  rights.startsWith('0x') ? rights : (rights.match(/../g) ?? []).join(', ');

/** Read one entry of `icacls`, such as `NT AUTHORITY\SYSTEM:(I)(OI)(F)`. */
const readEntry = (text: string, index: number): Entry | null => {
  const [account = '', flags = ''] = groupsOf(ENTRY, text.trim()) ?? [];
  if (account === '') return null;
  const groups = flags.slice(1, -1).split(')(');
  const right = groups.at(-1) ?? '';
  const kind = groups.includes('DENY') || right === 'N' ? 'deny' : 'allow';
  return { index, account, right, kind, inheritOnly: groups.includes('IO') };
};

/** Line of `icacls` for a file that is not there (ERROR_FILE_NOT_FOUND), in English, German, French and Spanish. */
const NO_FILE =
  /^(\S.{0,300}?f686aace[\w*-]{0,100}): .{0,60}?(cannot find the file|Datei nicht finden|introuvable|encontrar el archivo)/i;

const readMissingFiles = (lines: readonly string[], context: ReadContext): Fact[] =>
  lines.flatMap((line, index) => {
    const [path] = groupsOf(NO_FILE, line) ?? [];
    if (path === undefined) return [];
    return [toFact(context, 'key-permissions', 'file', index, { path, found: 'no' })];
  });

const readIcacls = (lines: readonly string[]): Owner[] => {
  const owners: Owner[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [path = '', first = ''] = groupsOf(PATH_AND_ENTRY, lines[index] ?? '') ?? [];
    let entry = path === '' ? null : readEntry(first, index);
    if (entry === null) continue;
    const owner: Owner = { index, path, entries: [] };
    owners.push(owner);
    while (entry !== null) {
      owner.entries.push(entry);
      const next = lines[index + 1] ?? '';
      entry = /^\s{2,}\S/.test(next) ? readEntry(next, index + 1) : null;
      if (entry !== null) index++;
    }
  }
  return owners;
};

/** Read the entries of a security descriptor in SDDL (MS-DTYP 2.5.1), which is the same in every language. */
const readSddl = (sddl: string, index: number): Entry[] =>
  [...sddl.matchAll(/\((A|D);([A-Z]{0,20});(0x[0-9a-f]{1,8}|[A-Z]{0,20});;;([^;)]{1,80})\)/gi)].map(
    ([, kind, flags = '', rights = '', account = '']) => ({
      index,
      account,
      right: splitRights(rights),
      kind: kind === 'D' ? 'deny' : 'allow',
      inheritOnly: flags.includes('IO'),
    }),
  );

/** Read `Get-Acl | Format-List`: the path, the entries as lines of Access, and all of them in SDDL. */
const readAcls = (lines: readonly string[]): Owner[] =>
  findListedObjects(lines).flatMap(({ index, values }) => {
    const path = values.get('Path')?.replaceAll('\n', '').replace(/^.*::/, '') ?? '';
    if (!OURS.test(path)) return [];
    const sddl = readSddl(values.get('Sddl')?.replaceAll('\n', '') ?? '', index);
    const written = (values.get('Access') ?? '').split('\n').flatMap((line): Entry[] => {
      const [account = '', kind, right = ''] =
        groupsOf(/^(\S.{0,200}?)\s+(Allow|Deny)\s+(\S.*)$/, line) ?? [];
      if (account === '') return [];
      return [
        { index, account, right, kind: kind === 'Deny' ? 'deny' : 'allow', inheritOnly: false },
      ];
    });
    return [{ index, path, entries: sddl.length > 0 ? sddl : written }];
  });

/** Find the key or the folder that a text names: a path to the key holds the name of the folder as well. */
const namedIn = (text: string): string | undefined =>
  text.toLowerCase().includes('f686aace') ? RDP_KEY : OURS.exec(text)?.[0];

/**
 * Read `Get-Acl | Select-Object -ExpandProperty Access`, as Microsoft's collector saves it: one object for each entry and no
 * path. The folder comes first, then the key; more than one empty line is between them.
 */
const readAccessRules = (lines: readonly string[], hint: string): Owner[] => {
  const owners: Owner[] = [];
  for (const { index, values } of findListedObjects(lines)) {
    const account = values.get('IdentityReference');
    const right = values.get('FileSystemRights');
    if (account === undefined || right === undefined) continue;
    const above = lines.slice(Math.max(0, index - 4), index);
    const distant = above.slice(-2).every((line) => line === '');
    if (owners.length === 0 || distant) {
      const path = namedIn(above.join('\n')) ?? namedIn(owners.length === 0 ? hint : '');
      owners.push({ index, path: path ?? (owners.length === 1 ? RDP_KEY : KEYS), entries: [] });
    }
    owners.at(-1)?.entries.push({
      index,
      account,
      right: right.replaceAll('\n', ' '),
      kind: values.get('AccessControlType') === 'Deny' ? 'deny' : 'allow',
      inheritOnly: /InheritOnly/.test(values.get('PropagationFlags') ?? ''),
    });
  }
  return owners;
};

const toFacts = (context: ReadContext, { index, path, entries }: Owner): Fact[] => {
  const facts = entries.map(({ index: at, account, right, kind }) =>
    toFact(context, 'key-permissions', 'entry', at, {
      path,
      account,
      sid: NETWORK_SERVICE.test(account)
        ? 'S-1-5-20'
        : (/^\*?(S-1-[\d-]+)$/.exec(account)?.[1] ?? ''),
      right,
      kind,
    }),
  );
  const its = entries.filter(
    ({ account, right, inheritOnly }) =>
      !inheritOnly &&
      (NETWORK_SERVICE.test(account) || CONTAINS_IT.test(account)) &&
      (reads(right) || right === 'N'),
  );
  const denied = its.some(({ kind }) => kind === 'deny');
  const networkService = denied ? 'denied' : its.length > 0 ? 'allowed' : 'missing';
  const known = entries.some(
    ({ account }) => ENGLISH.test(account) || /^(S-1-|[A-Z]{2}$)/.test(account),
  );
  const doubt = 'The names of accounts may be in a language that is not known here.';
  const unsure = networkService === 'missing' && !known;
  facts.push(
    toFact(
      context,
      'key-permissions',
      'summary',
      index,
      { path, networkService },
      unsure ? { doubt } : undefined,
    ),
  );
  return facts;
};

/**
 * Read who may use the keys of this computer and that of Remote Desktop: `icacls`, `Get-Acl` as a list, its Access entries, in
 * any language by SDDL and numbers of accounts, by name in those known here. The summary says whether NETWORK SERVICE, as which the
 * service runs, may read.
 */
export const readKeyPermissions: TextReader = (text, context) => {
  if (!OURS.test(text) && !OURS.test(context.name)) return null;
  const lines = splitLines(text);
  const hint = OURS.test(text) ? text : context.name;
  const owners = [...readIcacls(lines), ...readAcls(lines), ...readAccessRules(lines, hint)].filter(
    ({ entries }) => entries.length > 0,
  );
  const facts = owners.flatMap((owner) => toFacts(context, owner));
  return toResult('key-permissions', { facts: [...facts, ...readMissingFiles(lines, context)] });
};
