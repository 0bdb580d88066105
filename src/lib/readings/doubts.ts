import type { Fact, Span } from '../artefacts/fact.ts';
import { AHEAD } from './find-focus.ts';
import type { FactAnswer, Focus } from './readings.ts';
import { writeLength, writeSpan, writeTime } from './zone-time.ts';

/** Age from which a fact is said to be older than the attempt, in milliseconds: an hour before, the machine may have been another. */
const OLD = 3_600_000;
/** The most reasons that one answer lists. */
const MAX_DOUBTS = 6;

/** Circumstances that speak against answers, whatever their check. */
export interface Circumstances {
  focus: Focus | null;
  now: number;
  zone: string;
  /** Logs that were cleared, by the key of the computer and the name of the log. */
  cleared: ReadonlyMap<string, number>;
  /** Attempts of several kinds or clients failed, and nobody said which one counts. */
  manyFailed: boolean;
  machineOf: (computer: string) => string;
  nameOf: (log: string) => string;
}

/** Key of a log of a machine. */
export const logKey = (machine: string, log: string): string => `${machine} ${log}`;

/** List why an answer may be wrong that rests on facts. */
export function doubtsOf(
  answer: FactAnswer & { atAttempt: boolean },
  { focus, now, zone, cleared, manyFailed, machineOf, nameOf }: Circumstances,
): string[] {
  const doubts = [...answer.doubts];
  const { time, facts } = answer;
  if (time !== null && time > now + AHEAD)
    doubts.push(`Its time, ${writeTime(time, zone)}, lies ahead: the clock was wrong.`);
  if (time !== null && focus !== null && focus.by !== 'log' && focus.from - time > OLD)
    doubts.push(`It is ${writeLength(focus.from - time)} older than the attempt.`);
  if (answer.atAttempt && manyFailed && focus?.by === 'attempt' && time !== null)
    doubts.push(
      `Several attempts failed: the newest, at ${writeTime(focus.from, zone)}, was taken. Say the minute if yours was another.`,
    );
  const [fact] = facts;
  const since =
    fact?.channel === undefined
      ? undefined
      : cleared.get(logKey(machineOf(answer.computer), nameOf(fact.channel)));
  if (since !== undefined && focus !== null && focus.by !== 'log' && since > focus.from)
    doubts.push(`The log was cleared at ${writeTime(since, zone)}: what was before is not in it.`);
  return bounded(doubts);
}

/** Shorten a list of reasons, each once. */
export const bounded = (doubts: readonly string[]): string[] =>
  [...new Set(doubts)].slice(0, MAX_DOUBTS);

/** Add to each answer the answers of other computers that differ from it. */
export function addContradictions<Item extends FactAnswer>(answers: readonly Item[]): Item[] {
  const byCheck = Map.groupBy(answers, ({ check }) => check);
  return answers.map((one) => {
    const others = (byCheck.get(one.check) ?? []).filter(
      ({ answer, computer, role }) =>
        answer !== one.answer && (computer !== one.computer || role !== one.role),
    );
    const named = others.map(
      ({ title, computer, role }) =>
        `${computer === '' ? `Another artefact${role === null ? '' : ` of the ${role}`}` : computer} says something else: “${title}”.`,
    );
    return { ...one, doubts: bounded([...one.doubts, ...named]) };
  });
}

/** Write which log of which computer covers which time: `System log of PC-1 from … to …`. */
export const describeSpan = ({ computer, from, to }: Span, log: string, zone: string): string =>
  `${log} log of ${computer} ${writeSpan(from, to, zone)}`;

/** Find the logs that were cleared, the last time of each. */
export function findCleared(
  facts: readonly Fact[],
  cleared: (fact: Fact) => string | null,
  machineOf: (computer: string) => string,
  nameOf: (log: string) => string,
): Map<string, number> {
  const times = new Map<string, number>();
  for (const fact of facts) {
    if (fact.time === null) continue;
    const log = cleared(fact);
    if (log === null) continue;
    const key = logKey(machineOf(fact.computer ?? ''), nameOf(log));
    times.set(key, Math.max(times.get(key) ?? -Infinity, fact.time));
  }
  return times;
}
