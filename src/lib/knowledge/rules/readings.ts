import { CONTENT } from '../../domain/content-folder.ts';
import { fileOf } from '../../model/file-of.ts';
import type { Code, Knowledge } from '../../model/knowledge.ts';
import type { ReadingData } from '../../schema/reading.ts';
import type { Problem } from '../problem.ts';

const READINGS = `${CONTENT}/readings`;
const ABSENCES = `${CONTENT}/absences.yaml`;

/** A row with what it is compared by. */
interface Known {
  row: ReadingData;
  providers: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  channels: ReadonlySet<string> | null;
  /** Name of the row in a message. */
  label: string;
}

const overlap = <Item>(a: ReadonlySet<Item> | null, b: ReadonlySet<Item> | null): boolean =>
  a === null || b === null || [...a].some((item) => b.has(item));

/** Write conditions so that equal ones are equal texts, whatever the order and the case in which they are written. */
const conditionText = ({ when = {} }: ReadingData): string =>
  JSON.stringify(
    Object.entries(when)
      .map(([field, condition]) => [field, JSON.stringify(condition)])
      .sort(),
  ).toLowerCase();

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source, 'iu') instanceof RegExp;
  } catch {
    return false;
  }
};

/** List conditions that are not patterns, or that no value can fulfil. */
function conditionProblems({ row, label }: Known): Problem[] {
  return Object.entries(row.when ?? {}).flatMap(([field, condition]): Problem[] => {
    const place = { file: READINGS, field: `${label}.when.${field}` };
    if (typeof condition === 'string' || Array.isArray(condition)) return [];
    if ('matches' in condition)
      return isPattern(condition.matches)
        ? []
        : [
            {
              ...place,
              value: condition.matches,
              message: 'is not a regular expression, so the row never matches.',
              fix: 'Escape brackets, dots and backslashes that are meant as they are.',
            },
          ];
    if ('not' in condition) return [];
    const { from, to } = condition;
    if (from === undefined && to === undefined)
      return [
        {
          ...place,
          value: '{}',
          message: 'holds neither `from` nor `to`.',
          fix: 'Write the numbers between which the value has to be.',
        },
      ];
    return from !== undefined && to !== undefined && from > to
      ? [
          {
            ...place,
            value: `${from} to ${to}`,
            message: 'is a range that holds no number, so the row never matches.',
            fix: 'Write the smaller number under `from`.',
          },
        ]
      : [];
  });
}

/** List pairs of rows that give different answers to the same check for the very same facts. */
function contradictionProblems(rows: readonly Known[]): Problem[] {
  const alike = Map.groupBy(rows, ({ row }) => conditionText(row));
  return [...alike.values()].flatMap((those) =>
    those.flatMap((one, index) =>
      those.slice(index + 1).flatMap((other): Problem[] => {
        const same =
          overlap(one.providers, other.providers) &&
          overlap(one.ids, other.ids) &&
          overlap(one.channels, other.channels);
        if (!same || one.row.count !== undefined || other.row.count !== undefined) return [];
        return Object.entries(one.row.says ?? {}).flatMap(([check, answer]) => {
          const second = other.row.says?.[check];
          return second === undefined || second === answer
            ? []
            : [
                {
                  file: READINGS,
                  field: `${other.label}.says.${check}`,
                  value: second,
                  message: `contradicts another row for the same fact, which answers \`${answer}\`.`,
                  fix: 'Give the rows conditions under `when` that differ, or keep one of them.',
                },
              ];
        });
      }),
    ),
  );
}

/** List the events of answers that no row gives, or that rows take for something else. */
function eventProblems(
  { checks, codes }: Knowledge,
  rows: readonly Known[],
  nameOf: (provider: string) => string,
): Problem[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const eventOf = (
    event: string | { source: string; id: number },
  ): { provider: string; id: string } | null => {
    if (typeof event !== 'string') return { provider: nameOf(event.source), id: `${event.id}` };
    const code: Code | undefined = byId.get(event);
    return code && 'provider' in code && code.provider !== undefined
      ? { provider: nameOf(code.provider), id: `${code.number}` }
      : null;
  };
  return checks.flatMap((check) =>
    check.answers.flatMap((answer, index) =>
      (('events' in answer && answer.events) || []).flatMap((written): Problem[] => {
        const event = eventOf(written);
        if (event === null) return [];
        const those = rows.filter(
          ({ providers, ids }) => providers.has(event.provider) && ids.has(event.id),
        );
        const saying = those.filter(({ row }) => row.says?.[check.id] !== undefined);
        const place = {
          file: fileOf(check),
          field: `answers[${index}].events`,
          value: typeof written === 'string' ? written : `${written.source} ${written.id}`,
        };
        if (those.length === 0)
          return [
            {
              ...place,
              message:
                'is an event that no row of the readings knows, so a log with it gives nothing.',
              fix: `Add a row for it to ${READINGS}, or one with a \`note\` that says why it means nothing alone.`,
            },
          ];
        const contradicted =
          saying.length > 0
            ? saying.every(({ row }) => row.says?.[check.id] !== answer.id)
            : those.every(({ row }) => row.note === undefined);
        return contradicted
          ? [
              {
                ...place,
                message: `is an event for which ${READINGS} never answers \`${answer.id}\`.`,
                fix: `Add \`${check.id}: ${answer.id}\` under \`says\` of its row, or take it off the answer.`,
              },
            ]
          : [];
      }),
    ),
  );
}

/**
 * Check what facts are said to mean: rows can match, do not contradict each other or the events that answers name, and an absence
 * of any event is of a check for which there are rows. Unknown ids are found by `referenceProblems`.
 */
export function readingProblems(knowledge: Knowledge): Problem[] {
  const { readings, absences, site } = knowledge;
  // A site without readings has nothing that an answer's events could be compared with.
  if (readings.length === 0) return [];
  const prefix = (site.codeLists?.sourcePrefix ?? '').toLowerCase();
  const nameOf = (provider: string): string => {
    const name = provider.toLowerCase();
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  };
  const rows = readings.map((row): Known => {
    const providers = [row.provider].flat();
    const ids = [row.id].flat();
    return {
      row,
      providers: new Set(providers.map(nameOf)),
      ids: new Set(ids.map((id) => String(id).toLowerCase())),
      channels: row.channel === undefined ? null : new Set([row.channel].flat().map(nameOf)),
      label: `${providers[0]} ${ids.join(', ')}`,
    };
  });
  const answered = new Set(readings.flatMap(({ says }) => Object.keys(says ?? {})));
  return [
    ...rows.flatMap(conditionProblems),
    ...contradictionProblems(rows),
    ...eventProblems(knowledge, rows, nameOf),
    ...absences.flatMap(({ channel, events, says }) =>
      events === 'any'
        ? Object.keys(says)
            .filter((check) => !answered.has(check))
            .map((check) => ({
              file: ABSENCES,
              field: `${channel}.says`,
              value: check,
              message: 'is a check that no row answers, so every log would lack its events.',
              fix: 'Name the events under `events`, or add rows that answer it.',
            }))
        : [],
    ),
  ];
}
