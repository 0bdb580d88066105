import { gunzipSync } from 'node:zlib';
import { decode85 } from '../../src/runtime/single/base85.ts';
import { putFarRepeats } from '../../src/runtime/single/far-repeats.ts';
import type { Contents } from '../../src/runtime/single/packed.ts';

/** The part of a one-file edition that is compressed. */
export interface SinglePart {
  /** Its letters as the document has them. */
  letters: string;
  /** Its text as JSON. */
  text: string;
  contents: Contents;
}

/** Unpack what a one-file edition holds compressed. */
export function unpackSingle(html: string): SinglePart {
  const letters = /<script type="text\/plain" id="packed">([^<]+)</.exec(html)?.[1] ?? '';
  const text = Buffer.from(putFarRepeats(gunzipSync(decode85(letters)))).toString();
  return { letters, text, contents: JSON.parse(text) as Contents };
}
