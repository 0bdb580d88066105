import type { Fragment } from './chunk-writer.ts';
import {
  binary,
  filetime,
  guid,
  integer,
  NOTHING,
  STRING_LIST,
  toTyped,
  type EventValue,
  type TypedValue,
} from './typed-values.ts';
import type { Instance, Slot, XmlTree } from './xml-tree.ts';

/** An event of a synthetic log. */
export interface SyntheticEvent {
  provider: string;
  id: number;
  /** Milliseconds since 1970. */
  time: number;
  computer: string;
  channel: string;
  /** Data by name, or without names as classic providers write it. */
  data?: Readonly<Record<string, EventValue>> | readonly string[];
  /** Elements of UserData by name, in one called EventXML. */
  userData?: Readonly<Record<string, EventValue>>;
  /** The Binary element of a classic event. */
  binary?: Uint8Array;
  /** ActivityID, with braces or without. */
  activity?: string;
  process?: number;
  /** EventRecordID; the number of the record in the file where it has none. */
  record?: number;
  qualifiers?: number;
  level?: number;
}

const EVENT_NAMESPACE = 'http://schemas.microsoft.com/win/2004/08/events/event';
const BINARY_XML = 0x21;

const slot = (index: number, type: number): Slot => ({ slot: index, type, optional: true });
const needed = (index: number, type: number): Slot => ({ slot: index, type, optional: false });

/** The order of values as Windows has it: 18 of System, the last a fragment with the data. */
const systemTree = (computer: string): XmlTree => ({
  name: 'System',
  content: [
    {
      name: 'Provider',
      attributes: [
        ['Name', [slot(14, 1)]],
        ['Guid', [slot(15, 15)]],
      ],
    },
    { name: 'EventID', attributes: [['Qualifiers', [slot(4, 6)]]], content: [slot(3, 6)] },
    { name: 'Version', content: [slot(11, 4)] },
    { name: 'Level', content: [slot(0, 4)] },
    { name: 'Task', content: [slot(2, 6)] },
    { name: 'Opcode', content: [slot(1, 4)] },
    { name: 'Keywords', content: [slot(5, 21)] },
    { name: 'TimeCreated', attributes: [['SystemTime', [slot(6, 17)]]] },
    { name: 'EventRecordID', content: [slot(10, 10)] },
    {
      name: 'Correlation',
      attributes: [
        ['ActivityID', [slot(7, 15)]],
        ['RelatedActivityID', [slot(13, 15)]],
      ],
    },
    {
      name: 'Execution',
      attributes: [
        ['ProcessID', [slot(8, 8)]],
        ['ThreadID', [slot(9, 8)]],
      ],
    },
    { name: 'Channel', content: [slot(16, 1)] },
    { name: 'Computer', content: [computer] },
    { name: 'Security', attributes: [['UserID', [slot(12, 19)]]] },
  ],
});

const eventTree = (content: readonly (XmlTree | Slot)[]): XmlTree => ({
  name: 'Event',
  attributes: [['xmlns', [EVENT_NAMESPACE]]],
  content,
});

const isList = (data: SyntheticEvent['data']): data is readonly string[] => Array.isArray(data);

/** Make the template and the values of an event’s data. */
export function toDataInstance({ data, userData, binary: bytes }: SyntheticEvent): Instance {
  if (userData !== undefined) {
    const names = Object.keys(userData);
    const values = Object.values(userData).map(toTyped);
    const children = names.map((name, index) => ({
      name,
      content: [needed(index, values[index]!.type)],
    }));
    const inner: XmlTree = {
      name: 'EventXML',
      attributes: [['xmlns', ['Event_NS']]],
      content: children,
    };
    return { template: { name: 'UserData', content: [inner] }, values };
  }
  if (data === undefined || isList(data)) {
    const template: XmlTree = {
      name: 'EventData',
      content: [
        { name: 'Data', content: [slot(0, STRING_LIST)] },
        { name: 'Binary', content: [slot(1, 14)] },
      ],
    };
    return {
      template,
      values: [
        data === undefined ? NOTHING : toTyped(data),
        bytes === undefined ? NOTHING : binary(bytes),
      ],
    };
  }
  const values = Object.values(data).map(toTyped);
  const children = Object.keys(data).map((name, index) => ({
    name: 'Data',
    attributes: [['Name', [name]] as const],
    content: [needed(index, values[index]!.type)],
  }));
  return { template: { name: 'EventData', content: children }, values };
}

/** Make the values of System in the order of its template. */
function systemValues(event: SyntheticEvent, number: number): TypedValue[] {
  const { qualifiers, activity, process } = event;
  return [
    integer(4, event.level ?? 4),
    integer(4, 0),
    integer(6, 0),
    integer(6, event.id),
    qualifiers === undefined ? NOTHING : integer(6, qualifiers),
    integer(21, 0x8000000000000000n),
    filetime(event.time),
    activity === undefined ? NOTHING : guid(activity),
    process === undefined ? NOTHING : integer(8, process),
    process === undefined ? NOTHING : integer(8, 4),
    integer(10, event.record ?? number),
    integer(4, 0),
    NOTHING,
    NOTHING,
    toTyped(event.provider),
    NOTHING,
    toTyped(event.channel),
  ];
}

/** Make an event as Windows logs it: a template for System, and one within it for the data. */
export const toInstance = (event: SyntheticEvent, number: number): Instance => ({
  template: eventTree([systemTree(event.computer), needed(17, BINARY_XML)]),
  values: [...systemValues(event, number), toDataInstance(event)],
});

/** Put values into a template: an element with text only. What holds no value is left out, a list repeats its element. */
export function fillTree(tree: XmlTree, values: readonly TypedValue[]): XmlTree[] {
  const textOf = (part: unknown): string | null => {
    if (typeof part === 'string') return part;
    const value = values[(part as Slot).slot]!;
    return value.type === 0 ? null : value.text;
  };
  const attributes = (tree.attributes ?? []).flatMap(([name, [part]]) => {
    const text = textOf(part);
    return text === null ? [] : [[name, [text]] as const];
  });
  const [only] = tree.content ?? [];
  if (only !== undefined && (typeof only === 'string' || 'slot' in only)) {
    const value = typeof only === 'string' ? null : values[only.slot]!;
    const texts = value?.type === STRING_LIST ? value.text.split(', ') : [textOf(only)];
    return texts.flatMap((text) =>
      text === null ? [] : [{ name: tree.name, attributes, content: text === '' ? [] : [text] }],
    );
  }
  const content = (tree.content ?? []).flatMap((child) => fillTree(child as XmlTree, values));
  return [{ name: tree.name, attributes, content }];
}

/** Make an event as a collector stores one that was forwarded: no template, text only, and the message after it. */
export function toForwarded(event: SyntheticEvent, number: number): Fragment {
  const data = toDataInstance(event);
  const [system] = fillTree(systemTree(event.computer), systemValues(event, number));
  const [filled] = fillTree(data.template, data.values as TypedValue[]);
  const rendering: XmlTree = {
    name: 'RenderingInfo',
    attributes: [['Culture', ['en-US']]],
    content: [
      { name: 'Message', content: ['Synthetic'] },
      { name: 'Level', content: ['Information'] },
    ],
  };
  return eventTree([system!, filled!, rendering]);
}
