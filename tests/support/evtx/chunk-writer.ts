import { crc32 } from 'node:zlib';
import { growBytes } from './growing-bytes.ts';
import { isTree, type Instance, type XmlPart, type XmlTree } from './xml-tree.ts';
import { toFiletime } from './typed-values.ts';

// Binary XML and chunks as the libevtx documentation describes them, “Windows XML Event Log (EVTX) format”.

const CHUNK = 65_536;
const HEADER = 512;
const NAMES = { at: 128, buckets: 64 } as const;
const TEMPLATES = { at: 384, buckets: 32 } as const;
const MORE = 0x40;
const BINARY_XML = 0x21;
const NO_DEPENDENCY = 0xffff;
const FRAGMENT = [0x0f, 1, 1, 0];

/** A fragment to write: an instance of a template, or an element without one. */
export type Fragment = Instance | XmlTree;

const isInstance = (value: object): value is Instance => 'template' in value;

/** Hash a name as Windows does; seen in real files. */
const hashName = (name: string): number =>
  [...Array(name.length).keys()].reduce(
    (hash, index) => (Math.imul(hash, 65_599) + name.charCodeAt(index)) >>> 0,
    0,
  ) & 0xffff;

export interface ChunkWriter {
  /** Write a record; false where it does not fit, after which only `finish` may be called. */
  add: (number: number, time: number, fragment: Fragment) => boolean;
  /** Set the end of the records: whatever is added later lies in the free space. */
  endRecords: () => void;
  /** Return the 65,536 bytes. `isFilled` sets the free-space offset to the end, as archives have it. */
  finish: (isFilled?: boolean) => Uint8Array<ArrayBuffer>;
  readonly count: number;
}

export function writeChunk(): ChunkWriter {
  const out = growBytes();
  out.addBytes(new Uint8Array(HEADER));
  const names = new Map<string, number>();
  const templates = new Map<string, number>();
  const records: { at: number; number: number }[] = [];
  let end = HEADER;
  let isEnded = false;

  /** Write the place of a name, and the name after it where the chunk has it for the first time. */
  function addName(name: string): void {
    const known = names.get(name);
    const place = known ?? out.length + 4;
    out.add(4, place);
    if (known !== undefined) return;
    const bucket = hashName(name) % NAMES.buckets;
    const before = [...names].filter(([other]) => hashName(other) % NAMES.buckets === bucket);
    names.set(name, place);
    out.add(4, before.at(-1)?.[1] ?? 0);
    out.add(2, hashName(name));
    out.add(2, name.length);
    out.addText(`${name}\0`);
  }

  function addPart(part: XmlPart, isLast: boolean): void {
    const token = (value: number): number => out.add(1, isLast ? value : value | MORE);
    if (typeof part === 'string') {
      token(0x05);
      out.add(1, 1);
      out.add(2, part.length);
      out.addText(part);
    } else if ('slot' in part) {
      out.add(1, part.optional ? 0x0e : 0x0d);
      out.add(2, part.slot);
      out.add(1, part.type);
    } else if ('entity' in part) {
      token(0x09);
      addName(part.entity);
    } else if ('character' in part) {
      token(0x08);
      out.add(2, part.character);
    } else if ('cdata' in part) {
      token(0x07);
      out.add(2, part.cdata.length);
      out.addText(part.cdata);
    } else {
      out.add(1, 0x0a);
      addName(part.target);
      out.add(1, 0x0b);
      out.add(2, part.data.length);
      out.addText(part.data);
    }
  }

  /** Write what has its size in four bytes before it. */
  function addSized(write: () => void): void {
    const at = out.add(4, 0);
    write();
    out.set(at, 4, out.length - at - 4);
  }

  function addElement({ name, attributes = [], content = [] }: XmlTree, inTemplate: boolean): void {
    out.add(1, attributes.length > 0 ? 0x01 | MORE : 0x01);
    if (inTemplate) {
      const [only] = content;
      const depends =
        content.length === 1 && typeof only === 'object' && 'slot' in only && only.optional;
      out.add(2, depends ? only.slot : NO_DEPENDENCY);
    }
    addSized(() => {
      addName(name);
      if (attributes.length > 0)
        addSized(() => {
          attributes.forEach(([key, parts], index) => {
            out.add(1, index < attributes.length - 1 ? 0x06 | MORE : 0x06);
            addName(key);
            parts.forEach((part, place) => addPart(part, place === parts.length - 1));
          });
        });
      if (content.length === 0) {
        out.add(1, 0x03);
        return;
      }
      out.add(1, 0x02);
      content.forEach((part, place) => {
        if (isTree(part)) addElement(part, inTemplate);
        else addPart(part, place === content.length - 1);
      });
      out.add(1, 0x04);
    });
  }

  function addInstance({ template, values }: Instance): void {
    const key = JSON.stringify(template);
    const known = templates.get(key);
    const id = crc32(key);
    const place = known ?? out.length + 10;
    out.addBytes([0x0c, 1]);
    out.add(4, id);
    out.add(4, place);
    if (known === undefined) {
      // The bucket is not documented, and readers go by the place.
      const before = [...templates].filter(
        ([other]) => crc32(other) % TEMPLATES.buckets === id % TEMPLATES.buckets,
      );
      templates.set(key, place);
      out.add(4, before.at(-1)?.[1] ?? 0);
      for (let part = 0; part < 4; part++) out.add(4, (id + part * 0x01010101) >>> 0);
      addSized(() => {
        out.addBytes(FRAGMENT);
        addElement(template, true);
        out.add(1, 0);
      });
    }
    const descriptors = out.add(4, values.length) + 4;
    values.forEach((value) => {
      out.add(2, 0);
      out.add(1, 'bytes' in value ? value.type : BINARY_XML);
      out.add(1, 0);
    });
    values.forEach((value, index) => {
      const at = out.length;
      if ('bytes' in value) out.addBytes(value.bytes);
      else addFragment(value);
      out.set(descriptors + 4 * index, 2, out.length - at);
    });
  }

  function addFragment(fragment: Fragment): void {
    if (isInstance(fragment)) addInstance(fragment);
    else {
      out.addBytes(FRAGMENT);
      addElement(fragment, false);
    }
    out.add(1, 0);
  }

  return {
    get count() {
      return records.length;
    },
    add(number, time, fragment) {
      const at = out.length;
      out.addBytes([0x2a, 0x2a, 0, 0]);
      const size = out.add(4, 0);
      out.add64(BigInt(number));
      out.add64(toFiletime(time));
      if (isInstance(fragment)) out.addBytes(FRAGMENT);
      addFragment(fragment);
      while (out.length % 8 !== 4) out.add(1, 0);
      const length = out.length + 4 - at;
      out.add(4, length);
      out.set(size, 4, length);
      if (out.length > CHUNK) return false;
      if (!isEnded) {
        records.push({ at, number });
        end = out.length;
      }
      return true;
    },
    endRecords() {
      isEnded = true;
    },
    finish(isFilled = false) {
      const bytes = new Uint8Array(CHUNK);
      bytes.set(out.take(Math.min(CHUNK, isEnded ? out.length : end)));
      const view = new DataView(bytes.buffer);
      const long = (at: number, value: number): void => view.setUint32(at, value, true);
      bytes.set(new TextEncoder().encode('ElfChnk\0'));
      const first = records[0]?.number ?? 0;
      const last = records.at(-1)?.number ?? 0;
      [first, last, first, last].forEach((value, index) => long(8 + 8 * index, value));
      long(40, 128);
      long(44, records.at(-1)?.at ?? 0);
      long(48, isFilled ? CHUNK : end);
      // Names and templates by bucket; those of a record that did not fit are left out.
      for (const [name, at] of names)
        if (at < end) long(NAMES.at + 4 * (hashName(name) % NAMES.buckets), at);
      for (const [key, at] of templates)
        if (at < end) long(TEMPLATES.at + 4 * (crc32(key) % TEMPLATES.buckets), at);
      long(52, crc32(bytes.subarray(HEADER, isFilled ? CHUNK : end)));
      long(120, 1);
      long(124, crc32(bytes.subarray(128, HEADER), crc32(bytes.subarray(0, 120))));
      return bytes;
    },
  };
}
