import { beginDraft, isDecisive, type Draft, type StepFact } from './attempt-draft.ts';
import { joinAcross, joinByPort } from './join-across.ts';
import { joinByActivity } from './join-by-key.ts';
import { attachByTime, joinByTime } from './join-by-time.ts';
import type { MachineRole } from './readings.ts';

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) =>
  Map.groupBy(items, keyOf);

/**
 * Return whether joined facts are an attempt of a client: something came in, or it was decided at a machine whose part in the
 * connection is known. Facts of the console or of other programs are not.
 */
const isAttempt = ({ steps, peer }: Draft): boolean =>
  peer !== null ||
  steps.some((step) => step.row.row.begins || (isDecisive(step) && step.row.row.on !== undefined));

/**
 * Join steps into attempts: by the key that events of one connection share, by the client’s address and port, by time where
 * there is neither. Takes time in proportion to the number of steps, but for sorting.
 *
 * @param steps In the order in which they happened.
 * @param roleOf Return the part that a machine has in connections; null where nothing shows it.
 */
export function joinAttempts(
  steps: readonly StepFact[],
  roleOf: (machine: string) => MachineRole | null,
): Draft[] {
  const { drafts, rest } = joinByActivity(steps);
  // A connection with a port of its own is one attempt: the next connection has another port.
  const connections: Draft[] = [];
  const loose: StepFact[] = [];
  for (const step of rest)
    if (step.row.row.begins && step.peer !== null && step.peer.port !== null)
      connections.push(beginDraft(step, 'connection'));
    else loose.push(step);

  const known = groupBy([...drafts.filter(isAttempt), ...connections], (draft) =>
    [...draft.machines].join(),
  );
  const byTime = [...groupBy(loose, ({ machine }) => machine)].flatMap(([machine, those]) =>
    joinByTime(attachByTime(known.get(machine) ?? [], those)),
  );
  const attempts = [...[...known.values()].flat(), ...byTime.filter(isAttempt)];

  const sideOf = ({ machines, steps: those }: Draft): MachineRole | null => {
    const sides = new Set(
      [
        ...those.map(({ row }) => row.row.on ?? null),
        ...[...machines].map((machine) => roleOf(machine)),
      ].filter((side) => side !== null),
    );
    const [side] = sides;
    return sides.size === 1 && side ? side : null;
  };
  const joined = joinAcross(joinByPort(attempts, sideOf), sideOf);
  for (const draft of joined) draft.steps.sort((a, b) => a.order - b.order);
  return joined;
}
