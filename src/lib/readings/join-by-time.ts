import {
  addStep,
  beginDraft,
  hasKind,
  isDecisive,
  mayBeSame,
  type Draft,
  type StepFact,
} from './attempt-draft.ts';
import { JOIN } from './join-windows.ts';

/** The most attempts of one machine that are looked at for one fact: more do not begin within the reach of a real one. */
const MAX_LOOKED_AT = 64;

/** Find the last of some attempts, sorted by their beginning, that begins at a time or before; -1 where none does. */
export function lastBefore(drafts: readonly Draft[], time: number): number {
  let [low, high] = [0, drafts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.from ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Return the time at which an attempt was decided: afterwards it is a session, and other attempts may follow. */
const decidedAt = ({ steps, to }: Draft): number => steps.find(isDecisive)?.order ?? to;

/**
 * Give facts without a key to the attempts of their machine that were under way at that moment. Where several were, the address
 * decides; without one the fact is given to none.
 *
 * @param drafts Attempts of one machine.
 * @returns The facts that were given to none.
 */
export function attachByTime(drafts: readonly Draft[], steps: readonly StepFact[]): StepFact[] {
  if (drafts.length === 0) return [...steps];
  const sorted = [...drafts].sort((a, b) => a.from - b.from);
  // The attempts keep their stretch of time while facts are added: else each would pull in the next.
  const ends = new Map(sorted.map((draft) => [draft, decidedAt(draft) + JOIN.reach]));
  return steps.filter((step) => {
    const count = lastBefore(sorted, step.order + JOIN.reach) + 1;
    const under = sorted
      .slice(Math.max(0, count - MAX_LOOKED_AT), count)
      .filter(
        (draft) =>
          (ends.get(draft) ?? 0) >= step.order &&
          mayBeSame(draft.peer, step.peer) &&
          !(isDecisive(step) && hasKind(draft, step)),
      )
      .reverse();
    const certain = under.filter(({ peer }) => peer !== null && step.peer !== null);
    const [draft, other] = certain.length > 0 ? certain : under;
    if (draft === undefined || (other !== undefined && certain.length === 0)) return true;
    addStep(draft, step);
    return false;
  });
}

/** Return whether a fact begins another attempt than the one before it. */
function beginsAnother(draft: Draft, step: StepFact): boolean {
  if (!mayBeSame(draft.peer, step.peer)) return true;
  if (step.row.row.begins && hasKind(draft, step)) return true;
  if (isDecisive(step) && hasKind(draft, step)) return true;
  if (step.order - draft.to <= JOIN.gap) return false;
  // A process writes of one connection at a time, so its last word belongs to it however long the session was.
  const tail = step.row.row.ends === 'ended' || step.row.row.ends === 'failed';
  return !(
    tail &&
    step.fact.process !== undefined &&
    step.row.row.on === 'client' &&
    step.order - draft.to <= JOIN.session
  );
}

/**
 * Join facts of one machine by time alone: those of older systems, whose events have no key, and those of clients. The facts
 * of a client are joined within the process that wrote them, as each of its windows is one.
 *
 * @param steps In the order in which they happened.
 */
export function joinByTime(steps: readonly StepFact[]): Draft[] {
  const drafts: Draft[] = [];
  const current = new Map<string, Draft>();
  for (const step of steps) {
    const { fact, row } = step;
    const key = row.row.on === 'client' ? `${fact.process ?? ''}` : '-';
    const draft = current.get(key);
    if (draft && !beginsAnother(draft, step)) addStep(draft, step);
    else {
      const next = beginDraft(step, 'time');
      drafts.push(next);
      current.set(key, next);
    }
  }
  return drafts;
}
