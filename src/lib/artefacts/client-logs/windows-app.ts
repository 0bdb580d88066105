import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toResult } from '../text-lines.ts';
import { toLogFact } from './to-log-fact.ts';

/** Marks of the log of Windows App and of Microsoft Remote Desktop on macOS and iOS: a part and a level in brackets. */
const PART =
  /(?:"-legacy-"|\b[A-Z][A-Z_]{2,30})\((?:ERR|WRN|INF|VRB|DBG)\): |\bRDP_WAN\b: |\brdpstack\.cpp\(/;
/**
 * Untranslated names in it, as a public description of these logs shows them; no log itself was seen. `No data of type` is left
 * out: it is in healthy sessions too.
 */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['CMSTATE_DROPPED', /\bCMSTATE_DROPPED\b/],
  ['UserCancelled', /\bUserCancelled\(8\)/],
  ['OneAuthError_InteractionRequired', /\bOneAuthError_InteractionRequired\b/],
  ['CertificateValidationFailed', /\bCertificate validation failed\b/],
  ['FetchClientOptionsTimedOut', /\bFetchClientOptions exception: Request timed out\b/],
];
/** Numbers of the dialog in a log: the error and the extended error. */
const CODE =
  /\b(?:error code|disconnect(?:ion)? (?:reason|code)|legacyCode)\s?[:=]\s?(0x[0-9a-f]{1,8}|\d{1,6})\b/i;
const EXTENDED =
  /\bextended ?(?:error|disconnect)? ?(?:code|reason)?\s?[:=]\s?(0x[0-9a-f]{1,8}|\d{1,6})\b/i;

const toHex = (code: string): string =>
  code === ''
    ? ''
    : `0x${(code.startsWith('0x') ? parseInt(code, 16) : Number(code)).toString(16)}`;

/** Read logs of Windows App: names of errors, and the codes of an ended connection as `0x904`. */
export const readWindowsApp: TextReader = (text, context) => {
  if (!PART.test(text)) return null;
  const lines = splitLines(text);
  const facts = lines.flatMap((line, index) => {
    const found = NAMES.filter(([, pattern]) => pattern.test(line)).map(([id]) =>
      toLogFact(context, 'windows-app', id, index, line, { code: '' }),
    );
    const [code] = groupsOf(CODE, line.replace(EXTENDED, '')) ?? [];
    if (code === undefined || !PART.test(line)) return found;
    const extended = toHex(EXTENDED.exec(line)?.[1] ?? '');
    return [
      ...found,
      toLogFact(context, 'windows-app', toHex(code), index, line, { code: toHex(code), extended }),
    ];
  });
  return toResult('windows-app', { facts });
};
