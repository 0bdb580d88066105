import fc from 'fast-check';

/** Pieces that texts get on their way: by mail programs, chats, trackers, other tools and people. */
const JUNK = [
  '&',
  '&&',
  '&amp;',
  '=',
  '?',
  '#',
  '%',
  '%E0%A4%A',
  '%00',
  '+',
  '.',
  '>',
  ')',
  '"',
  '\\',
  '{',
  '}',
  '[',
  '\n',
  '\r\n',
  '\u00a0',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '😀',
  '__proto__',
  'x'.repeat(5000),
  '&a=b'.repeat(500),
];

/** Damage at a place, which is a share of the text. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 30 }),
  kind: fc.constantFrom('put', 'cut', 'end', 'repeat', 'move', 'case', 'letter'),
  junk: fc.constantFrom(...JUNK),
  letter: fc.string({ minLength: 1, maxLength: 1 }),
});
type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never;

function apply(text: string, { at, length, kind, junk, letter }: Damage): string {
  const start = Math.floor(at * text.length);
  const head = text.slice(0, start);
  const piece = text.slice(start, start + length);
  const tail = text.slice(start + length);
  switch (kind) {
    case 'put':
      return head + junk + piece + tail;
    case 'cut':
      return head + tail;
    case 'end':
      return head;
    case 'repeat':
      return head + piece + piece + tail;
    case 'move':
      return head + tail + piece;
    case 'case':
      return head + piece.toUpperCase() + tail;
    case 'letter':
      return head + letter + text.slice(start + 1);
  }
}

/** Damage texts: as many times as not they stay whole. */
export const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.oneof(fc.constant<Damage[]>([]), fc.array(damage, { minLength: 1, maxLength: 5 })),
    )
    .map(([whole, damages]) => damages.reduce(apply, whole));
