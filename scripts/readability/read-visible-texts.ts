import { CONTENT } from '../../src/lib/domain/content-folder.ts';
import { entriesOf, fileOf } from '../../src/lib/model/file-of.ts';
import type { Knowledge } from '../../src/lib/model/knowledge.ts';
import { sentencesOf } from './grade.ts';

/** Kinds of text that somebody meets before deciding anything, and that the report grades. */
export const TEXT_KINDS = [
  'question',
  'answer',
  'hint',
  'title',
  'first sentence',
  'card',
  'way',
  'code',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** A text that a visitor reads, and the file in which an author changes it. */
export interface VisibleText {
  kind: TextKind;
  file: string;
  text: string;
}

/** Read from the knowledge what a visitor reads first: questions and answers, titles, cards, ways to find out, codes. */
export function readVisibleTexts(knowledge: Knowledge): VisibleText[] {
  const entries = entriesOf(knowledge).flatMap((entry): VisibleText[] => {
    const of = (kind: TextKind, text: string | undefined): VisibleText[] =>
      text ? [{ kind, file: fileOf(entry), text }] : [];
    return [
      ...(entry.kind === 'check'
        ? [
            ...of('question', entry.question),
            ...entry.answers.flatMap(({ label, hint }) => [
              ...of('answer', label),
              ...of('hint', hint),
            ]),
            ...entry.how.flatMap(({ read }) => of('way', read)),
            ...of('card', entry.why),
          ]
        : of('title', entry.title)),
      ...of('first sentence', sentencesOf(entry.summary)[0]),
      ...of('card', entry.summary),
    ];
  });
  const codes = knowledge.codes.map(({ id, meaning }): VisibleText => ({
    kind: 'code',
    file: `${CONTENT}/codes (${id})`,
    text: meaning,
  }));
  return [...entries, ...codes];
}
