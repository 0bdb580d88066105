import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';
import { findListedObjects } from './powershell-list.ts';

/** Services that Remote Desktop is or needs, by their own names, which are not translated. */
const WANTED =
  /^(TermService|UmRdpService|SessionEnv|RpcSs|RpcEptMapper|LSM|CertPropSvc|KeyIso|CryptSvc|Netlogon|W32Time|MpsSvc|BFE|TSGateway|Tssdis|TermServLicensing|TScPubRPC|RDMS|NlaSvc|Dnscache)$/i;
const STATES = 'STOPPED|START_PENDING|STOP_PENDING|RUNNING|CONTINUE_PENDING|PAUSE_PENDING|PAUSED';
/** Lines of `sc query` and `sc qc`: a number and its name, which are not translated. */
const SC_STATE = new RegExp(`^\\s+[^:]{1,40}:\\s*[1-7]\\s+(${STATES})\\b`);
const SC_START =
  /^\s+[^:]{1,40}:\s*[0-4]\s+(BOOT|SYSTEM|AUTO|DEMAND)_START\b|^\s+[^:]{1,40}:\s*4\s+(DISABLED)\b/;
const CELL_STATE = /^(Running|Stopped|StartPending|Start Pending|StopPending|Stop Pending|Paused)$/;
const CELL_MODE = /^(Auto|Automatic|AutomaticDelayedStart|Manual|Disabled)$/;
/** Limit of lines that `sc` writes for a service. */
const MAX_SC_LINES = 14;

const MODES: Readonly<Record<string, string>> = {
  auto: 'automatic',
  automaticdelayedstart: 'automatic',
  demand: 'manual',
};

const state = (raw: string): string => raw.toLowerCase().replace(/[ _]?pending$/, '-pending');
const mode = (raw: string): string => MODES[raw.toLowerCase()] ?? raw.toLowerCase();

/** Read the state of services: `sc query`, `sc qc`, `Get-Service`, `Get-CimInstance Win32_Service` and `wmic service`. */
export const readServices: TextReader = (text, context) => {
  if (!/RUNNING|STOPPED|_START|DISABLED/i.test(text)) return null;
  const lines = splitLines(text);
  const facts = lines.flatMap((line, index) => {
    if (line.length > 300) return [];
    const [name] = groupsOf(/^[A-Z_À-ÿ ]{4,40}\s?: ?(\w{2,40})$/i, line) ?? [];
    if (name !== undefined && WANTED.test(name)) {
      const rows = lines.slice(index + 1, index + MAX_SC_LINES);
      const next = rows.findIndex((row) => /^\S.*:/.test(row) && !/^DISPLAY_NAME/.test(row));
      const own = rows.slice(0, next < 0 ? rows.length : next);
      const [raw = ''] = own.flatMap((row) => groupsOf(SC_STATE, row) ?? []);
      const start =
        own.flatMap((row) => groupsOf(SC_START, row) ?? []).find((word) => word !== '') ?? '';
      if (raw === '' && start === '') return [];
      return [
        toFact(context, 'services', 'service', index, {
          name,
          state: state(raw),
          startMode: mode(start),
        }),
      ];
    }
    // Two spaces or more between cells distinguish a table from a sentence.
    const cells = line.trim().split(/\s{2,}|\t/);
    const service = cells.find((cell) => WANTED.test(cell));
    const raw = cells.find((cell) => CELL_STATE.test(cell)) ?? '';
    if (service === undefined || raw === '') return [];
    const start = cells.find((cell) => CELL_MODE.test(cell)) ?? '';
    return [
      toFact(context, 'services', 'service', index, {
        name: service,
        state: state(raw),
        startMode: mode(start),
      }),
    ];
  });
  for (const { index, values } of findListedObjects(lines)) {
    const name = values.get('Name') ?? '';
    const raw = values.get('Status') ?? values.get('State') ?? '';
    if (!WANTED.test(name) || !CELL_STATE.test(raw)) continue;
    const start = values.get('StartType') ?? values.get('StartMode') ?? '';
    facts.push(
      toFact(context, 'services', 'service', index, {
        name,
        state: state(raw),
        startMode: mode(start),
      }),
    );
  }
  return toResult('services', { facts });
};
