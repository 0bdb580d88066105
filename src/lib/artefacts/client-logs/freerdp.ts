import type { Fact } from '../fact.ts';
import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toResult } from '../text-lines.ts';
import { toLogFact } from './to-log-fact.ts';

/** Prefix of WinPR's log, the same in FreeRDP 2 and 3: a level and a part of the program. */
const WLOG = /\[(?:FATAL|ERROR|WARN|INFO|DEBUG|TRACE)\s?\]\s?\[com\.(?:freerdp|winpr)[\w.]{0,60}\]/;
/** Name of an error with its number, as FreeRDP writes it with or without the prefix. */
const NAMED = /\b(ERRCONNECT_[A-Z_]{3,60})(?:\s+\[(0x[0-9a-f]{8})\])?/i;
const INFO = /\b(ERRINFO_[A-Z_0-9]{3,60})(?:\s+[([](0x[0-9a-f]{8})[)\]])?/i;
/** Failure of the negotiation by its names of MS-RDPBCGR 2.2.1.2.2. */
const FAILURE =
  /\b(SSL_REQUIRED_BY_SERVER|SSL_NOT_ALLOWED_BY_SERVER|SSL_CERT_NOT_ON_SERVER|INCONSISTENT_FLAGS|HYBRID_REQUIRED_BY_SERVER|SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER)\b/;
/** Status of Windows that the server sent while signing in, such as `STATUS_LOGON_FAILURE [0xC000006D]`. */
const NTSTATUS = /\b(STATUS_[A-Z_]{3,60}) \[(0xC[0-9a-f]{7})\]/i;
const SYSTEM = /\b\w{1,60} returned a system error (\d{1,5}):/;
/** Reasons of X.509 verification of OpenSSL: 10 expired, 9 not yet in force, 18 self-signed, 19 and 20 unknown issuer. */
const VERIFY = /Certificate verification failure '[^']{0,80}\((\d{1,3})\)'/;
/** Error of OpenSSL's SSL library: the last twelve bits are the reason, from 1000 on an alert of the other side. */
const OPENSSL = /\berror:([0-9A-F]{8}):SSL routines:/i;
const ALERTS_FROM = 1000;
/** Whole lines that mean one thing; the words are translated in no language. */
const PHRASES: readonly (readonly [string, RegExp])[] = [
  ['NEGOTIATION_FAILURE', /\bProtocol Security Negotiation Failure\b/],
  ['CERTIFICATE_NAME_MISMATCH', /\bCERTIFICATE NAME MISMATCH\b/],
  ['CERTIFICATE_CHANGED', /\bREMOTE HOST IDENTIFICATION HAS CHANGED\b/],
  ['CERTIFICATE_REFUSED', /\bcertificate not trusted, aborting/],
  ['CONNECTION_STATE_ACTIVE', /-->? (?:\[?)CONNECTION_STATE_ACTIVE\b/],
];
/** Names of FreeRDP's numbers from 0x00020001 on (libfreerdp/core/errconnect.c). */
const NUMBERED =
  'PRE_CONNECT_FAILED CONNECT_UNDEFINED POST_CONNECT_FAILED DNS_ERROR DNS_NAME_NOT_FOUND CONNECT_FAILED MCS_CONNECT_INITIAL_ERROR TLS_CONNECT_FAILED AUTHENTICATION_FAILED INSUFFICIENT_PRIVILEGES CONNECT_CANCELLED SECURITY_NEGO_CONNECT_FAILED CONNECT_TRANSPORT_FAILED PASSWORD_EXPIRED PASSWORD_CERTAINLY_EXPIRED CLIENT_REVOKED KDC_UNREACHABLE ACCOUNT_DISABLED PASSWORD_MUST_CHANGE LOGON_FAILURE WRONG_PASSWORD ACCESS_DENIED ACCOUNT_RESTRICTION ACCOUNT_LOCKED_OUT ACCOUNT_EXPIRED LOGON_TYPE_NOT_GRANTED NO_OR_MISSING_CREDENTIALS ACTIVATION_TIMEOUT TARGET_BOOTING'.split(
    ' ',
  );
/** Number that Remmina's plug-in writes: “libfreerdp returned code is 00020014”. */
const RETURNED = /\blibfreerdp returned code is (?:0x)?(000[12][0-9a-f]{4})\b/i;
const REMMINA =
  /\bremmina(?:-WARNING|-CRITICAL|-Message)?\b.{0,3}(?:\*\*|:|\[)|\(remmina:\d+\)|REMMINA_PLUGIN|\bremmina_rdp_\w+/i;
const CANCELLED =
  'FreeRDP writes this too when it was asked only to sign in and that went well, and when a person cancels.';
const NAME_OF_OPENSSL = 'TLS_ALERT';

/** Find the names in a line, each with its number. */
const namesIn = (line: string): { id: string; code: string }[] => {
  const names: { id: string; code: string }[] = [];
  const add = (id: string, code = ''): void => {
    names.push({ id, code });
  };
  for (const pattern of [NAMED, INFO, NTSTATUS]) {
    const [id, code = ''] = groupsOf(pattern, line) ?? [];
    if (id !== undefined) add(id.toUpperCase(), code);
  }
  const [failure] = groupsOf(FAILURE, line) ?? [];
  if (failure !== undefined) add(failure, /\[(0x[0-9a-f]{8})\]/i.exec(line)?.[1]);
  const [system] = groupsOf(SYSTEM, line) ?? [];
  if (system !== undefined) add('SYSTEM_ERROR', system);
  const [verify] = groupsOf(VERIFY, line) ?? [];
  if (verify !== undefined) add('CERTIFICATE_VERIFY', verify);
  const [openssl] = groupsOf(OPENSSL, line) ?? [];
  const alert = openssl === undefined ? -1 : (parseInt(openssl, 16) & 0xfff) - ALERTS_FROM;
  if (alert >= 0 && alert < 256) add(NAME_OF_OPENSSL, String(alert));
  const [returned] = groupsOf(RETURNED, line) ?? [];
  const name = returned === undefined ? undefined : NUMBERED[parseInt(returned, 16) - 0x20001];
  if (returned !== undefined)
    add(name === undefined ? `0x${returned}` : `ERRCONNECT_${name}`, `0x${returned}`);
  for (const [id, pattern] of PHRASES)
    if (pattern.test(line) && !(id === 'NEGOTIATION_FAILURE' && failure !== undefined)) add(id);
  return names;
};

/**
 * Read logs of FreeRDP 2 and 3 and of Remmina, which is built on it: the names and numbers of errors, failures of the
 * negotiation, errors of sockets and TLS. A line counts with FreeRDP's prefix, or with an error's name and its number.
 * Lines have an hour and no date, so facts have no time; the hour is `clock`. Lines of errors come before others where
 * both streams were written into one file: order by `clock`, not by line.
 */
export const readFreeRdp: TextReader = (text, context) => {
  if (!/com\.freerdp|ERRCONNECT_|ERRINFO_|libfreerdp returned/i.test(text)) return null;
  const provider = REMMINA.test(text) ? 'remmina' : 'freerdp';
  const lines = splitLines(text);
  const facts: Fact[] = [];
  let records = 0;
  let logged = 0;
  lines.forEach((line, index) => {
    const prefixed = WLOG.test(line);
    if (prefixed) records++;
    // A name without its number may be a sentence about the error.
    const numbered =
      /ERRCONNECT_\w{1,60} \[0x000[12][0-9a-f]{4}\]|ERRINFO_\w{1,60} [([]0x[0-9a-f]{8}[)\]]/i.test(
        line,
      );
    const own = prefixed || numbered || RETURNED.test(line);
    // Names and messages go over several lines of one program, such as the details of a certificate.
    if (!own) return;
    logged++;
    // Two streams in one file can break a line: the last hour is that of the error.
    const clock = /^.*\[(\d{2}:\d{2}:\d{2}:\d{3})\]/.exec(line)?.[1] ?? '';
    for (const { id, code } of namesIn(line)) {
      const doubt = id === 'ERRCONNECT_CONNECT_CANCELLED' ? CANCELLED : undefined;
      facts.push(
        toLogFact(
          context,
          provider,
          id,
          index,
          line,
          { code, ...(clock === '' ? {} : { clock }) },
          doubt,
        ),
      );
    }
  });
  return logged > 0
    ? toResult(provider, { facts, records: Math.max(records, facts.length) })
    : null;
};
