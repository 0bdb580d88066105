import type { Fact } from '../../src/lib/artefacts/fact.ts';
import type { ReadResult } from '../../src/lib/artefacts/reader.ts';

/** Reads a text or bytes; null or an empty list where it is nothing that is known. */
export type ReadEdited<Input> = (input: Input) => readonly ReadResult[];

export const PLACES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

const partsOf = ({ fields, time, doubt, computer, channel, activity, record, process }: Fact) =>
  new Map(
    Object.entries({ ...fields, time, doubt, computer, channel, activity, record, process }).map(
      ([name, value]) => [name, String(value)],
    ),
  );

const nameFacts = (results: readonly ReadResult[]): Map<string, Fact> => {
  const named = new Map<string, Fact>();
  for (const fact of results.flatMap(({ facts }) => facts)) {
    const name = `${fact.id}@${fact.where}`;
    let other = name;
    for (let count = 2; named.has(other); count++) other = `${name}#${count}`;
    named.set(other, fact);
  }
  return named;
};

const countsOf = (results: readonly ReadResult[]): string =>
  results
    .map(
      ({ kind, records, unreadable, notes, spans }) =>
        `${kind} ${records}/${unreadable}/${notes.length}/${spans.length}`,
    )
    .join(', ');

/**
 * Say in few words how the reading of an edited sample differs from that of the sample itself: facts that are gone (`-`) or
 * new (`+`), fields that changed (`~`), and counts of records, unreadable ones, notes and spans where they changed.
 */
export function describeEffect(
  before: readonly ReadResult[],
  after: readonly ReadResult[],
): string {
  const [was, is] = [nameFacts(before), nameFacts(after)];
  const effects = [...was].flatMap(([name, fact]) => {
    const other = is.get(name);
    if (other === undefined) return [`-${name}`];
    const [old, now] = [partsOf(fact), partsOf(other)];
    const names = [...new Set([...old.keys(), ...now.keys()])];
    const changed = names.filter((part) => old.get(part) !== now.get(part));
    return changed.length === 0 ? [] : [`~${name} ${changed.join(' ')}`];
  });
  for (const name of is.keys()) if (!was.has(name)) effects.push(`+${name}`);
  const [counted, counts] = [countsOf(before), countsOf(after)];
  if (counts !== counted) effects.push(counts === '' ? 'nothing' : counts);
  return effects.join('; ');
}

const classOf = (char: string): string =>
  /\p{L}/u.test(char) ? 'letter' : /\d/.test(char) ? 'digit' : /\s/.test(char) ? 'space' : char;

/** Places of a line where a word, a number or a gap begins or ends. */
const edgesOf = (line: string): number[] =>
  Array.from({ length: line.length + 1 }, (_, at) => at).filter(
    (at) =>
      at === 0 || at === line.length || classOf(line.charAt(at - 1)) !== classOf(line.charAt(at)),
  );

/** Edits at a place of a line, each with the sign of its row. */
const AT_PLACE: readonly (readonly [string, (line: string, at: number) => string])[] = [
  ['x', (line, at) => `${line.slice(0, at)}x${line.slice(at)}`],
  ['7', (line, at) => `${line.slice(0, at)}7${line.slice(at)}`],
  ['_', (line, at) => `${line.slice(0, at)} ${line.slice(at)}`],
  ['-', (line, at) => line.slice(0, at) + line.slice(at + 1)],
];

/** Edits of a whole line. */
const OF_LINE: readonly (readonly [string, (line: string) => string[]])[] = [
  ['left out', () => []],
  ['twice', (line) => [line, line]],
  ['after an empty line', (line) => ['', line]],
  ['indented', (line) => [`   ${line}`]],
  ['in capitals', (line) => [line.toUpperCase()]],
  ['in small letters', (line) => [line.toLowerCase()]],
];

/**
 * Draw what small edits of each line of a text do to its reading: below the line a row for each edit, which puts in an x, a 7 or
 * a space, or takes a character away; a letter is an effect, a dot for none.
 */
export function drawTextEdits(text: string, read: ReadEdited<string>): string {
  const before = read(text);
  const lines = text.split('\n');
  const drawn: string[] = [];
  lines.forEach((line, index) => {
    const known = new Map<string, string>();
    const letterOf = (edited: readonly string[]): string => {
      const all = lines.toSpliced(index, 1, ...edited).join('\n');
      const effect = describeEffect(before, read(all));
      if (effect === '') return '.';
      if (!known.has(effect)) known.set(effect, PLACES.charAt(known.size) || '?');
      return known.get(effect) ?? '?';
    };
    const edges = line.trim() === '' ? [] : edgesOf(line);
    const rows = AT_PLACE.map(([sign, edit]) => {
      const row = Array<string>(line.length + 1).fill(' ');
      for (const at of edges) row[at] = letterOf([edit(line, at)]);
      return `${sign} ${row.join('')}`.trimEnd();
    });
    const whole = OF_LINE.map(([name, edit]) => `${name} ${letterOf(edit(line))}`);
    drawn.push(
      `= ${line}`,
      ...(edges.length > 0 ? rows : []),
      `  ${whole.filter((one) => !one.endsWith(' .')).join(', ')}`.trimEnd(),
      ...[...known].map(([effect, letter]) => `    ${letter}: ${effect}`),
    );
  });
  return `${drawn.join('\n')}\n`;
}
