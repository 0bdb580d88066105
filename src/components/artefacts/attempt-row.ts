import type { Fact } from '../../lib/artefacts/fact.ts';
import type { Mask } from '../../lib/readings/mask.ts';
import { nameSource, type SourceNames } from '../../lib/readings/name-source.ts';
import type { Attempt, ReadingTable } from '../../lib/readings/readings.ts';
import type { StageState, TimelineRow } from '../../lib/readings/timeline.ts';
import { clock, day, lasted, moment, offset } from './times.ts';

/** One stage of an attempt as it is drawn. */
export interface Station {
  /** Name with its first word alone, for a column. */
  short: string;
  state: StageState;
}

/** One record of an attempt. */
export interface RowStep {
  /** Short name of its stage; empty where it has none. */
  stage: string;
  /** Time since the attempt began, such as `+ 380 ms`. */
  offset: string;
  title: string;
  /** Record it rests on: provider, id, file and place. */
  from: string;
  ends: Attempt['steps'][number]['ends'];
  doubt: string | null;
}

/** One attempt as it is drawn and told. */
export interface Row {
  day: string;
  clock: string;
  lasted: string;
  outcome: Attempt['outcome'];
  /** Outcome in a few words, such as “Failed at TLS”. */
  headline: string;
  /** Title of the record that ended it; null where none did. */
  reason: string | null;
  stations: Station[];
  /** Index of the stage at which it ended; null where it goes on or got in. */
  endedAt: number | null;
  /** From where to where, such as `192.0.2.7 → PC-1`, as it may be shown. */
  between: string;
  /** Attempts alike that it represents, in words; empty for one alone. */
  alike: string;
  steps: RowStep[];
  notes: readonly string[];
}

/** Return the first word of a stage: “TLS” of “TLS and certificate”. */
export const shortStage = (title: string): string => title.split(' ')[0] ?? title;

/** Write what names a record: `Schannel 36870, System.evtx, record 1204`. */
export const recordOf = (
  { source, where, ...fact }: Fact,
  mask: Mask,
  names: SourceNames,
): string =>
  [nameSource(fact, names), mask.text(source), where].filter((part) => part !== '').join(', ');

/** Draw up one attempt: how far it came, and where it ended. */
export function toRow(
  { attempt, cells }: TimelineRow,
  table: SourceNames & Pick<ReadingTable, 'stages'>,
  mask: Mask,
): Row {
  const { steps, outcome, from, to, reached, endedAt, peer, computers, notes } = attempt;
  const shorts = table.stages.map(({ title }) => shortStage(title));
  const last = outcome === 'succeeded' ? reached : (endedAt ?? reached);
  const end = steps.findLast(
    ({ ends }) => ends === outcome || (outcome === 'unknown' && ends === 'ended'),
  );
  return {
    day: day(from),
    clock: clock(from),
    // One record has no length.
    lasted: to > from ? lasted(to - from) : '',
    outcome,
    headline: headlineOf(attempt, shorts[last] ?? ''),
    reason: end ? mask.title(end.template, end.fact) : null,
    stations: cells.map(({ state }, index) => ({ short: shorts[index] ?? '', state })),
    endedAt: last < 0 ? null : last,
    between: [
      ...(peer === null ? [] : [mask.text(peer)]),
      ...computers.filter((name) => name !== '').map(mask.text),
    ].join(' → '),
    alike: alikeWords(attempt),
    steps: steps.map(({ fact, template, stage, ends }) => ({
      stage: stage === null ? '' : (shorts[stage] ?? ''),
      offset: fact.time === null ? '' : offset(fact.time - from),
      title: mask.title(template, fact),
      from: recordOf(fact, mask, table),
      ends,
      doubt: fact.doubt === undefined ? null : mask.text(fact.doubt),
    })),
    notes: notes.map(mask.text),
  };
}

/** Name the outcome of an attempt, with the stage at which it was seen last. */
function headlineOf({ outcome, endedAt }: Attempt, place: string): string {
  if (outcome === 'succeeded') return 'Connected';
  if (place === '') return outcome === 'failed' ? 'Failed' : 'No end recorded';
  if (outcome === 'failed') return `Failed at ${place}`;
  return endedAt === null ? `Seen up to ${place}` : `Ended at ${place}`;
}

/** Say how many attempts are like this one, and since when. */
function alikeWords({ alike, since, addresses }: Attempt): string {
  if (alike < 2) return '';
  const from = addresses > 1 ? ` from ${addresses} addresses` : '';
  return `and ${alike - 1} more like it${from} since ${moment(since)}`;
}

const TOLD: [string, readonly StageState[]][] = [
  ['Reached', ['seen', 'passed']],
  ['Failed at', ['failed']],
  ['Not reached', ['not-reached']],
  ['Not known', ['unknown']],
];

/** Say how far an attempt came, for those who do not see the picture. */
export const tellStations = ({ stations }: Pick<Row, 'stations'>): string =>
  TOLD.map(([word, states]) => {
    const names = stations.filter(({ state }) => states.includes(state)).map(({ short }) => short);
    return names.length === 0 ? '' : `${word}: ${names.join(', ')}.`;
  })
    .filter((sentence) => sentence !== '')
    .join(' ');
