import type { Span } from '../artefacts/fact.ts';
import type { ReadFile } from '../artefacts/reader.ts';
import { lower } from './certainty.ts';
import { bounded, describeSpan, logKey } from './doubts.ts';
import { AROUND } from './find-focus.ts';
import type { CompiledTable } from './match-row.ts';
import type { AbsenceRow, Attempt, FactAnswer, Focus, MachineRole } from './readings.ts';
import { machineKey } from './role.ts';
import type { MatchedFact } from './to-steps.ts';
import { writeLength, writeTime } from './zone-time.ts';

/** Logs that every machine has: they do not show which part it has in a connection. */
const EVERY_MACHINE = new Set(['system', 'security', 'application', 'setup']);

/** Surroundings in which the absence of events means something. */
export interface AbsenceContext {
  table: CompiledTable;
  rows: readonly AbsenceRow[];
  focus: Focus | null;
  /** Attempt in focus; null where only its minute is known. */
  attempt: Attempt | null;
  matched: readonly MatchedFact[];
  files: readonly ReadFile[];
  roleOf: (machine: string) => MachineRole | null;
  cleared: ReadonlyMap<string, number>;
  zone: string;
}

/** Return whether the machine on which the attempt has to be seen has seen it. A person who says the minute is at the client. */
function isSeen({ seenBy }: AbsenceRow, focus: Focus, attempt: Attempt | null): boolean {
  if (seenBy === 'anyone') return true;
  if (seenBy === 'client' && focus.by === 'said') return true;
  return attempt?.seenBy.includes(seenBy) ?? false;
}

const covers = ({ from, to }: Span, focus: Focus): boolean => from <= focus.from && to >= focus.to;

/** List the logs that cover the attempt, the longest stretch of each. */
function coveringLogs(
  { files, table }: AbsenceContext,
  focus: Focus,
  channel: string,
): { span: Span; unreadable: number }[] {
  const best = new Map<string, { span: Span; unreadable: number }>();
  for (const { spans, unreadable } of files)
    for (const span of spans) {
      if (table.name(span.channel) !== channel || !covers(span, focus)) continue;
      const key = machineKey(span.computer);
      const before = best.get(key)?.span;
      if (!before || span.to - span.from > before.to - before.from)
        best.set(key, { span, unreadable });
    }
  return [...best.values()];
}

/**
 * List the answers of logs that hold none of some events. Only a log that covers the attempt from its beginning to its end says
 * anything, and only where the attempt is known to have happened.
 */
export function findAbsences(context: AbsenceContext): FactAnswer[] {
  const { table, rows, focus, attempt, matched, roleOf, cleared, zone } = context;
  if (focus === null || focus.by === 'log') return [];
  const around = matched.filter(
    ({ fact: { time } }) =>
      time !== null && time >= focus.from - AROUND.attempt && time <= focus.to + AROUND.attempt,
  );
  return rows.flatMap((row): FactAnswer[] => {
    if (!isSeen(row, focus, attempt)) return [];
    const channel = table.name(row.channel);
    const checks = Object.keys(row.says);
    const listed =
      row.events === 'any'
        ? null
        : new Set(
            row.events.flatMap(({ provider, id }) =>
              id.map((number) => `${table.name(provider)} ${number}`),
            ),
          );
    return coveringLogs(context, focus, channel).flatMap(({ span, unreadable }): FactAnswer[] => {
      const machine = machineKey(span.computer);
      const role = roleOf(machine) ?? (EVERY_MACHINE.has(channel) ? null : row.on);
      if (role !== null && role !== row.on) return [];
      const held = around.some(({ fact, rows: those }) => {
        if (machineKey(fact.computer) !== machine) return false;
        if (fact.channel !== undefined && table.name(fact.channel) !== channel) return false;
        return listed === null
          ? those.some(({ row: { says = {} } }) =>
              checks.some((check) => Object.hasOwn(says, check) && says[check] !== row.says[check]),
            )
          : listed.has(`${table.name(fact.provider)} ${fact.id}`);
      });
      if (held) return [];
      const doubts: string[] = [];
      if (role === null)
        doubts.push(`Nothing shows that ${span.computer} is the ${row.on} of this attempt.`);
      if (unreadable > 0)
        doubts.push(
          `${unreadable} record${unreadable === 1 ? '' : 's'} of the log could not be read.`,
        );
      const since = cleared.get(logKey(machine, channel));
      if (since !== undefined && since > focus.from)
        doubts.push(`The log was cleared at ${writeTime(since, zone)}.`);
      const after = span.to - focus.to;
      if (after < AROUND.attempt)
        doubts.push(`The log ends ${writeLength(after)} after the attempt.`);
      if (attempt && !attempt.seenBy.includes(row.on))
        doubts.push('The clocks of the two computers may differ.');
      const title = `${row.title}: ${describeSpan(span, table.label(row.channel), zone)}`;
      return Object.entries(row.says).map(([check, answer]) => ({
        check,
        answer,
        certainty: role === null ? lower(row.certainty) : row.certainty,
        role: role ?? row.on,
        computer: span.computer,
        title,
        template: title,
        facts: [],
        count: 0,
        time: null,
        note: row.note ?? null,
        fails: false,
        doubts: bounded(doubts),
      }));
    });
  });
}
