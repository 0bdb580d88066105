import type { ReadFile, ReadResult } from '../../src/lib/artefacts/reader.ts';
import { describeEffect, PLACES } from './edit-effects.ts';

/** Reads bytes to the end. */
export type ReadBytes = (bytes: Uint8Array) => Promise<readonly (ReadResult | ReadFile)[]>;

/** Edits of a byte, each with the sign of its row: the lowest bit changed, the highest bit changed, and the end right before it. */
const OF_BYTE: readonly (readonly [string, (bytes: Uint8Array, at: number) => Uint8Array])[] = [
  ['1', (bytes, at) => bytes.with(at, (bytes[at] ?? 0) ^ 1)],
  ['8', (bytes, at) => bytes.with(at, (bytes[at] ?? 0) ^ 0x80)],
  ['|', (bytes, at) => bytes.slice(0, at)],
];

const saidOf = (results: readonly (ReadResult | ReadFile)[]): string =>
  results
    .flatMap((result) => [
      ...('error' in result && result.error !== null ? [result.error] : []),
      ...result.notes,
    ])
    .map((said) => said.replace(/\d+/g, '#').slice(0, 60))
    .join(' ');

/** Shorten an effect, and leave out what a damaged name may hold: it has to be a line of plain text. */
const clean = (effect: string): string => effect.slice(0, 120).replace(/[^ -~“”]/g, '?');

/**
 * Draw what small edits of each byte between two places do to the reading: a row for each edit and 64 bytes, in which a letter
 * is an effect and a dot none. `seal` puts checksums right after an edit.
 */
export async function drawByteEdits(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  read: ReadBytes,
  seal: (edited: Uint8Array) => Uint8Array = (edited) => edited,
): Promise<string> {
  const before = await read(bytes);
  const known = new Map<string, string>();
  const drawn: string[] = [];
  for (let start = from; start < to; start += 64)
    for (const [sign, edit] of OF_BYTE) {
      let row = `${start.toString(16).padStart(5, '0')} ${sign} `;
      for (let at = start; at < Math.min(to, start + 64); at++) {
        const after = await read(seal(edit(bytes, at)));
        const said = saidOf(after) === saidOf(before) ? '' : `“${saidOf(after)}”`;
        const effect = clean([describeEffect(before, after), said].filter(Boolean).join('; '));
        if (effect !== '' && !known.has(effect))
          known.set(effect, PLACES.charAt(known.size) || '?');
        row += known.get(effect) ?? '.';
      }
      drawn.push(row);
    }
  return `${[...drawn, ...[...known].map(([effect, letter]) => `${letter}: ${effect}`)].join('\n')}\n`;
}
