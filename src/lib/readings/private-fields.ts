import type { PrivateKind } from '../schema/reading.ts';

/** Kinds of names that a mask gives: those of the table, and identifiers of accounts. */
export type MaskKind = PrivateKind | 'sid';

/** Names of fields whose values are private whatever the provider, the first that fits. */
const KINDS: readonly [RegExp, MaskKind][] = [
  [/sid$/i, 'sid'],
  [/domain/i, 'domain'],
  [
    /^(user|account|login|caller)$|user_?name$|account_?name$|^upn$|e-?mail|^cookie$|^mstshash$/i,
    'user',
  ],
  [/address|^ip|ip$|ipstring|^remote$|^client$/i, 'address'],
  [/computer|workstation|client_?name$|host_?name$|^host$|^server(_?name)?$/i, 'computer'],
];
/** Field that fits one of the names above and holds nothing private. */
const OPEN_FIELD = /^ipport$/i;

/** Return the kind of what a field holds, by its name; null where the name does not say it. */
export const kindOfField = (field: string): MaskKind | null =>
  OPEN_FIELD.test(field) ? null : (KINDS.find(([name]) => name.test(field))?.[1] ?? null);

/** Values that name nobody: accounts and names that every computer has, and what logs write for “none”. */
const NOBODY =
  /^(|-|\?|local|localhost|unknown|n\/a|none|any|system|network service|local service|anonymous logon|nt authority|nt service|builtin|window manager|font driver host|workgroup|(dwm|umfd)-\d+)$/i;
/** Addresses that every computer has. */
const OWN_ADDRESS = /^(127(\.\d{1,3}){3}|::1?|0\.0\.0\.0|255\.255\.255\.255)$/;

/** Return whether a value names nobody and no machine. */
export const isOpenValue = (value: string): boolean =>
  NOBODY.test(value.trim()) || OWN_ADDRESS.test(value.trim());
