import { addStep, beginDraft, type Draft, type StepFact } from './attempt-draft.ts';

/** Key that some providers write for “none”. */
const NO_ACTIVITY = /^[0-]*$/;
/**
 * Log whose ActivityID says nothing of connections: the security authority gives one to many sign-ins, of people and of
 * services alike.
 */
const OWN_ACTIVITY = 'security';

/** Return the key that the events of one connection share; null where the event has none that can be relied on. */
export function activityOf({ fact, machine }: StepFact): string | null {
  const { activity, channel } = fact;
  if (activity === undefined || NO_ACTIVITY.test(activity)) return null;
  if (channel?.trim().toLowerCase() === OWN_ACTIVITY) return null;
  return `${machine} ${activity}`;
}

/** Join the facts that share an ActivityID on one computer. Returns what is joined, and the facts without such a key. */
export function joinByActivity(steps: readonly StepFact[]): { drafts: Draft[]; rest: StepFact[] } {
  const byKey = new Map<string, Draft>();
  const rest: StepFact[] = [];
  for (const step of steps) {
    const key = activityOf(step);
    if (key === null) {
      rest.push(step);
      continue;
    }
    const draft = byKey.get(key);
    if (draft) addStep(draft, step);
    else byKey.set(key, beginDraft(step, 'activity'));
  }
  return { drafts: [...byKey.values()], rest };
}
