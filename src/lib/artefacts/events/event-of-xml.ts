import type { Fact } from '../fact.ts';
import type { XmlElement } from './xml-tree.ts';

/** Limit on the values of one event, and on the characters of one: what is longer is cut. */
const MAX_FIELDS = 512;
const MAX_VALUE = 32_768;

const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

const textOf = (element: XmlElement | undefined): string => element?.text.trim() ?? '';

/** Read the time of an event, in UTC and with up to nine digits of a second; null where there is none. */
export function readSystemTime(text: string | undefined): number | null {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z?$/.exec(
    text?.trim() ?? '',
  );
  if (match === null) return null;
  const [, day = '', time = '', fraction = ''] = match;
  const ms = Date.parse(`${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  return Number.isNaN(ms) ? null : ms;
}

/** Visit the elements without children, each with its own name. */
function* leaves(element: XmlElement): Generator<XmlElement> {
  if (element.children.length === 0) yield element;
  else for (const child of element.children) yield* leaves(child);
}

/** Read the values: of EventData by name or place, of UserData by the innermost elements. */
function readFields(event: XmlElement): Record<string, string> {
  const fields: Record<string, string> = {};
  let unnamed = 0;
  let count = 0;
  const put = (name: string, value: string): void => {
    count += 1;
    if (count > MAX_FIELDS) return;
    const before = fields[name];
    // A list repeats its element.
    fields[name] = (before === undefined ? value : `${before}, ${value}`).slice(0, MAX_VALUE);
  };
  for (const data of childOf(event, 'EventData')?.children ?? [])
    if (data.name === 'Binary') put('Binary', textOf(data));
    else if (data.name === 'Data' || data.name === 'ComplexData')
      put(data.attributes['Name'] ?? String(unnamed++), data.text);
  const user = childOf(event, 'UserData');
  if (user !== undefined)
    for (const part of user.children)
      if (part.children.length > 0) for (const leaf of leaves(part)) put(leaf.name, leaf.text);
      else if (textOf(part) !== '') put(part.name, part.text);
  return fields;
}

/** Event whose values are read when they are asked for. */
export interface XmlEvent {
  provider: string;
  id: number;
  time: number | null;
  /** Build the fact. `where` is used where the event has no record number. */
  toFact: (source: string, where: string) => Fact;
  computer: string;
  channel: string;
}

/**
 * Read an `<Event>`; null where it has no provider or id. Its text in the language of the machine (RenderingInfo) is not
 * used. Source: https://learn.microsoft.com/en-us/windows/win32/wes/eventschema-schema
 */
export function readXmlEvent(event: XmlElement): XmlEvent | null {
  const system = childOf(event, 'System');
  const names = childOf(system, 'Provider')?.attributes;
  const provider = (names?.['Name'] ?? names?.['EventSourceName'] ?? '').trim();
  const id = Number.parseInt(textOf(childOf(system, 'EventID')), 10);
  if (provider === '' || !Number.isInteger(id) || id < 0 || id > 0xffff) return null;
  const time = readSystemTime(childOf(system, 'TimeCreated')?.attributes['SystemTime']);
  const computer = textOf(childOf(system, 'Computer'));
  const channel = textOf(childOf(system, 'Channel'));
  const record = Number.parseInt(textOf(childOf(system, 'EventRecordID')), 10);
  const process = Number.parseInt(childOf(system, 'Execution')?.attributes['ProcessID'] ?? '', 10);
  const activity = (childOf(system, 'Correlation')?.attributes['ActivityID'] ?? '')
    .replace(/[{}\s]/g, '')
    .toLowerCase();
  return {
    provider,
    id,
    time,
    computer,
    channel,
    toFact: (source, where) => ({
      time,
      provider,
      id,
      fields: readFields(event),
      where: Number.isSafeInteger(record) ? `record ${record}` : where,
      source,
      ...(computer !== '' && { computer }),
      ...(channel !== '' && { channel }),
      ...(activity !== '' && { activity }),
      ...(Number.isSafeInteger(record) && { record }),
      ...(Number.isSafeInteger(process) && { process }),
    }),
  };
}
