import type { Fact, Span } from '../artefacts/fact.ts';
import type { ProbeRole } from '../domain/closed-lists.ts';
import type { AnswerId, CheckId } from '../domain/tree.ts';
import type { AbsenceData, Certainty, ReadingData } from '../schema/reading.ts';

/** All that is needed to judge facts: plain JSON for the browser. */
export interface ReadingTable {
  readings: Omit<ReadingData, 'sources'>[];
  absences: Omit<AbsenceData, 'sources'>[];
  /** Stages of a connection in their order. */
  stages: { id: string; title: string }[];
}

/** One step of an attempt: a fact with what it means. */
export interface AttemptStep {
  fact: Fact;
  /** The row’s title with its fields filled in. */
  title: string;
  /** Index of its stage; null where it has none. */
  stage: number | null;
  ends: 'failed' | 'succeeded' | 'ended' | null;
}

/** One attempt to connect, as far as the facts show it. */
export interface Attempt {
  /** First and last time, in milliseconds since 1970. */
  from: number;
  to: number;
  /** Computers whose artefacts show it. */
  computers: string[];
  /** Way in which its facts were joined. */
  joinedBy: 'activity' | 'connection' | 'time';
  steps: AttemptStep[];
  /** Index of the farthest stage. */
  reached: number;
  outcome: 'failed' | 'succeeded' | 'unknown';
}

/** An answer that facts give. */
export interface FactAnswer {
  check: CheckId;
  answer: AnswerId;
  certainty: Certainty;
  /** Machine from which it is: client or host; null where nothing tells. */
  role: ProbeRole | null;
  computer: string;
  title: string;
  /** The records it rests on, the best first. Empty for an absence. */
  facts: Fact[];
  /** Time of the newest of them; null where they have none. */
  time: number | null;
  /** Why it may be wrong, a sentence each. */
  doubts: string[];
}

/** Answers, attempts and spans that the facts of all artefacts give together. */
export interface Judged {
  /** The failing ones first, the newest of those at the front. */
  attempts: Attempt[];
  answers: FactAnswer[];
  /** Facts that look like an error and are none, with the note of their row. */
  harmless: { fact: Fact; title: string; note: string }[];
  spans: Span[];
}
