import {
  type BinXmlElement,
  type BinXmlFragment,
  type BinXmlPart,
  type BinXmlValues,
} from './binxml.ts';
import type { EvtxChunk } from './evtx-chunk.ts';
import { readFiletime } from './filetime.ts';
import { placeValue, textOf } from './part-text.ts';
import { VALUE_TYPE } from './value-text.ts';

/** Values of the System element of an event, as far as facts need them. */
export interface EventSystem {
  provider: string;
  id: number;
  /** Milliseconds since 1970; null where it has no time that can be read. */
  time: number | null;
  record: number | undefined;
  /** In lower case and without braces. */
  activity: string | undefined;
  process: number | undefined;
  channel: string;
  computer: string;
}

type Parts = readonly BinXmlPart[];

/** Parts of each value of System, found once for each template. */
export type SystemPlan = Readonly<Record<keyof EventSystem, Parts>>;

const NONE: Parts = [];

/** Find the parts in the System element of an event; null where it has none. */
export function planSystem({ elements }: BinXmlElement): SystemPlan | null {
  const system = elements.find(({ name }) => name === 'System');
  if (system === undefined) return null;
  const children = new Map(system.elements.map((child) => [child.name, child]));
  const text = (name: string): Parts => children.get(name)?.parts ?? NONE;
  const attribute = (name: string, key: string): Parts =>
    children.get(name)?.attributes.get(key) ?? NONE;
  return {
    provider: attribute('Provider', 'Name'),
    id: text('EventID'),
    time: attribute('TimeCreated', 'SystemTime'),
    record: text('EventRecordID'),
    activity: attribute('Correlation', 'ActivityID'),
    process: attribute('Execution', 'ProcessID'),
    channel: text('Channel'),
    computer: text('Computer'),
  };
}

/** Read what System says. Throws RangeError where the event has no id. */
export function readSystem(
  chunk: EvtxChunk,
  plan: SystemPlan,
  values: BinXmlFragment['values'],
): EventSystem {
  const text = (key: keyof EventSystem): string => textOf(chunk, plan[key], values) ?? '';
  const id = parseNumber(text('id'));
  if (id === undefined) throw new RangeError('An event without an id');
  return {
    provider: text('provider'),
    id,
    time: readTime(chunk, plan.time, values),
    record: parseNumber(text('record')),
    activity: toActivity(text('activity')),
    process: parseNumber(text('process')),
    channel: text('channel'),
    computer: text('computer'),
  };
}

const toActivity = (text: string): string | undefined =>
  text === '' ? undefined : (text.startsWith('{') ? text.slice(1, -1) : text).toLowerCase();

const parseNumber = (text: string): number | undefined => {
  const value = Number(text);
  return text !== '' && Number.isSafeInteger(value) ? value : undefined;
};

function readTime(chunk: EvtxChunk, parts: Parts, values: BinXmlValues | null): number | null {
  const [part] = parts;
  if (parts.length === 1 && typeof part === 'object') {
    const { type, at } = placeValue(chunk, part, values);
    if (type === VALUE_TYPE.filetime) return readFiletime(chunk.view, at);
  }
  // Forwarded events give nine digits of a second as text; the standard of JavaScript knows three.
  const ms = Date.parse((textOf(chunk, parts, values) ?? '').replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(ms) ? null : ms;
}
