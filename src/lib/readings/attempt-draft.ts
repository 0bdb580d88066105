import type { Fact } from '../artefacts/fact.ts';
import type { CompiledRow } from './match-row.ts';
import type { Peer } from './peer.ts';
import type { Attempt } from './readings.ts';

/** A fact that is a step of an attempt, with the row that says so. */
export interface StepFact {
  fact: Fact;
  /** Time by which it is ordered, in milliseconds since 1970. */
  order: number;
  /** Key of the computer that wrote it. */
  machine: string;
  row: CompiledRow;
  peer: Peer | null;
}

/** An attempt while its facts are being joined. */
export interface Draft {
  steps: StepFact[];
  from: number;
  to: number;
  joinedBy: Attempt['joinedBy'];
  machines: Set<string>;
  peer: Peer | null;
  notes: string[];
}

/** Begin an attempt with a fact. */
export const beginDraft = (step: StepFact, joinedBy: Draft['joinedBy']): Draft => ({
  steps: [step],
  from: step.order,
  to: step.order,
  joinedBy,
  machines: new Set([step.machine]),
  peer: step.peer,
  notes: [],
});

/** Add a fact to an attempt. */
export function addStep(draft: Draft, step: StepFact): void {
  draft.steps.push(step);
  draft.from = Math.min(draft.from, step.order);
  draft.to = Math.max(draft.to, step.order);
  draft.machines.add(step.machine);
  if (step.peer && (draft.peer === null || draft.peer.port === null)) draft.peer = step.peer;
}

/** Move the steps of one attempt into another. */
export function absorb(draft: Draft, other: Draft, note?: string): void {
  for (const step of other.steps) addStep(draft, step);
  draft.notes.push(...other.notes, ...(note === undefined ? [] : [note]));
}

/** Return whether two ends may be the same: nothing that both say differs. */
export const mayBeSame = (a: Peer | null, b: Peer | null): boolean =>
  a === null ||
  b === null ||
  (a.address === b.address && (a.port === null || b.port === null || a.port === b.port));

/** Return whether a step decides how an attempt ends. */
export const isDecisive = ({ row }: StepFact): boolean =>
  row.row.ends === 'failed' || row.row.ends === 'succeeded';

/** Return whether an attempt has a step of the very same kind. */
export const hasKind = ({ steps }: Draft, { fact, machine }: StepFact): boolean =>
  steps.some(
    (one) =>
      one.machine === machine && one.fact.id === fact.id && one.fact.provider === fact.provider,
  );
