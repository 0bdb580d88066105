import type { PhraseRole } from '../schema/phrase.ts';
import type { PhraseHit } from './find-phrases.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { SplitText, TextWord } from './split-text.ts';
import { splitPhrase } from './split-text.ts';

/** Sense in which a phrase was written. */
export type Sense = 'stated' | 'denied' | 'doubtful';

/** Judges phrases by the words around them. */
export type PhraseJudge = (hit: PhraseHit, text: SplitText) => Sense;

/** Words in front of a phrase that are read. */
const REACH: Record<'deniesAhead' | 'doubts', number> = { deniesAhead: 4, doubts: 7 };
/** Words around a phrase among which `notNear` is looked for. */
const MAX_NEAR = 3;

/** Make the words of a table ready that change what others say. */
export function createPhraseJudge({ roles }: PhraseTable): PhraseJudge {
  const of = (role: PhraseRole): Set<string> =>
    new Set(roles[role].map((phrase) => splitPhrase(phrase).join(' ')));
  const [denies, ahead, before, doubts, breaks, light] = [
    of('denies'),
    of('deniesAhead'),
    of('deniesBefore'),
    of('doubts'),
    of('breaks'),
    of('light'),
  ];
  /** Return whether a word, or it with the one before it, is in a list. */
  const has = (list: ReadonlySet<string>, words: readonly TextWord[], at: number): boolean =>
    list.has(words[at]?.word ?? '') ||
    list.has(`${words[at - 1]?.word ?? ''} ${words[at]?.word ?? ''}`);

  return (hit, { words, questions }) => {
    if (hit.printed) return 'stated';
    const sentence = words[hit.from]?.sentence;
    const near = (at: number): boolean => words[at]?.sentence === sentence;

    let onlyLight = true;
    for (let at = hit.from - 1; near(at) && hit.from - at <= REACH.doubts; at -= 1) {
      if (has(breaks, words, at)) break;
      const distance = hit.from - at;
      // A list goes on after a comma, and a statement seldom does.
      const parted = words.slice(at + 1, hit.from + 1).some(({ afterComma }) => afterComma);
      if (has(ahead, words, at) && distance <= (parted ? 2 : REACH.deniesAhead)) return 'denied';
      if (onlyLight && !parted && has(denies, words, at)) return 'denied';
      if (has(doubts, words, at) && !parted) return 'doubtful';
      onlyLight &&= has(light, words, at);
    }
    const next = words[hit.to];
    if (next && near(hit.to) && !next.afterComma) {
      const after = [hit.to, hit.to + 1].filter(near).map((at) => words[at]?.word ?? '');
      if (before.has(after[0] ?? '') || before.has(after.join(' '))) return 'denied';
    }
    if (sentence !== undefined && questions.has(sentence)) return 'doubtful';

    const { notNear } = hit.sign;
    if (notNear) {
      const around = words
        .slice(Math.max(0, hit.from - MAX_NEAR), hit.to + MAX_NEAR)
        .filter((one) => one.sentence === sentence);
      if (around.some(({ word }) => notNear.includes(word))) return 'doubtful';
    }
    return 'stated';
  };
}
