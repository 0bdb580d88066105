import type { Mask } from './mask.ts';
import { nameSource, type SourceNames } from './name-source.ts';
import type { Attempt } from './readings.ts';
import type { Timeline, TimelineRow } from './timeline.ts';
import { writeLength, writeTime } from './zone-time.ts';

/** Ways to write a timeline. */
export interface TimelineTextOptions {
  mask: Mask;
  table: SourceNames;
  /** IANA name of the time zone; UTC where it is absent. */
  zone?: string;
}

/** Say how an attempt ended. */
function outcomeWords({ outcome, endedAt, reached }: Attempt, stages: Timeline['stages']): string {
  const at = (index: number): string => stages[index]?.title ?? 'an unknown stage';
  if (outcome === 'succeeded') return 'It got in.';
  if (outcome === 'failed')
    return endedAt === null
      ? 'It failed; these files don’t show at which stage.'
      : `It failed at ${at(endedAt)}.`;
  return endedAt === null
    ? `It came as far as ${at(reached)}; these files don’t show the rest.`
    : `It came as far as ${at(reached)} and ended; these files don’t show why.`;
}

function fromWords({ peer, computers }: Attempt, mask: Mask): string {
  const from = peer === null ? '' : ` from ${mask.text(peer)}`;
  const seen = computers.map((computer) => mask.text(computer)).join(' and ');
  return `${from}${seen === '' ? '' : `, seen by ${seen}`}`;
}

function alikeWords({ alike, since, addresses }: Attempt, zone: string): string[] {
  if (alike < 2) return [];
  const from = addresses > 1 ? ` from ${addresses} addresses` : '';
  return [`${alike} attempts alike${from}, the first at ${writeTime(since, zone)}.`];
}

/** Write one attempt in sentences: what the row of the picture shows. */
function tellRow(
  { attempt }: TimelineRow,
  stages: Timeline['stages'],
  { mask, zone = 'UTC', table }: TimelineTextOptions,
): string[] {
  const steps = attempt.steps.map(({ fact, template }) => {
    const after = fact.time === null ? 0 : fact.time - attempt.from;
    const when = after < 1000 ? 'at once' : `after ${writeLength(after)}`;
    return `- ${mask.title(template, fact)} (${when}; ${nameSource(fact, table)}, ${fact.where})`;
  });
  return [
    `Attempt of ${writeTime(attempt.from, zone)}${fromWords(attempt, mask)}. ${outcomeWords(attempt, stages)}`,
    ...alikeWords(attempt, zone),
    ...attempt.notes.map(mask.text),
    ...steps,
  ];
}

/** Write the picture of the attempts in sentences, for a hand-over and for people who don’t see it. */
export const tellTimeline = (timeline: Timeline, options: TimelineTextOptions): string =>
  [
    ...timeline.rows.map((row) => tellRow(row, timeline.stages, options).join('\n')),
    ...(timeline.more > 0 ? [`${timeline.more} more attempts are not listed.`] : []),
  ].join('\n\n');
