import { describe, expect, test } from 'vitest';
import type { Fragment } from '../../../support/evtx/chunk-writer.ts';
import { readLog } from '../../../support/evtx/read-log.ts';
import {
  ansi,
  binary,
  filetime,
  guid,
  integer,
  listOf,
  NOTHING,
  real,
  sid,
  toTyped,
  type TypedValue,
} from '../../../support/evtx/typed-values.ts';
import { writeFragments } from '../../../support/write-evtx.ts';
import type { Instance, Slot, XmlPart, XmlTree } from '../../../support/evtx/xml-tree.ts';

// All logs here are synthetic.

const slot = (index: number, optional = false): Slot => ({ slot: index, type: 1, optional });

/** The least of a System element. */
const SYSTEM: XmlTree = {
  name: 'System',
  content: [
    { name: 'Provider', attributes: [['Name', ['Synthetic']]] },
    { name: 'EventID', content: ['7'] },
    { name: 'TimeCreated', attributes: [['SystemTime', ['2026-11-29T08:00:00.1234567Z']]] },
    { name: 'Channel', content: ['Test'] },
    { name: 'Computer', content: ['HOST1'] },
  ],
};

const eventWith = (...content: (XmlTree | Slot)[]): XmlTree => ({
  name: 'Event',
  content: [SYSTEM, ...content],
});

const dataWith = (...content: XmlPart[]): XmlTree => ({
  name: 'EventData',
  content: [{ name: 'Data', attributes: [['Name', ['a']]], content }],
});

const read = (...fragments: Fragment[]) =>
  readLog(writeFragments(fragments.map((fragment) => ({ time: 0, fragment }))));

/** Read the fields of one event. */
const fieldsOf = async (fragment: Fragment): Promise<unknown> =>
  (await read(fragment)).facts[0]?.fields;

/** Read a value by way of a template. */
const textOf = async (value: TypedValue): Promise<unknown> => {
  const fields = await fieldsOf({ template: eventWith(dataWith(slot(0))), values: [value] });
  return (fields as Record<string, string> | undefined)?.['a'];
};

const typed = (type: number, ...bytes: number[]): TypedValue => ({
  type,
  bytes: Uint8Array.from(bytes),
  text: '',
});

describe('a value', () => {
  test.each<[string, TypedValue, string]>([
    ['null', NOTHING, ''],
    ['text', toTyped('Zürich & <co>'), 'Zürich & <co>'],
    ['text with a zero at its end', toTyped('text\0'), 'text'],
    ['empty text', toTyped(''), ''],
    ['text beyond 16 bits', toTyped('😀'), '😀'],
    ['ANSI text', ansi('Z\u00fcrich\0'), 'Zürich'],
    ['8 bits, signed', integer(3, -128), '-128'],
    ['8 bits', integer(4, 255), '255'],
    ['16 bits, signed', integer(5, -32_768), '-32768'],
    ['16 bits', integer(6, 65_535), '65535'],
    ['32 bits, signed', integer(7, -2_147_483_648), '-2147483648'],
    ['32 bits', integer(8, 4_294_967_295), '4294967295'],
    ['64 bits, signed', integer(9, -(2n ** 63n)), '-9223372036854775808'],
    ['64 bits', integer(10, 2n ** 64n - 1n), '18446744073709551615'],
    ['a fraction of 32 bits', real(11, 0.1), '0.1'],
    ['a fraction of 64 bits', real(12, -2.5), '-2.5'],
    ['true', integer(13, 1), 'true'],
    ['false', integer(13, 0), 'false'],
    ['binary', binary(Uint8Array.of(0, 0xb5, 0xff)), '00B5FF'],
    [
      'a GUID',
      guid('{12345678-9abc-def0-1234-56789abcdef0}'),
      '{12345678-9ABC-DEF0-1234-56789ABCDEF0}',
    ],
    ['a size of 32 bits', typed(16, 0xff, 0, 0, 0), '0xff'],
    ['a size of 64 bits', integer(16, 2n ** 40n), '0x10000000000'],
    ['a FILETIME', filetime(Date.UTC(2026, 0, 2, 3, 4, 5, 6), 7), '2026-01-02T03:04:05.0060007Z'],
    ['a FILETIME of 0', typed(17, 0, 0, 0, 0, 0, 0, 0, 0), '1601-01-01T00:00:00.0000000Z'],
    [
      'a SYSTEMTIME',
      typed(18, 0xea, 7, 11, 0, 0, 0, 29, 0, 8, 0, 5, 0, 9, 0, 70, 0),
      '2026-11-29T08:05:09.070Z',
    ],
    ['a SID', sid('S-1-5-21-1-2-4294967295-500'), 'S-1-5-21-1-2-4294967295-500'],
    ['hexadecimal of 32 bits', integer(20, 0xc000006d), '0xc000006d'],
    ['hexadecimal of 64 bits', integer(21, 2n ** 63n), '0x8000000000000000'],
  ])('that is %s', async (_, value, text) => {
    expect(await textOf(value)).toBe(text);
  });

  test.each([
    ['of an unknown type', typed(0x30, 1)],
    ['too short for its type', typed(8, 1, 2)],
  ])('%s makes its record unreadable, not the next', async (_, value) => {
    const good: Fragment = { template: eventWith(dataWith(slot(0))), values: [toTyped('b')] };
    const bad = { ...good, values: [value] };
    const { records, unreadable, facts } = await read(good, bad, good);
    expect({ records, unreadable }).toEqual({ records: 3, unreadable: 1 });
    expect(facts.map(({ fields }) => fields)).toEqual([{ a: 'b' }, { a: 'b' }]);
  });

  test('that an instance lacks makes its record unreadable', async () => {
    const { unreadable } = await read({ template: eventWith(dataWith(slot(3))), values: [] });
    expect(unreadable).toBe(1);
  });
});

describe('a list', () => {
  test.each<[string, TypedValue, string]>([
    ['texts', toTyped(['one', '', 'three']), 'one, , three'],
    ['ANSI texts', typed(0x82, 0x61, 0, 0x62, 0), 'a, b'],
    ['bytes', listOf([integer(4, 1), integer(4, 2)]), '1, 2'],
    ['numbers', listOf([integer(9, -1), integer(9, 2)]), '-1, 2'],
    ['fractions', listOf([real(12, 0.5), real(12, 1.5)]), '0.5, 1.5'],
    ['truths', listOf([integer(13, 1), integer(13, 0)]), 'true, false'],
    ['hexadecimal', listOf([integer(20, 10), integer(20, 11)]), '0xa, 0xb'],
    [
      'times',
      listOf([filetime(0), filetime(1)]),
      '1970-01-01T00:00:00.0000000Z, 1970-01-01T00:00:00.0010000Z',
    ],
    ['SIDs', listOf([sid('S-1-5-18'), sid('S-1-5-32-544')]), 'S-1-5-18, S-1-5-32-544'],
    ['nothing', typed(0x81), ''],
  ])('of %s repeats its element, whose texts are joined', async (_, value, text) => {
    expect(await textOf(value)).toBe(text);
  });

  test('of texts numbers data without a name', async () => {
    const data: XmlTree = {
      name: 'EventData',
      content: [
        { name: 'Data', content: [slot(0, true)] },
        { name: 'Data', content: ['last'] },
      ],
    };
    const fragment = { template: eventWith(data), values: [toTyped(['x', 'y'])] };
    expect(await fieldsOf(fragment)).toEqual({ 0: 'x', 1: 'y', 2: 'last' });
  });
});

describe('an optional value that is NULL', () => {
  test('leaves out the element or attribute that holds it; a needed one is empty', async () => {
    const data: XmlTree = {
      name: 'EventData',
      content: [
        { name: 'Data', attributes: [['Name', ['gone']]], content: [slot(0, true)] },
        { name: 'Data', attributes: [['Name', ['empty']]], content: [slot(0)] },
        { name: 'Data', attributes: [['Name', [slot(0, true)]]], content: ['unnamed'] },
      ],
    };
    expect(await fieldsOf({ template: eventWith(data), values: [NOTHING] })).toEqual({
      empty: '',
      0: 'unnamed',
    });
  });
});

describe('text', () => {
  test('is put together from pieces, entities, characters and CDATA, without instructions', async () => {
    const parts: XmlPart[] = [
      'a ',
      { entity: 'lt' },
      ' b ',
      { entity: 'amp' },
      { character: 0x20ac },
      { cdata: '<raw> & so on' },
      { target: 'target', data: 'not text' },
      { entity: 'quot' },
      { entity: 'apos' },
      { entity: 'gt' },
      { entity: 'unknown' },
    ];
    const text = 'a < b &€<raw> & so on"\'>&unknown;';
    expect(await fieldsOf(eventWith(dataWith(...parts)))).toEqual({ a: text });
    const between = { template: eventWith(dataWith(...parts, slot(0))), values: [toTyped('!')] };
    expect(await fieldsOf(between)).toEqual({ a: `${text}!` });
  });
});

describe('a fragment within an event', () => {
  const withData = (...values: Instance['values']): Instance => ({
    template: eventWith(slot(0, true)),
    values,
  });

  test('may be an instance of a template', async () => {
    const data: Instance = { template: dataWith(slot(0)), values: [integer(8, 5)] };
    expect(await fieldsOf(withData(data))).toEqual({ a: '5' });
  });

  test('may be an element without a template', async () => {
    expect(await fieldsOf(withData(dataWith('plain')))).toEqual({ a: 'plain' });
  });

  test('may be several deep', async () => {
    const inner: Instance = {
      template: { name: 'Inner', content: [slot(0)] },
      values: [toTyped('deep')],
    };
    const outer: Instance = {
      template: {
        name: 'UserData',
        content: [{ name: 'EventXML', content: [{ name: 'Beside', content: ['1'] }, slot(0)] }],
      },
      values: [inner],
    };
    expect(await fieldsOf(withData(outer))).toEqual({ Beside: '1', Inner: 'deep' });
  });

  test('may be missing', async () => {
    expect(await fieldsOf(withData(NOTHING))).toEqual({});
    expect(await fieldsOf(withData(typed(0x21)))).toEqual({});
  });
});

describe('the data of an event', () => {
  test('is that of elements for data only', async () => {
    const fragment = eventWith(
      { name: 'ProcessingErrorData', content: [{ name: 'ErrorCode', content: ['15005'] }] },
      { name: 'RenderingInfo', content: [{ name: 'Message', content: ['no'] }] },
    );
    expect(await fieldsOf(fragment)).toEqual({ ErrorCode: '15005' });
  });

  test('joins several values of one name', async () => {
    const item = (text: string): XmlTree => ({ name: 'Item', content: [text] });
    const fragment = eventWith({ name: 'UserData', content: [item('x'), item('y')] });
    expect(await fieldsOf(fragment)).toEqual({ Item: 'x, y' });
  });

  test.each(['constructor', 'toString'])('may be called %s', async (name) => {
    const fragment = eventWith({
      name: 'EventData',
      content: [{ name: 'Data', attributes: [['Name', [name]]], content: ['x'] }],
    });
    const fields = (await read(fragment)).facts[0]!.fields;
    expect(Object.entries(fields)).toEqual([[name, 'x']]);
  });
});

describe('the time of an event', () => {
  const at = async (...parts: XmlPart[]): Promise<number | null | undefined> => {
    const system: XmlTree = {
      name: 'System',
      content: [
        { name: 'EventID', content: ['1'] },
        { name: 'TimeCreated', attributes: [['SystemTime', parts]] },
      ],
    };
    return (await read({ name: 'Event', content: [system] })).facts[0]?.time;
  };

  test.each([
    ['2026-11-29T08:00:00Z', Date.UTC(2026, 10, 29, 8)],
    ['2026-11-29T08:00:00.123456789Z', Date.UTC(2026, 10, 29, 8, 0, 0, 123)],
    ['2026-11-29T08:00:00.9999999Z', Date.UTC(2026, 10, 29, 8, 0, 0, 999)],
    ['never', null],
  ])('is read from %s', async (text, time) => {
    expect(await at(text)).toBe(time);
  });

  test('is null where it has none', async () => {
    const event = {
      name: 'Event',
      content: [{ name: 'System', content: [{ name: 'EventID', content: ['1'] }] }],
    };
    const { facts, spans } = await read(event);
    expect(facts[0]!.time).toBeNull();
    expect(spans).toEqual([]);
  });
});

describe('what claims too much', () => {
  const nested = (depth: number): XmlTree =>
    depth === 0 ? { name: 'Leaf', content: ['x'] } : { name: 'Node', content: [nested(depth - 1)] };
  const good = eventWith(dataWith('b'));

  /** Read a record between two good ones, which must survive. */
  const tryBetween = async (fragment: Fragment) => {
    const { records, unreadable, facts } = await read(good, fragment, good);
    expect(records).toBe(3);
    expect(facts[0]!.fields).toEqual({ a: 'b' });
    expect(facts.at(-1)!.record).toBe(facts[0]!.record);
    return { unreadable, facts: facts.length };
  };

  test('is refused where elements are too deep', async () => {
    const event = (depth: number) => eventWith({ name: 'UserData', content: [nested(depth)] });
    expect(await tryBetween(event(20))).toEqual({ unreadable: 0, facts: 3 });
    expect(await tryBetween(event(40))).toEqual({ unreadable: 1, facts: 2 });
  });

  test('is refused where fragments are too deep', async () => {
    const wrap = (depth: number): Instance | XmlTree =>
      depth === 0
        ? { name: 'Leaf', content: ['x'] }
        : { template: { name: 'UserData', content: [slot(0)] }, values: [wrap(depth - 1)] };
    const event = (depth: number): Fragment => ({
      template: eventWith(slot(0)),
      values: [wrap(depth)],
    });
    expect(await tryBetween(event(10))).toEqual({ unreadable: 0, facts: 3 });
    expect(await tryBetween(event(40))).toEqual({ unreadable: 1, facts: 2 });
  });

  test('is bounded where each fragment holds the next a hundred times', async () => {
    const many = Array.from({ length: 100 }, () => slot(0));
    const wrap = (depth: number): Instance | XmlTree =>
      depth === 0
        ? { name: 'Leaf', content: ['x'] }
        : { template: { name: 'UserData', content: many }, values: [wrap(depth - 1)] };
    const { unreadable } = await read(good, { template: eventWith(slot(0)), values: [wrap(8)] });
    expect(unreadable).toBe(1);
  });

  test('is bounded where a list repeats a long text thousands of times', async () => {
    const data = dataWith('long '.repeat(2000), slot(0));
    const list = toTyped(Array.from({ length: 9000 }, () => ''));
    const { unreadable } = await read(good, { template: eventWith(data), values: [list] });
    expect(unreadable).toBe(1);
  });

  test('is bounded where a template names one value thousands of times', async () => {
    const data = dataWith(...Array.from({ length: 4000 }, () => slot(0)));
    const value = toTyped('x'.repeat(10_000));
    const { unreadable } = await read(good, { template: eventWith(data), values: [value] });
    expect(unreadable).toBe(1);
  });
});

describe('a template', () => {
  test('whose place is that of a record, or of itself, makes its record unreadable', async () => {
    const bytes = writeFragments(
      [1, 2].map(() => ({
        time: 0,
        fragment: { template: eventWith(dataWith(slot(0))), values: [toTyped('b')] },
      })),
    );
    const view = new DataView(bytes.buffer);
    const second = 4096 + 512 + view.getUint32(4096 + 512 + 4, true);
    for (const place of [0, 512, second - 4096, second - 4096 + 24, 65_530, 0xffffffff]) {
      const copy = bytes.slice();
      new DataView(copy.buffer).setUint32(second + 24 + 4 + 6, place, true);
      const { records, unreadable, facts } = await readLog(copy);
      expect({ records, unreadable }).toEqual({ records: 2, unreadable: 1 });
      expect(facts[0]!.fields).toEqual({ a: 'b' });
    }
  });
});
