import type { Fact, Span } from '../fact.ts';
import { createPause } from '../pause.ts';
import type { BinaryReader, ReadContext, ReadResult } from '../reader.ts';
import { planSystem, readSystem, type EventSystem, type SystemPlan } from './event-system.ts';
import { readFields } from './event-fields.ts';
import { isChunk, openChunk, type EvtxChunk } from './evtx-chunk.ts';
import {
  CHUNK_HEADER_SIZE,
  CHUNK_SIZE,
  CHUNKS_PER_READ,
  FACT_COST,
  FILE_HEADER_SIZE,
  MAX_FACT_TEXT,
  MAX_FACTS_PER_EVENT,
  MAX_SPANS,
} from './evtx-limits.ts';
import { findRecords, type EvtxRecord } from './evtx-records.ts';
import type { BinXmlElement } from './binxml.ts';
import { parseFragment } from './parse-binxml.ts';
import { createUtf16Reader } from './string-cache.ts';

const DOUBT =
  'This part of the log is damaged: its checksum is wrong, so the record may not be what was written.';

/** A file while it is read. */
interface Reading {
  context: ReadContext;
  records: number;
  unreadable: number;
  spans: Map<string, Span>;
  /** The span of the record before. */
  span: Span | null;
  /** Facts of the present chunk. */
  facts: Fact[];
  /** Characters that facts may still take. */
  textLeft: number;
  /** Facts by provider and id. */
  counts: Map<string, Map<number, number>>;
  left: number;
  damaged: number;
  brokenOff: number;
  cut: boolean;
}

const plans = new WeakMap<BinXmlElement, SystemPlan>();

/** Return the parts of System in a template or an event, which are looked for once. */
function planOf(event: BinXmlElement): SystemPlan {
  let plan = plans.get(event);
  if (plan === undefined) {
    plan = planSystem(event) ?? undefined;
    if (event.name !== 'Event' || plan === undefined) throw new RangeError('Not an event');
    plans.set(event, plan);
  }
  return plan;
}

function addSpan(reading: Reading, { computer, channel, time }: EventSystem): void {
  if (time === null) return;
  let span = reading.span;
  // Most records are of the log of the one before.
  if (span?.channel !== channel || span.computer !== computer) {
    const key = `${computer}\n${channel}`;
    span = reading.spans.get(key) ?? { computer, channel, from: time, to: time };
    if (reading.spans.size < MAX_SPANS) reading.spans.set(key, span);
    reading.span = span;
  }
  if (time < span.from) span.from = time;
  if (time > span.to) span.to = time;
}

/** Tell whether one more fact of an event may be kept, and count it. */
function takeTurn({ counts, textLeft }: Reading, provider: string, id: number): boolean {
  let ofProvider = counts.get(provider);
  if (ofProvider === undefined) counts.set(provider, (ofProvider = new Map<number, number>()));
  const count = ofProvider.get(id) ?? 0;
  if (count >= MAX_FACTS_PER_EVENT || textLeft <= 0) return false;
  ofProvider.set(id, count + 1);
  return true;
}

function toFact(
  { context }: Reading,
  { damaged }: EvtxChunk,
  { provider, id, time, computer, channel, activity, record, process }: EventSystem,
  fields: Fact['fields'],
  number: number,
): Fact {
  const where = `record ${number}`;
  const fact: Fact = { time, provider, id, fields, where, source: context.name, computer, channel };
  if (activity !== undefined) fact.activity = activity;
  if (record !== undefined) fact.record = record;
  if (process !== undefined) fact.process = process;
  if (damaged) fact.doubt = DOUBT;
  return fact;
}

function readRecord(reading: Reading, chunk: EvtxChunk, { from, end, number }: EvtxRecord): void {
  const { root, values } = parseFragment(chunk, from, end, 0);
  const system = readSystem(chunk, planOf(root), values);
  const { provider, id } = system;
  if (reading.context.wants(provider, id)) {
    const { fields, length } = readFields(chunk, root, values);
    if (takeTurn(reading, provider, id)) {
      reading.textLeft -= FACT_COST + length;
      reading.facts.push(toFact(reading, chunk, system, fields, number));
    } else reading.left++;
  }
  // A damaged record may claim any time: the span must not say that the log covers it.
  if (!chunk.damaged) addSpan(reading, system);
}

function readChunk(reading: Reading, chunk: EvtxChunk): void {
  if (chunk.damaged) reading.damaged++;
  for (const record of findRecords(chunk)) {
    reading.records++;
    try {
      if (record === null) throw new RangeError('A broken record');
      readRecord(reading, chunk, record);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      reading.unreadable++;
    }
  }
  if (chunk.brokenOff) reading.brokenOff++;
}

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

function listNotes(reading: Reading): string[] {
  const { unreadable, damaged, brokenOff, cut, left } = reading;
  return [
    ...(unreadable > 0 ? [`${plural(unreadable, 'record', 'records')} could not be read.`] : []),
    ...(damaged > 0
      ? [
          `${plural(damaged, 'block', 'blocks')} of 64 KiB failed the checksum: what is in there is marked as uncertain, and the time it covers is not counted.`,
        ]
      : []),
    ...(brokenOff > 0
      ? [
          `In ${plural(brokenOff, 'block', 'blocks')} of 64 KiB a record breaks off: what follows it there is left over from another time, or lost.`,
        ]
      : []),
    ...(cut ? ['The file ends within a block: it was not copied completely.'] : []),
    ...(left > 0
      ? [
          `${plural(left, 'older event', 'older events')} of the kinds that fill the log were counted but not kept.`,
        ]
      : []),
  ];
}

/**
 * Read a Windows event log (.evtx). Chunks are found by stepping 64 KiB and their magic, because the header of a copy from
 * a running host may be wrong; records end at a chunk’s free-space offset, behind which only older ones lie. The file is
 * read from its end, in pieces of about 1 MiB, so that the newest facts are kept where there are too many.
 */
export const readEvtx: BinaryReader = async (source, context): Promise<ReadResult> => {
  const reading: Reading = {
    context,
    records: 0,
    unreadable: 0,
    spans: new Map(),
    span: null,
    facts: [],
    textLeft: MAX_FACT_TEXT,
    counts: new Map(),
    left: 0,
    damaged: 0,
    brokenOff: 0,
    cut: false,
  };
  const readText = createUtf16Reader();
  const pause = createPause(context.signal);
  const chunks = Math.ceil(Math.max(0, source.size - FILE_HEADER_SIZE) / CHUNK_SIZE);
  const facts: Fact[][] = [];
  for (let end = chunks; end > 0; end -= CHUNKS_PER_READ) {
    await pause();
    const first = Math.max(0, end - CHUNKS_PER_READ);
    const from = FILE_HEADER_SIZE + first * CHUNK_SIZE;
    const bytes = await source.read(from, Math.min(source.size, from + (end - first) * CHUNK_SIZE));
    for (let index = end - first - 1; index >= 0; index--) {
      const at = index * CHUNK_SIZE;
      if (!isChunk(bytes, at)) continue;
      const chunk = bytes.subarray(at, at + CHUNK_SIZE);
      if (chunk.length < CHUNK_SIZE) reading.cut = true;
      if (chunk.length >= CHUNK_HEADER_SIZE) readChunk(reading, openChunk(chunk, readText));
      facts.push(reading.facts);
      reading.facts = [];
      context.onProgress?.((chunks - first - index) / chunks);
      await pause();
    }
  }
  return {
    kind: 'evtx',
    records: reading.records,
    unreadable: reading.unreadable,
    facts: facts.reverse().flat(),
    spans: [...reading.spans.values()],
    notes: listNotes(reading),
  };
};
