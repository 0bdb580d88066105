/**
 * The kinds of numbers: `disconnect` is the main code of the client, `extended` the second number in its dialog,
 * `error-info` what a server sends on the wire, `event` an entry of an event log, `status` a result that the operating
 * system prints in dialogs and logs, `client-error` the number of a client that isn't the system's own, `exit` what such a
 * client ends with, `service` the number of a gateway in a browser or of a cloud service.
 */
export const CODE_KINDS = [
  'disconnect',
  'extended',
  'error-info',
  'event',
  'status',
  'client-error',
  'exit',
  'service',
] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** Kinds that are written in decimal alone. */
const DECIMAL_KINDS: readonly CodeKind[] = ['event', 'exit'];
/** Kinds that share no number: their addresses are the number alone. */
const PLAIN_KINDS: readonly CodeKind[] = ['disconnect', 'status'];

/** Kinds that are met outside the client’s own dialog and logs: each has a list by itself. */
const OTHER_KINDS: readonly CodeKind[] = ['status', 'client-error', 'exit', 'service'];

/** Tell whether the codes of a kind are listed on a page of their own. */
export const hasOwnList = (kind: CodeKind): boolean => OTHER_KINDS.includes(kind);

/** Tell whether the numbers of a kind are written in decimal alone. */
export const isDecimal = (kind: CodeKind): boolean => DECIMAL_KINDS.includes(kind);

/** Write a number in hexadecimal as dialogs do, such as `0x1B07`. */
export const codeHex = (number: number): string => `0x${number.toString(16).toUpperCase()}`;

/** Return the id of a code that is not an event: its kind, unless the number says enough, and its number. */
export function codeId({ kind, number }: { kind: CodeKind; number: number }): string {
  const prefix = PLAIN_KINDS.includes(kind) ? '' : `${kind}-`;
  return prefix + (isDecimal(kind) ? String(number) : `0x${number.toString(16)}`);
}
