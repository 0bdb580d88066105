import fc from 'fast-check';
import type { Fact } from '../../src/lib/artefacts/fact.ts';
import type { ReadResult } from '../../src/lib/artefacts/reader.ts';
import { writeEventXml } from '../support/event-xml.ts';
import { integer, listOf, type EventValue } from '../support/evtx/typed-values.ts';
import { readLog } from '../support/evtx/read-log.ts';
import { readEventTexts } from '../support/read-samples.ts';
import { writeEvtx, type EvtxOptions, type SyntheticEvent } from '../support/write-evtx.ts';
import { must, mustEqual } from './must.ts';
import type { Property } from './subject.ts';

// Events by the grammar of their formats: whole ones in any number, order and form, all of which must be read.

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2099, 0, 1);
const providers = fc.constantFrom('Schannel', 'TermDD', 'Microsoft-Windows-Ünïcode', 'a & b', '表');
const numbers = fc.integer({ min: 0, max: 65_535 });
/** Text that both formats can hold. */
const texts = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, ' ').trim());
const names = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.]{0,20}$/);
const times = fc.integer({ min: FIRST, max: LAST });

const toXml = (text: string): string =>
  text.replace(/[&<>'"]/g, (letter) => `&#${letter.codePointAt(0)!};`);

/** An event before it is written as XML. */
export interface XmlEvent {
  provider: string;
  id: number;
  time: number;
  record: number;
  computer: string;
  channel?: string;
  data: Record<string, string>;
}

/** Write an event as XML. */
export const eventXml = ({ provider, time, data, ...event }: XmlEvent): string =>
  writeEventXml({
    ...event,
    provider: toXml(provider),
    time: new Date(time).toISOString(),
    body: `<EventData>${Object.entries(data)
      .map(([name, text]) => `<Data Name='${toXml(name)}'>${toXml(text)}</Data>`)
      .join('')}</EventData>`,
  });

/** XML of events between other markup: with and without a list around them, a declaration, comments and marks of browsers. */
export function writtenXml(): Property<{
  events: XmlEvent[];
  between: string;
  around: [string, string];
  isSplit: boolean;
}> {
  return {
    input: fc.record({
      events: fc.array(
        fc.record({
          provider: providers,
          id: numbers,
          time: times,
          record: fc.nat(),
          computer: fc.constantFrom('host.example', 'HOST1', 'höst.example'),
          data: fc.dictionary(names, texts, { maxKeys: 5 }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      between: fc.constantFrom('', '\n', '\r\n', ' <!-- one --> ', '\n- '),
      around: fc.constantFrom<[string, string]>(
        ['', ''],
        ['<Events>', '</Events>'],
        ['<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events>', '</Events>\n'],
      ),
      isSplit: fc.boolean(),
    }),
    check: async ({ events, between, around: [before, after], isSplit }) => {
      const written = events.map(eventXml);
      const lines = isSplit
        ? written.map((one) => one.replace(/(<\/\w+>|\/>)(?=<)/g, '$1\n  '))
        : written;
      const text = before + lines.join(between) + after;
      const [read] = await readEventTexts(new TextEncoder().encode(text));
      must(read?.kind === 'event-xml', 'XML of events is not known');
      mustEqual(read.unreadable, 0, 'events could not be read');
      mustEqual(
        inOrder(read.facts).map(({ provider, id, time, record, computer, fields }) => ({
          provider,
          id,
          time,
          record,
          computer,
          fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
        })),
        inOrder(events).map(({ provider, id, time, record, computer, data }) => ({
          provider,
          id,
          time,
          record,
          computer,
          fields: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== '')),
        })),
        'an event is read as another',
      );
    },
  };
}

/** Sort what has a time, so that two lists can be compared. */
const inOrder = <One extends { time: number | null; record?: number }>(
  all: readonly One[],
): One[] =>
  [...all].sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || (a.record ?? 0) - (b.record ?? 0));

const whole = fc.nat(4_294_967_295);
const values: fc.Arbitrary<EventValue> = fc.oneof(
  texts,
  whole.map((number) => integer(8, number)),
  whole.map((number) => integer(20, number)),
  fc
    .array(whole, { minLength: 1, maxLength: 4 })
    .map((all) => listOf(all.map((one) => integer(8, one)))),
  fc.array(texts, { minLength: 1, maxLength: 4 }),
);

/** Logs of whole events: any number in a chunk, templates shared or not, as their own computer writes them or a collector. */
export function writtenLogs(): Property<{ events: SyntheticEvent[]; options: EvtxOptions }> {
  const event = fc.record(
    {
      provider: providers,
      id: numbers,
      time: times,
      computer: fc.constantFrom('HOST1', 'host.example'),
      channel: fc.constantFrom('System', 'Security', 'A-B/Operational'),
      data: fc.oneof(
        fc.dictionary(names, values, { maxKeys: 5 }),
        fc.array(texts, { maxLength: 4 }),
      ),
      process: fc.nat(65_535),
    },
    { requiredKeys: ['provider', 'id', 'time', 'computer', 'channel'] },
  );
  return {
    input: fc.record({
      events: fc.array(event, { minLength: 1, maxLength: 30 }),
      options: fc.record(
        {
          form: fc.constantFrom('templates' as const, 'forwarded' as const),
          firstNumber: fc.integer({ min: 1, max: 1_000_000 }),
          perChunk: fc.integer({ min: 1, max: 10 }),
          isDirty: fc.boolean(),
          isFilled: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    }),
    check: async ({ events, options }) => {
      const read: ReadResult = await readLog(writeEvtx(events, options));
      mustEqual([read.records, read.unreadable], [events.length, 0], 'a record is lost');
      const keys = (
        all: readonly Pick<Fact, 'time' | 'provider' | 'id' | 'computer' | 'channel'>[],
      ) =>
        all.map(({ time, provider, id, computer, channel }) =>
          [time, provider, id, computer, channel].join(' '),
        );
      mustEqual(keys(read.facts).sort(), keys(events).sort(), 'an event is read as another');
      const spans = read.spans.map(({ computer, channel }) => `${computer} ${channel}`);
      must(new Set(spans).size === spans.length, 'a log has two spans');
      for (const { from, to } of read.spans) must(from <= to, 'a span ends before it begins');
    },
  };
}
