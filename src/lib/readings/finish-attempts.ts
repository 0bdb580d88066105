import type { Draft, StepFact } from './attempt-draft.ts';
import { fillTitle } from './fill-title.ts';
import { JOIN } from './join-windows.ts';
import { outcomeOf } from './outcome.ts';
import type { Attempt, AttemptStep, MachineRole } from './readings.ts';
import { writeLength } from './zone-time.ts';

/** The most steps of one attempt: its beginning and its end. A row of the picture has no room for more. */
export const MAX_STEPS = 60;

/** Attempt with what is needed to compare it with others. Its steps are written once it is shown: a flood has too many. */
export interface Finished {
  attempt: Attempt;
  draft: Draft;
  /** Equal for attempts that are alike. */
  kind: string;
}

const toStep = ({ fact, row }: StepFact): AttemptStep => ({
  fact,
  title: fillTitle(row.row.title, fact),
  template: row.row.title,
  stage: row.stage,
  ends: row.row.ends ?? null,
});

/** Keep the first and the last steps of many. */
const firstAndLast = <Item>(items: readonly Item[]): readonly Item[] =>
  items.length <= MAX_STEPS
    ? items
    : [...items.slice(0, MAX_STEPS / 2), ...items.slice(-MAX_STEPS / 2)];

/** Describe what makes attempts alike: machines, outcome, and the facts that decided it or else all kinds of facts. */
function kindOf(draft: Draft, { outcome, reached, endedAt }: Attempt): string {
  const deciding = draft.steps.filter(({ row }) => row.row.ends === 'failed');
  const rows = new Set((deciding.length > 0 ? deciding : draft.steps).map(({ row }) => row.index));
  return JSON.stringify([
    [...draft.machines].sort(),
    outcome,
    reached,
    endedAt,
    outcome === 'succeeded' ? null : [...rows].sort((a, b) => a - b),
  ]);
}

/** Write the steps of an attempt that is shown. */
export const withSteps = ({ attempt, draft }: Finished): Attempt => ({
  ...attempt,
  steps: firstAndLast(draft.steps).map(toStep),
});

/** The longest time after a failure in which the same client’s getting in is worth a note, in milliseconds: a day. */
const LATER = 86_400_000;

/** Note where the same client got in after a failure. */
function noteLaterSuccess(finished: readonly Finished[]): void {
  const next = new Map<string, number>();
  for (const { attempt, draft } of [...finished].reverse()) {
    const address = draft.peer?.address;
    if (address === undefined) continue;
    if (attempt.outcome === 'succeeded') next.set(address, attempt.from);
    const later = (next.get(address) ?? Infinity) - attempt.to;
    if (attempt.outcome === 'failed' && later >= 0 && later <= LATER)
      attempt.notes.push(`From the same address somebody got in ${writeLength(later)} later.`);
  }
}

/** Note that a session had been there when it failed. */
function noteSession({ attempt, draft: { steps } }: Finished): void {
  const entered = steps.find(({ row }) => row.row.ends === 'succeeded');
  const failed = steps.findLast(({ row }) => row.row.ends === 'failed');
  if (attempt.outcome === 'failed' && entered && failed)
    attempt.notes.push(
      `It had got in: the session ended ${writeLength(failed.order - entered.order)} later.`,
    );
}

/**
 * Note where a client came back by itself: after a failure before the sign-in it tries another way at once. The failure was
 * then a step on the way if the next attempt got further.
 */
function noteReturns(finished: readonly Finished[]): void {
  noteLaterSuccess(finished);
  const last = new Map<string, Finished>();
  for (const next of finished) {
    const address = next.draft.peer?.address;
    if (address === undefined) continue;
    const before = last.get(address);
    last.set(address, next);
    if (!before || (before.attempt.endedAt === null && before.attempt.outcome !== 'failed'))
      continue;
    const pause = next.attempt.from - before.attempt.to;
    if (pause < 0 || pause > JOIN.again) continue;
    const further =
      next.attempt.outcome === 'succeeded' ||
      (next.attempt.outcome !== 'failed' &&
        next.attempt.reached > (before.attempt.endedAt ?? before.attempt.reached));
    if (!further) continue;
    before.attempt.superseded = true;
    before.attempt.notes.push(
      `The client came back within ${writeLength(pause)} and got further: this was a step on its way.`,
    );
  }
}

/**
 * Turn joined facts into attempts.
 *
 * @param roleOf Return the part that a machine has in connections; null where nothing shows it.
 * @returns The attempts in the order in which they began.
 */
export function finishAttempts(
  drafts: readonly Draft[],
  roleOf: (machine: string) => MachineRole | null,
): Finished[] {
  const finished = drafts.map((draft): Finished => {
    const { steps, from, to, joinedBy, machines, peer, notes } = draft;
    const sides = new Set(
      [
        ...steps.map(({ row }) => row.row.on ?? null),
        ...[...machines].map((machine) => roleOf(machine)),
      ].filter((side) => side !== null),
    );
    const computers = new Map(
      steps.flatMap(({ machine, fact: { computer } }) =>
        computer === undefined || computer === '' ? [] : [[machine, computer]],
      ),
    );
    const attempt: Attempt = {
      from,
      to,
      computers: [...computers.values()],
      seenBy: [...sides],
      joinedBy,
      steps: [],
      ...outcomeOf(steps),
      peer: peer?.address ?? null,
      alike: 1,
      since: from,
      addresses: peer ? 1 : 0,
      superseded: false,
      focus: false,
      notes: [...new Set(notes)],
    };
    return { attempt, draft, kind: kindOf(draft, attempt) };
  });
  finished.sort((a, b) => a.attempt.from - b.attempt.from);
  finished.forEach(noteSession);
  noteReturns(finished);
  return finished;
}
