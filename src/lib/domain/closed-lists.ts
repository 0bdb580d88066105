/**
 * The closed word lists of the knowledge base. Every list is ordered: the first word is the strongest,
 * the most severe or the nearest to the user, and views sort by that order.
 */

/** What the authorities say of a claim. */
export const VERDICTS = [
  'confirmed',
  'caveats',
  'unsupported',
  'contradicted',
  'dangerous',
] as const;
/** How often a cause is behind the error: an editorial band, never a percentage. */
export const LIKELIHOODS = ['very-likely', 'likely', 'possible', 'rare'] as const;
/** What an answer says about one cause. */
export const STRENGTHS = ['confirms', 'supports', 'against', 'rules-out'] as const;
/** How often a fix helps when its cause is the real one. */
export const SUCCESSES = ['usually', 'often', 'sometimes', 'rarely'] as const;
/** Where a fix runs. */
export const FIX_PLACES = ['client', 'host', 'portal', 'network'] as const;
/** Where a check is made. `anywhere` needs no machine: it is asked of the person. */
export const CHECK_PLACES = ['anywhere', 'client', 'path', 'host', 'portal'] as const;
/** Who may carry a fix out. */
export const ROLES = ['user', 'help-desk', 'administrator'] as const;
/** What has to restart for a fix to take effect. */
export const RESTARTS = ['none', 'service', 'machine'] as const;
/** How much a fix can cost if it goes wrong. */
export const RISKS = ['none', 'low', 'medium', 'high'] as const;
/** How far a source can be trusted: A vendor documentation and source code, B first-hand reports, C retellings, D copied text. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
/** The machines on which the diagnostic script runs. */
export const PROBE_ROLES = ['host', 'client'] as const;
/** How bad a finding of the script is; the last one ends it with the highest exit code. */
export const SEVERITIES = ['information', 'warning', 'error'] as const;
/** Ways to carry out a check. */
export const TOOLS = ['look', 'gui', 'powershell', 'cmd', 'shell'] as const;

/** Ways to carry out the steps of a fix. */
export const WAYS = ['powershell', 'clicks', 'cmd'] as const;
/** Where a command of an undo runs; `either` is PowerShell and the Command Prompt alike. */
export const SHELLS = ['powershell', 'cmd', 'either', 'shell'] as const;

export type Verdict = (typeof VERDICTS)[number];
export type Likelihood = (typeof LIKELIHOODS)[number];
export type Strength = (typeof STRENGTHS)[number];
export type Success = (typeof SUCCESSES)[number];
export type FixPlace = (typeof FIX_PLACES)[number];
export type CheckPlace = (typeof CHECK_PLACES)[number];
export type Role = (typeof ROLES)[number];
export type Restart = (typeof RESTARTS)[number];
export type Risk = (typeof RISKS)[number];
export type Grade = (typeof GRADES)[number];
export type ProbeRole = (typeof PROBE_ROLES)[number];
export type Severity = (typeof SEVERITIES)[number];
export type Tool = (typeof TOOLS)[number];
export type Way = (typeof WAYS)[number];
export type Shell = (typeof SHELLS)[number];
