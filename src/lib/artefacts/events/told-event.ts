import type { Fact } from '../fact.ts';
import type { ReadContext, ReadResult } from '../reader.ts';
import { readWrittenDate } from '../outputs/written-dates.ts';
import { readMessageValues } from './message-values.ts';
import { keepSpans } from './span-keeper.ts';

/** Event as a program wrote it for people: no data, only the text made of them. */
export interface ToldEvent {
  provider: string;
  id: number;
  /** The date as written. */
  date: string;
  message: string;
  channel?: string;
  computer?: string;
  record?: number;
  activity?: string;
  process?: number;
  /** Index of its first line, from 0. */
  line: number;
}

/** Limits of the text of one event that is searched for values, and of a line of it: real ones have at most 3,000 and 300. */
const MAX_MESSAGE = 8192;
const MAX_MESSAGE_LINE = 512;

const shorten = (message: string): string =>
  message
    .slice(0, MAX_MESSAGE)
    .split('\n')
    .map((line) => line.slice(0, MAX_MESSAGE_LINE))
    .join('\n');

/** Read a date as written, in local time but for one that names UTC; null where it is none. */
export function readToldDate(date: string): { time: number; ambiguous: boolean } | null {
  const exact = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,3})?\d*(Z|[+-]\d\d:\d\d)?$/.exec(
    date.trim(),
  );
  const [, seconds = '', fraction = '', zone = ''] = exact ?? [];
  const written = exact === null ? readWrittenDate(date) : null;
  if (exact === null && written === null) return null;
  const time = Date.parse(exact === null ? (written?.iso ?? '') : `${seconds}${fraction}${zone}`);
  return Number.isNaN(time) ? null : { time, ambiguous: written?.ambiguous ?? false };
}

const SWAPPED = 'Day and month of its date may be the other way round.';

/** Ask for the XML, which has the values and a time in UTC. */
const ASK_XML =
  'In some of these events the values could not be found: their text is in another language or not whole. Give their XML: in Event Viewer under Details, XML View, or with wevtutil qe System /q:"*[System[(EventID=36887)]]" /f:xml';

const LOCAL =
  'The text of events gives local time: it was taken to be that of this device. The XML has exact times.';

/** Make the result of a reader of told events; null where there are none. */
export function toToldResult(
  events: readonly ToldEvent[],
  { name, wants }: ReadContext,
  unreadable = 0,
): ReadResult | null {
  if (events.length === 0) return null;
  const spans = keepSpans();
  const facts: Fact[] = [];
  let missing = false;
  let local = false;
  for (const event of events) {
    const { provider, id, channel, computer, record, activity, process, line } = event;
    const date = readToldDate(event.date);
    const time = date?.time ?? null;
    local ||= date !== null && !/Z$|[+-]\d\d:\d\d$/.test(event.date.trim());
    spans.add(computer, channel, time);
    if (!wants(provider, id)) continue;
    const values = readMessageValues(provider, id, shorten(event.message));
    missing ||= values.missing;
    facts.push({
      time,
      provider,
      id,
      fields: values.fields,
      where: `line ${line + 1}`,
      source: name,
      ...(computer !== undefined && { computer }),
      ...(channel !== undefined && { channel }),
      ...(activity !== undefined && { activity }),
      ...(record !== undefined && { record }),
      ...(process !== undefined && { process }),
      ...(date?.ambiguous === true && { doubt: SWAPPED }),
    });
  }
  return {
    kind: 'event-text',
    records: events.length,
    unreadable,
    facts,
    spans: spans.spans(),
    notes: [...(missing ? [ASK_XML] : []), ...(local ? [LOCAL] : [])],
  };
}
