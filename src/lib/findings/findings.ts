import type { ProbeRole, Severity } from '../domain/closed-lists.ts';

/** Raised when a key of the findings changes its meaning or goes away. New keys do not raise it. */
export const FINDINGS_VERSION = 1;

/** Name with which the `tool` of findings begins, such as `Test-Machine` for `Test-Machine.ps1`. */
export const toolOf = (script: string): string => script.replace(/\.\w+$/, '');

/** Result of one probe. Ids may be unknown to this site: they come from outside. */
export interface Finding {
  check: string;
  /** Null for a mere reading. */
  answer: string | null;
  severity: Severity;
  reading: string;
  evidence: string[];
}

/** A check that the script could not make. */
export interface NotChecked {
  check: string;
  reason: string;
}

/** Something that was not used, with the reason. */
export interface IgnoredPart {
  what: string;
  why: string;
}

/** The findings of one machine, as far as they were understood. Every text in it is cleaned and shortened. */
export interface MachineFindings {
  version: number;
  tool: string;
  /** Null where the role is not one that this site knows. */
  role: ProbeRole | null;
  computer: string;
  /** The host as it was typed on the client. */
  target: string | null;
  /** Time in UTC as ISO 8601, or an empty text. */
  when: string;
  findings: Finding[];
  notChecked: NotChecked[];
  ignored: IgnoredPart[];
}
