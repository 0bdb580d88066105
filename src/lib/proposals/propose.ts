import type { AnswerId, Answers, CheckId } from '../domain/tree.ts';
import { createCodeFinder } from './find-codes.ts';
import { createEventFinder } from './find-events.ts';
import type { PhraseHit } from './find-phrases.ts';
import { createPhraseFinder } from './find-phrases.ts';
import { createCodeCover } from './judge-codes.ts';
import { createPhraseJudge } from './judge-phrases.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { Quote } from './quote.ts';
import { quote } from './quote.ts';
import { splitText } from './split-text.ts';

/** An answer that a text speaks for, with the piece of the text that it rests on. */
export interface ProposedAnswer {
  answer: AnswerId;
  quote: Quote;
}

/** Answers to one check; more than one where the text says different things. */
export interface Proposal {
  check: CheckId;
  answers: ProposedAnswer[];
}

/** Reads texts. */
export interface PhraseReader {
  /** List the answers that a text speaks for, in the order of the text. Never throws. */
  propose: (text: string) => Proposal[];
}

/** The most characters that are read: of a longer text, its beginning and its end. */
export const MAX_READ = 200_000;
/** Characters that are read together for codes: two numbers of a dialog belong together. */
const MAX_PIECE = 1500;

/** Weight of a finding: among different answers to one check only the strongest are proposed. */
const STRENGTH = { weak: 0, words: 1, printed: 2, number: 3 } as const;

interface Finding extends ProposedAnswer {
  check: CheckId;
  strength: number;
  at: number;
}

/** Places at which a text may be cut, the best first: ends of lines, of sentences, of clauses and of words. */
const CUTS = [/\n/g, /[.!?]["'”’)\]]*\s|[。！？]/g, /[^\p{L}\s]\s+(?=[\p{L}[(])/gu, /\s/g];

/** Return where to cut a piece so that no number loses the words before it; its length where nothing fits. */
function cutOf(piece: string, which: 0 | -1): number {
  for (const pattern of CUTS) {
    const found = [...piece.matchAll(pattern)].at(which);
    if (found) return found.index + found[0].length;
  }
  return piece.length;
}

/** Leave out the middle of a text that is too long. */
function shorten(text: string): string {
  if (text.length <= MAX_READ) return text;
  const half = MAX_READ / 2;
  const head = half - MAX_PIECE + cutOf(text.slice(half - MAX_PIECE, half), -1);
  const tail = text.slice(-half);
  // A number after the mark begins no line.
  return `${text.slice(0, head)}\n\n… ${tail.slice(cutOf(tail.slice(0, MAX_PIECE), 0) % MAX_PIECE)}`;
}

/** Cut a text into pieces at the ends of lines where it can be done, each with its place. */
function* piecesOf(text: string): Generator<{ piece: string; at: number; startsLine: boolean }> {
  let at = 0;
  while (at < text.length) {
    const most = at + MAX_PIECE;
    const blank = text.slice(at, most).search(/\n\s*\n/);
    const end =
      blank > 0
        ? at + blank + 1
        : most >= text.length
          ? text.length
          : at + cutOf(text.slice(at, most), -1);
    yield { piece: text.slice(at, end), at, startsLine: at === 0 || text[at - 1] === '\n' };
    at = end;
  }
}

/** The most words of a phrase, for the search for longer ones around it. */
const MAX_PHRASE = 60;

const saysOtherwise = (one: Answers, other: Answers): boolean =>
  Object.entries(one).some(([check, answer]) => (other[check] ?? answer) !== answer);

/**
 * Remove the hits that overlap a more exact one that says something else of the same check: one that goes on further, or began
 * earlier. Hits come in the order of the text.
 */
const withoutParts = (hits: readonly PhraseHit[]): PhraseHit[] =>
  hits.filter((hit, index) => {
    const yieldsTo = (other: PhraseHit): boolean =>
      other.from < hit.to &&
      (other.to > hit.to || (other.to === hit.to && other.from < hit.from)) &&
      saysOtherwise(hit.sign.says, other.sign.says);
    for (let at = index - 1; at >= 0; at -= 1) {
      const other = hits[at];
      if (!other || other.from < hit.from - MAX_PHRASE) break;
      if (yieldsTo(other)) return false;
    }
    for (let at = index + 1; at < hits.length; at += 1) {
      const other = hits[at];
      if (!other || other.from >= hit.to) break;
      if (yieldsTo(other)) return false;
    }
    return true;
  });

/** Keep the strongest answers of each check, each once, in the order of the text. */
function gather(findings: readonly Finding[]): Proposal[] {
  const byCheck = new Map<CheckId, Finding[]>();
  for (const one of findings) {
    const same = byCheck.get(one.check) ?? [];
    const best = same[0]?.strength ?? -1;
    if (one.strength > best) byCheck.set(one.check, [one]);
    else if (one.strength === best && !same.some(({ answer }) => answer === one.answer))
      byCheck.set(one.check, [...same, one]);
  }
  return [...byCheck]
    .sort(([, [a]], [, [b]]) => (a?.at ?? 0) - (b?.at ?? 0))
    .map(([check, answers]) => ({
      check,
      answers: answers.map(({ answer, quote: piece }) => ({ answer, quote: piece })),
    }));
}

/** Make a table ready to read texts with. */
export function createTextReader(table: PhraseTable): PhraseReader {
  const findPhrases = createPhraseFinder(table);
  const judge = createPhraseJudge(table);
  const findCodes = createCodeFinder(table);
  const findEvents = createEventFinder(table);
  const coverDenied = createCodeCover(table);

  return {
    propose(whole) {
      const text = shorten(whole);
      const findings = new Map<string, Finding>();
      const add = (says: Answers, strength: number, from: number, to: number): void => {
        for (const [check, answer] of Object.entries(says)) {
          const key = `${check} ${answer} ${strength}`;
          if (!findings.has(key))
            findings.set(key, { check, answer, strength, at: from, quote: quote(text, from, to) });
        }
      };

      const split = splitText(text);
      const { words } = split;
      // A phrase that is doubted says nothing, also against a shorter one within it.
      const senses = new Map(findPhrases(words).map((hit) => [hit, judge(hit, split)]));
      const hits = [...senses].flatMap(([hit, sense]) => (sense === 'doubtful' ? [] : hit));
      for (const hit of withoutParts(hits)) {
        const sense = senses.get(hit);
        const { says, denied, weak } = hit.sign;
        const found = sense === 'stated' ? says : sense === 'denied' ? denied : undefined;
        const strength = weak ? STRENGTH.weak : hit.printed ? STRENGTH.printed : STRENGTH.words;
        if (found) add(found, strength, words[hit.from]?.from ?? 0, words[hit.to - 1]?.to ?? 0);
      }
      for (const { piece, at, startsLine } of piecesOf(coverDenied(text, split))) {
        if (!/\d/.test(piece)) continue;
        for (const { says, weak, from, to } of findCodes(piece, startsLine))
          add(says, weak ? STRENGTH.weak : STRENGTH.number, at + from, at + to);
        for (const { says, from, to } of findEvents(piece))
          add(says, STRENGTH.number, at + from, at + to);
      }
      return gather([...findings.values()]);
    },
  };
}
