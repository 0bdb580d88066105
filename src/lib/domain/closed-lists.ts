/**
 * The closed word lists of the knowledge base. Every list is ordered: the first word is the strongest,
 * the most severe or the nearest to the user, and views sort by that order.
 */

/** Verdicts of the authorities on a claim. */
export const VERDICTS = [
  'confirmed',
  'caveats',
  'unsupported',
  'contradicted',
  'dangerous',
] as const;
/** Frequencies of a cause: editorial bands, never percentages. */
export const LIKELIHOODS = ['very-likely', 'likely', 'possible', 'rare'] as const;
/** Strengths of the evidence that an answer gives about one cause. */
export const STRENGTHS = ['confirms', 'supports', 'against', 'rules-out'] as const;
/** Success rates of a fix when its cause is the real one. */
export const SUCCESSES = ['usually', 'often', 'sometimes', 'rarely'] as const;
/** Places in which a fix runs. */
export const FIX_PLACES = ['client', 'host', 'portal', 'network'] as const;
/** Places in which a check is made. `anywhere` needs no machine: it is asked of the person. */
export const CHECK_PLACES = ['anywhere', 'client', 'path', 'host', 'portal'] as const;
/** Roles of the people who may carry out a fix. */
export const ROLES = ['user', 'help-desk', 'administrator'] as const;
/** Things that restart for a fix to take effect. */
export const RESTARTS = ['none', 'service', 'machine'] as const;
/** Levels of risk: the cost of a fix that goes wrong. */
export const RISKS = ['none', 'low', 'medium', 'high'] as const;
/** Grades of trust in a source: A vendor documentation and source code, B first-hand reports, C retellings, D copied text. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
/** The machines on which the diagnostic script runs. */
export const PROBE_ROLES = ['host', 'client'] as const;
/** Severities of a finding of the script; the last one ends it with the highest exit code. */
export const SEVERITIES = ['information', 'warning', 'error'] as const;
/** Ways to carry out a check. */
export const TOOLS = ['look', 'gui', 'powershell', 'cmd', 'shell'] as const;

/** Ways to carry out the steps of a fix. */
export const WAYS = ['powershell', 'clicks', 'cmd'] as const;
/** Shells that run a command of an undo; `either` is PowerShell and the Command Prompt alike. */
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

/** Grades of how sure an answer is that facts give, the surest first. */
export const CERTAINTIES = ['certain', 'likely', 'weak'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
