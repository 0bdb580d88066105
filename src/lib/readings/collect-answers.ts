import type { Fact } from '../artefacts/fact.ts';
import { compareCertainty, lower } from './certainty.ts';
import { enoughOf } from './enough.ts';
import { fillTitle } from './fill-title.ts';
import type { CompiledRow } from './match-row.ts';
import type { Nearness } from './near-focus.ts';
import type { FactAnswer, MachineRole } from './readings.ts';
import { machineKey } from './role.ts';
import type { MatchedFact } from './to-steps.ts';

/** The most records that one answer lists: enough to look them up, the newest first. */
export const MAX_RECORDS = 5;

const newestFirst = (a: Fact, b: Fact): number =>
  (b.time ?? -Infinity) - (a.time ?? -Infinity) || (b.record ?? 0) - (a.record ?? 0);

/** An answer with what only the collection of answers needs. */
export interface Candidate extends FactAnswer {
  machine: string;
  row: CompiledRow;
}

/** Facts of one machine that match one row. */
interface Group {
  row: CompiledRow;
  machine: string;
  facts: Fact[];
}

function groupFacts(matched: readonly MatchedFact[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { fact, rows } of matched)
    for (const row of rows) {
      if (row.row.says === undefined) continue;
      const machine = machineKey(fact.computer);
      const key = `${row.index} ${machine}`;
      const group = groups.get(key);
      if (group) group.facts.push(fact);
      else groups.set(key, { row, machine, facts: [fact] });
    }
  return [...groups.values()];
}

/** Reason for an answer that rests on facts whose attempt is not known. */
const NO_ATTEMPT = 'No attempt is seen in these files, so it may have nothing to do with yours.';

/**
 * List the answers that facts give, row by row and machine by machine. A fact that the reader doubts lowers the certainty only
 * where no other fact says the same.
 *
 * @param superseded Steps of failures after which the client came back at once and got further.
 */
export function collectAnswers(
  matched: readonly MatchedFact[],
  nearness: (fact: Fact) => Nearness,
  roleOf: (machine: string) => MachineRole | null,
  superseded: ReadonlySet<Fact> = new Set(),
): Candidate[] {
  return groupFacts(matched).flatMap(({ row, machine, facts: all }) => {
    const { says = {}, certainty: stated, atAttempt, count, ends, on, note, title } = row.row;
    let facts = count ? enoughOf(all, count) : all;
    let certainty = stated;
    const doubts: string[] = [];
    if (atAttempt) {
      const near = facts.filter((fact) => nearness(fact) === 'near');
      const day = near.length > 0 ? [] : facts.filter((fact) => nearness(fact) === 'same-day');
      if (day.length > 0) {
        certainty = 'weak';
        doubts.push(NO_ATTEMPT);
      }
      facts = near.length > 0 ? near : day;
    }
    const sorted = [...facts].sort(
      (a, b) => Number(a.doubt !== undefined) - Number(b.doubt !== undefined) || newestFirst(a, b),
    );
    const [best] = sorted;
    if (best === undefined) return [];
    if (best.doubt !== undefined) {
      certainty = lower(certainty);
      doubts.push(best.doubt);
    }
    if (ends === 'failed' && facts.every((fact) => superseded.has(fact))) {
      certainty = 'weak';
      doubts.push('The client came back at once and got further.');
    }
    const times = facts.flatMap(({ time }) => (time === null ? [] : [time]));
    return Object.entries(says).map(([check, answer]): Candidate => ({
      check,
      answer,
      certainty,
      role: on ?? roleOf(machine),
      computer: best.computer ?? '',
      title: fillTitle(title, best),
      template: title,
      facts: sorted.slice(0, MAX_RECORDS),
      count: facts.length,
      time: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null,
      note: note ?? null,
      fails: ends === 'failed',
      doubts: [...doubts],
      machine,
      row,
    }));
  });
}

const join = (one: Candidate, other: Candidate): Candidate => {
  const facts = [...new Set([...one.facts, ...other.facts])].sort(newestFirst);
  return {
    ...one,
    // The best record first: the title is filled with its values.
    facts: [...one.facts.slice(0, 1), ...facts.filter((fact) => fact !== one.facts[0])].slice(
      0,
      MAX_RECORDS,
    ),
    count: one.count + other.count,
    time: one.time === null ? null : Math.max(one.time, other.time ?? one.time),
    fails: one.fails || other.fails,
  };
};

/** Difference of time from which the newer of two facts names an answer, in milliseconds; within it the first row of the table. */
const NEWER = 3_600_000;

/** Return whether one answer is a better name for the same answer than another. */
function isBetter(one: Candidate, other: Candidate): boolean {
  const difference = (one.time ?? -Infinity) - (other.time ?? -Infinity);
  return (
    compareCertainty(one.certainty, other.certainty) < 0 ||
    (one.certainty === other.certainty &&
      (Math.abs(difference) > NEWER ? difference > 0 : one.row.index < other.row.index))
  );
}

/** Bring the same answers of one machine together: the surest names it, then the newest. */
function bringTogether(candidates: readonly Candidate[]): Candidate[] {
  const byAnswer = Map.groupBy(candidates, ({ machine, role, check, answer }) =>
    JSON.stringify([machine, role, check, answer]),
  );
  return [...byAnswer.values()].map((same) => {
    const first = same.reduce((best, one) => (isBetter(one, best) ? one : best));
    return same.filter((one) => one !== first).reduce(join, first);
  });
}

/**
 * Keep the best answer to each check of each machine. A less certain one that differs becomes a doubt of it; equally certain
 * ones remain side by side, each with the other as a doubt. Of answers that say how things are from then on, only the newest
 * counts.
 */
export function bestAnswers(candidates: readonly Candidate[]): Candidate[] {
  const byCheck = Map.groupBy(candidates, ({ machine, role, check }) =>
    JSON.stringify([machine, role, check]),
  );
  return [...byCheck.values()].flatMap((all) => {
    const states = all.filter(({ row }) => row.row.state);
    const newest = Math.max(...states.map(({ time }) => time ?? -Infinity));
    const those = bringTogether(
      all.filter(({ row, time }) => !row.row.state || time === null || time === newest),
    );
    const [surest] = [...those].sort((a, b) => compareCertainty(a.certainty, b.certainty));
    const remaining = those.filter(({ certainty }) => certainty === surest?.certainty);
    return remaining.map((one) => ({
      ...one,
      doubts: [
        ...one.doubts,
        ...those
          .filter(({ answer }) => answer !== one.answer)
          .map(
            ({ title }) => `Another record of the same computer says something else: “${title}”.`,
          ),
      ],
    }));
  });
}
