import type { BinXmlElement, BinXmlFragment, BinXmlPart, BinXmlValues } from './binxml.ts';
import { spend, type EvtxChunk } from './evtx-chunk.ts';
import { MAX_DEPTH, MAX_SUBSTITUTIONS } from './evtx-limits.ts';

// Binary XML as MS-EVEN6 2.2.12 and the libevtx documentation (“Binary XML”) describe it. Everything here throws
// RangeError where the bytes can’t be what they claim.

const TOKEN = {
  end: 0x00,
  open: 0x01,
  closeStart: 0x02,
  closeEmpty: 0x03,
  endElement: 0x04,
  value: 0x05,
  attribute: 0x06,
  cdata: 0x07,
  character: 0x08,
  entity: 0x09,
  target: 0x0a,
  instruction: 0x0b,
  instance: 0x0c,
  substitution: 0x0d,
  optional: 0x0e,
  fragment: 0x0f,
} as const;
/** Flag of a token: attributes follow an element’s start, or more of the same follows. */
const MORE = 0x40;
const STRING = 0x01;
/** Bytes of a template before its fragment: the place of the next one, its GUID and its size. */
const TEMPLATE_HEADER_SIZE = 24;

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A place in a chunk that moves on; within a template, elements name what they depend on. */
interface Cursor {
  chunk: EvtxChunk;
  at: number;
  inTemplate: boolean;
}

const refuse = (what: string): never => {
  throw new RangeError(what);
};

const takeByte = (cursor: Cursor): number => cursor.chunk.view.getUint8(cursor.at++);

function takeShort(cursor: Cursor): number {
  cursor.at += 2;
  return cursor.chunk.view.getUint16(cursor.at - 2, true);
}

function takeLong(cursor: Cursor): number {
  cursor.at += 4;
  return cursor.chunk.view.getUint32(cursor.at - 4, true);
}

/** Take a name: the place where it is, which is the next byte where it is given for the first time. */
function takeName(cursor: Cursor): string {
  const { chunk } = cursor;
  const place = takeLong(cursor);
  const length = chunk.view.getUint16(place + 6, true);
  if (place === cursor.at) cursor.at += 10 + 2 * length;
  let name = chunk.names.get(place);
  if (name === undefined) {
    spend(chunk, length);
    name = chunk.readText(chunk.view, place + 8, length);
    chunk.names.set(place, name);
  }
  return name;
}

function takeText(cursor: Cursor): string {
  const length = takeShort(cursor);
  cursor.at += 2 * length;
  spend(cursor.chunk, length);
  return cursor.chunk.readText(cursor.chunk.view, cursor.at - 2 * length, length);
}

/** Take one piece of text or a substitution, whose token has been taken; null where it is nothing of that kind. */
function takePart(cursor: Cursor, token: number): BinXmlPart | null {
  switch (token & ~MORE) {
    case TOKEN.value:
      if (takeByte(cursor) !== STRING) refuse('A text of another type');
      return takeText(cursor);
    case TOKEN.cdata:
      return takeText(cursor);
    case TOKEN.character:
      return String.fromCharCode(takeShort(cursor));
    case TOKEN.entity: {
      const name = takeName(cursor);
      return ENTITIES.get(name) ?? `&${name};`;
    }
    case TOKEN.substitution:
    case TOKEN.optional: {
      const index = takeShort(cursor);
      cursor.at += 1;
      return { index, optional: (token & ~MORE) === TOKEN.optional };
    }
    default:
      return null;
  }
}

function countPart({ chunk, inTemplate }: Cursor): void {
  if (inTemplate && --chunk.partsLeft < 0) refuse('Too many parts of templates');
  spend(chunk, 1);
}

function takeAttributes(cursor: Cursor): Map<string, BinXmlPart[]> {
  const attributes = new Map<string, BinXmlPart[]>();
  const end = takeLong(cursor) + cursor.at;
  while (cursor.at < end) {
    if ((takeByte(cursor) & ~MORE) !== TOKEN.attribute) refuse('Not an attribute');
    const name = takeName(cursor);
    const parts: BinXmlPart[] = [];
    while (cursor.at < end) {
      countPart(cursor);
      const part = takePart(cursor, takeByte(cursor));
      if (part === null) {
        cursor.at -= 1;
        break;
      }
      parts.push(part);
    }
    attributes.set(name, parts);
  }
  return attributes;
}

/** Take an element whose first token has been taken. */
function takeElement(cursor: Cursor, token: number, depth: number): BinXmlElement {
  if (depth > MAX_DEPTH) refuse('Elements too deep');
  countPart(cursor);
  // The dependency and the size say nothing that the content doesn’t.
  cursor.at += cursor.inTemplate ? 6 : 4;
  const name = takeName(cursor);
  const attributes = token & MORE ? takeAttributes(cursor) : NO_ATTRIBUTES;
  const elements: BinXmlElement[] = [];
  const parts: BinXmlPart[] = [];
  const element = { name, attributes, elements, parts };
  const close = takeByte(cursor);
  if (close === TOKEN.closeEmpty) return element;
  if (close !== TOKEN.closeStart) refuse('The start of an element has no end');
  for (;;) {
    const next = takeByte(cursor);
    const kind = next & ~MORE;
    if (kind === TOKEN.endElement) return element;
    if (kind === TOKEN.open) elements.push(takeElement(cursor, next, depth + 1));
    else if (kind === TOKEN.target) takeName(cursor);
    else if (kind === TOKEN.instruction) takeText(cursor);
    else {
      countPart(cursor);
      parts.push(takePart(cursor, next) ?? refuse('Not the content of an element'));
    }
  }
}

const NO_ATTRIBUTES: ReadonlyMap<string, readonly BinXmlPart[]> = new Map();

/** Take the element of a template or of a fragment without one, past its header. */
function takeRoot(cursor: Cursor, depth: number): BinXmlElement {
  let token = takeByte(cursor);
  if (token === TOKEN.fragment) {
    cursor.at += 3;
    token = takeByte(cursor);
  }
  if ((token & ~MORE) !== TOKEN.open) refuse('Not an element');
  return takeElement(cursor, token, depth);
}

/** Take a template: given in place for the first time, or one that the chunk had before. */
function takeTemplate(cursor: Cursor, depth: number): BinXmlElement {
  const { chunk } = cursor;
  cursor.at += 6;
  const place = takeLong(cursor);
  if (place === cursor.at)
    cursor.at += TEMPLATE_HEADER_SIZE + chunk.view.getUint32(place + 20, true);
  let template = chunk.templates.get(place);
  if (template === undefined) {
    template = takeRoot({ chunk, at: place + TEMPLATE_HEADER_SIZE, inTemplate: true }, depth);
    chunk.templates.set(place, template);
  }
  return template;
}

/**
 * Take the values of an instance. They are bounded by the chunk, not by the record: one whose end was written over still
 * says what comes before.
 */
function takeValues(cursor: Cursor): BinXmlValues {
  const count = takeLong(cursor);
  const descriptors = cursor.at;
  if (count > MAX_SUBSTITUTIONS) refuse('Too many values');
  spend(cursor.chunk, count);
  cursor.at += 4 * count;
  const offsets = new Array<number>(count);
  for (let index = 0; index < count; index++) {
    offsets[index] = cursor.at;
    cursor.at += cursor.chunk.view.getUint16(descriptors + 4 * index, true);
  }
  if (cursor.at > cursor.chunk.end) refuse('Values beyond the end');
  return { descriptors, offsets };
}

/** Parse the fragment between two places of a chunk: the event of a record, or a value that is binary XML itself. */
export function parseFragment(
  chunk: EvtxChunk,
  from: number,
  end: number,
  depth: number,
): BinXmlFragment {
  const cursor: Cursor = { chunk, at: from, inTemplate: false };
  if (chunk.view.getUint8(cursor.at) === TOKEN.fragment) cursor.at += 4;
  if (chunk.view.getUint8(cursor.at) === TOKEN.instance) {
    const root = takeTemplate(cursor, depth);
    return { root, values: takeValues(cursor) };
  }
  const root = takeRoot(cursor, depth);
  if (cursor.at > end) refuse('An element beyond the end');
  return { root, values: null };
}
