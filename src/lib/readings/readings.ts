import type { Fact, Span } from '../artefacts/fact.ts';
import type { Certainty, Severity } from '../domain/closed-lists.ts';
import type { AnswerId, CheckId } from '../domain/tree.ts';
import type { ARTEFACT_PLACES } from '../schema/artefact.ts';
import type { AbsenceData, ReadingData } from '../schema/reading.ts';

/** Machine that an artefact is from. */
export type MachineRole = (typeof ARTEFACT_PLACES)[number];
export type ReadingRow = Omit<ReadingData, 'sources'>;
export type AbsenceRow = Omit<AbsenceData, 'sources'>;

/** All that is needed to judge facts: plain JSON for the browser. */
export interface ReadingTable {
  readings: ReadingRow[];
  absences: AbsenceRow[];
  /** Stages of a connection in their order. */
  stages: { id: string; title: string }[];
  /** Text with which providers and logs may begin or not, such as the name of the maker. */
  prefix?: string;
  /** Names of formats as people call them, by the kind of an artefact and the provider of its facts. */
  formats?: Readonly<Record<string, string>>;
  /** Severity of the answers that the diagnostic script gives too, by check and answer. */
  severities?: Record<CheckId, Record<AnswerId, Severity>>;
}

/** One step of an attempt: a fact with what it means. */
export interface AttemptStep {
  fact: Fact;
  /** The row’s title with its fields filled in. */
  title: string;
  /** The row’s title as it is in the table, to fill it in with masked values. */
  template: string;
  /** Index of its stage; null where it has none. */
  stage: number | null;
  ends: 'failed' | 'succeeded' | 'ended' | null;
}

/** One attempt to connect, as far as the facts show it. */
export interface Attempt {
  /** First and last time, in milliseconds since 1970. */
  from: number;
  to: number;
  /** Computers whose artefacts show it; empty for a capture, which names none. */
  computers: string[];
  /** Machines whose artefacts show it. */
  seenBy: MachineRole[];
  /** Way in which its facts were joined. */
  joinedBy: 'activity' | 'connection' | 'time';
  /** Steps in the order in which they happened, at most `MAX_STEPS`. */
  steps: AttemptStep[];
  /** Index of the farthest stage; -1 where no step has a stage. */
  reached: number;
  outcome: 'failed' | 'succeeded' | 'unknown';
  /**
   * Index of the stage at which it failed, or ended without a word on why; null while it goes on, and where nothing shows at
   * which stage it failed.
   */
  endedAt: number | null;
  /** Address of the client, as written; null where no fact holds it. */
  peer: string | null;
  /** Number of attempts alike that it represents, itself included. */
  alike: number;
  /** Time at which the first of them began. */
  since: number;
  /** Number of addresses from which they came. */
  addresses: number;
  /** Set where the client came back at once and got further: the failure was a step on its way. */
  superseded: boolean;
  /** Set for the attempt by whose minute the facts are judged. */
  focus: boolean;
  /** Peculiarities, a sentence each: what it was joined by, that clocks may differ, that the client came back at once. */
  notes: string[];
}

/** An answer that facts give. */
export interface FactAnswer {
  check: CheckId;
  answer: AnswerId;
  certainty: Certainty;
  /** Machine from which it is; null where nothing shows it. */
  role: MachineRole | null;
  computer: string;
  title: string;
  /** The row’s title as it is in the table, to fill it in with masked values. */
  template: string;
  /** The records it rests on, the newest first, at most `MAX_RECORDS`. Empty for an absence. */
  facts: Fact[];
  /** Number of records it rests on. */
  count: number;
  /** Time of the newest of them; null where they have none. */
  time: number | null;
  /** Limits that the row states. */
  note: string | null;
  /** Set where the fact ends an attempt with a failure. */
  fails: boolean;
  /** Reasons why it may be wrong, a sentence each. */
  doubts: string[];
}

/** Facts that look like an error and are not one. */
export interface Harmless {
  /** The newest of them. */
  fact: Fact;
  title: string;
  template: string;
  note: string;
  count: number;
}

/** The minute by which facts are judged: said by the person, of an attempt, or the end of a log. */
export interface Focus {
  from: number;
  to: number;
  by: 'said' | 'attempt' | 'log';
}

/** Answers, attempts and spans that the facts of all artefacts give together. */
export interface Judged {
  /** The failing ones first, the newest of those at the front; attempts that are alike are one. */
  attempts: Attempt[];
  /** Number of attempts that are not in `attempts`, as there are too many kinds of them. */
  moreAttempts: number;
  answers: FactAnswer[];
  /** Facts that look like an error and are none, with the note of their row. */
  harmless: Harmless[];
  spans: Span[];
  focus: Focus | null;
  /** Computers that wrote the artefacts, with their part in the connection. */
  computers: { computer: string; role: MachineRole | null }[];
}

/** Settings of `judge`. */
export interface JudgeOptions {
  /** Present time in milliseconds since 1970. */
  now: number;
  /** Minute of the failed attempt as the person says it, in milliseconds since 1970. */
  at?: number;
  /** IANA name of the time zone of the times in sentences; UTC where it is absent. */
  zone?: string;
}
