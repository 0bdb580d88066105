import type { Fact } from '../artefacts/fact.ts';
import type { ReadFile } from '../artefacts/reader.ts';
import { findAbsences } from './absences.ts';
import { compareCertainty } from './certainty.ts';
import { clearedLog } from './cleared-logs.ts';
import { bestAnswers, collectAnswers, type Candidate } from './collect-answers.ts';
import { addContradictions, doubtsOf, findCleared } from './doubts.ts';
import { fillTitle } from './fill-title.ts';
import { findFocus } from './find-focus.ts';
import { finishAttempts, type Finished } from './finish-attempts.ts';
import { groupAlike } from './group-alike.ts';
import { joinAttempts } from './join-attempts.ts';
import { compileTable } from './match-row.ts';
import { createNearness } from './near-focus.ts';
import type { FactAnswer, Harmless, Judged, JudgeOptions, ReadingTable } from './readings.ts';
import { collectRoles, machineKey } from './role.ts';
import { toSteps, type MatchedFact } from './to-steps.ts';

/** The most kinds of harmless facts that are listed. */
const MAX_HARMLESS = 40;

/** Leave out records that came twice: the same log is often given by itself and in an archive. */
function withoutCopies(files: readonly ReadFile[]): readonly Fact[] {
  const [only, second] = files;
  if (only && !second) return only.facts;
  const seen = new Set<string>();
  return files.flatMap(({ facts }) =>
    facts.filter(({ computer = '', channel = '', provider, id, time, record }) => {
      if (record === undefined) return true;
      const key = `${computer}\n${channel}\n${provider}\n${id}\n${time}\n${record}`;
      return !seen.has(key) && seen.add(key);
    }),
  );
}

/** List the facts that look like an error and say nothing, each kind once for each computer. */
function findHarmless(matched: readonly MatchedFact[]): Harmless[] {
  const kinds = new Map<string, Harmless>();
  for (const { fact, rows } of matched)
    for (const { index, row } of rows) {
      const { says, note, title, stage, ends } = row;
      const silent = ends === undefined || ends === 'ended';
      if (says || note === undefined || stage !== undefined || !silent) continue;
      const key = `${index} ${machineKey(fact.computer)}`;
      const before = kinds.get(key);
      const count = (before?.count ?? 0) + 1;
      const newer = !before || (fact.time ?? 0) >= (before.fact.time ?? 0);
      kinds.set(
        key,
        newer
          ? { fact, title: fillTitle(title, fact), template: title, note, count }
          : { ...before, count },
      );
    }
  return [...kinds.values()].sort((a, b) => b.count - a.count).slice(0, MAX_HARMLESS);
}

const toAnswer = ({ machine: _, row: __, ...answer }: Candidate): FactAnswer => answer;

/**
 * Turn the facts of all files into attempts to connect and answers, each with the records it rests on. Pure, and takes time
 * in proportion to the number of facts, but for sorting.
 */
export function judge(
  files: readonly ReadFile[],
  table: ReadingTable,
  options: JudgeOptions,
): Judged {
  const { now, zone = 'UTC' } = options;
  const ready = compileTable(table);
  const roles = collectRoles();
  const facts = withoutCopies(files);
  const matched: MatchedFact[] = [];
  for (const fact of facts) {
    const rows = ready.rowsFor(fact);
    roles.add(fact, rows);
    // Facts without a row are kept: an absence may name them.
    matched.push({ fact, rows });
  }
  const spans = files.flatMap((file) => file.spans);
  const steps = toSteps(matched);
  const finished = finishAttempts(joinAttempts(steps, roles.of), roles.of);
  const focus = findFocus(finished, spans, options);

  const stepsOf = (which: (one: Finished) => boolean): Set<Fact> =>
    new Set(finished.filter(which).flatMap(({ draft }) => draft.steps.map(({ fact }) => fact)));
  const nearness = createNearness(
    focus,
    stepsOf(({ attempt }) => attempt.focus),
    stepsOf(({ attempt }) => !attempt.focus),
  );
  const cleared = findCleared(
    facts,
    (fact) => clearedLog(fact, ready.name),
    machineKey,
    ready.name,
  );
  const attempt = finished.find((one) => one.attempt.focus)?.attempt ?? null;
  const kinds = new Set(
    finished
      .filter((one) => one.attempt.outcome === 'failed' && !one.attempt.superseded)
      .map(({ kind, attempt: { peer } }) => `${kind} ${peer}`),
  );
  const circumstances = {
    focus,
    now,
    zone,
    cleared,
    manyFailed: kinds.size > 1,
    machineOf: machineKey,
    nameOf: ready.name,
  };
  const superseded = stepsOf((one) => one.attempt.superseded);
  const given = bestAnswers(collectAnswers(matched, nearness, roles.of, superseded)).map((one) => ({
    ...toAnswer(one),
    doubts: doubtsOf({ ...one, atAttempt: one.row.row.atAttempt }, circumstances),
  }));
  const absent = findAbsences({
    table: ready,
    rows: table.absences,
    focus,
    attempt,
    matched,
    files,
    roleOf: roles.of,
    cleared,
    zone,
  });
  const answers = addContradictions([...given, ...absent]).sort(
    (a, b) =>
      compareCertainty(a.certainty, b.certainty) ||
      Number(b.fails) - Number(a.fails) ||
      (b.time ?? -Infinity) - (a.time ?? -Infinity) ||
      (a.check < b.check ? -1 : 1),
  );
  return {
    ...groupAlike(finished),
    answers,
    harmless: findHarmless(matched),
    spans,
    focus,
    computers: roles.list(),
  };
}
