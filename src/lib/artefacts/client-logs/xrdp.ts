import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toResult } from '../text-lines.ts';
import { toLogFact } from './to-log-fact.ts';

/** Level of a line of xrdp's logs; before it a date of its own, or syslog's with the name of the program. */
const LEVEL =
  /^(?:\[\d{8}-\d{2}:\d{2}:\d{2}\]|\[\d{4}-\d{2}-\d{2}T[\d:.]{8,15}[+-]\d{4}\]|.{0,80}\bxrdp(?:-sesman)?\[\d{1,10}\]:)\s*\[(CORE|ERROR|WARN|INFO|DEBUG|TRACE)\s*\]\s*(.*)$/;
/** Words of xrdp that no other program with such lines has. */
const OURS =
  /\b(?:xrdp|libxrdp|sesman|xorgxrdp)\w*|Security protocol: configured|AF_INET|\[ITU|\[MCS |trans_\w+:|SSL_\w+:|pam_|AUTHFAIL|^Window manager \(pid/;
const SECURITY =
  /^Security protocol: configured \[([^\]]{0,60})\], requested \[([^\]]{0,60})\], selected \[([^\]]{0,60})\]/;
/** Messages that mean one thing, in the words of xrdp 0.9 and 0.10, which are not translated. */
const PHRASES: readonly (readonly [string, RegExp])[] = [
  ['connection-received', /connection received from/],
  ['private-key-unreadable', /^Cannot read private key file/],
  ['certificate-unreadable', /^Cannot read certificate file/],
  ['login-failed', /AUTHFAIL|username or password error|pam_authenticate failed|^login failed/i],
  ['session-created', /created session|starting Xorg session|Starting session: session_pid/],
  ['desktop-exited', /^Window manager \(pid \d{1,10}, display \d{1,5}\) exited quickly/],
  ['session-ended', /terminated session|session on display \d+ (?:has )?(?:finished|ended)/i],
  [
    'x-server-failed',
    /X server .*(?:fail|could not|no response)|Error (?:starting|connecting to) X server/i,
  ],
];
/** Function that a message names at its beginning: what went wrong, in the program's own words. */
const FUNCTION = /^(?=\w{0,60}_)(\w{2,60}): /;

/** Read logs of xrdp and of its session manager: who connected, the security that was chosen, errors by their function. */
export const readXrdp: TextReader = (text, context) => {
  if (!/\[(?:ERROR|INFO|DEBUG|WARN|CORE)\s*\]/.test(text)) return null;
  const lines = splitLines(text);
  let records = 0;
  let ours = 0;
  const facts = lines.flatMap((line, index) => {
    const [level = '', message = ''] = groupsOf(LEVEL, line) ?? [];
    if (level === '') return [];
    records++;
    if (OURS.test(message) || /\bxrdp/.test(line.slice(0, 80))) ours++;
    const [configured, requested = '', selected = ''] = groupsOf(SECURITY, message) ?? [];
    if (configured !== undefined)
      return [
        toLogFact(context, 'xrdp', 'security-protocol', index, line, {
          code: '',
          configured,
          requested,
          selected,
        }),
      ];
    const known = PHRASES.find(([, pattern]) => pattern.test(message))?.[0];
    const [named] = groupsOf(FUNCTION, message) ?? [];
    const [openssl] = groupsOf(/\berror:([0-9A-F]{8}):SSL routines/i, message) ?? [];
    const alert = openssl === undefined ? -1 : (parseInt(openssl, 16) & 0xfff) - 1000;
    const id =
      alert >= 0 && alert < 256
        ? 'TLS_ALERT'
        : (known ?? (level === 'ERROR' ? (named ?? 'error') : undefined));
    if (id === undefined) return [];
    return [
      toLogFact(context, 'xrdp', id, index, line, {
        code: alert >= 0 ? String(alert) : (openssl ?? ''),
        level,
      }),
    ];
  });
  return ours > 0 ? toResult('xrdp', { facts, records }) : null;
};
