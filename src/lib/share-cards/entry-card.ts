import { FOLDERS, titleOf, type Entry } from '../model/knowledge.ts';
import { STAGES } from '../domain/closed-lists.ts';
import { KIND } from '../labels/kinds.ts';
import { entryVerdict } from '../labels/verdicts.ts';
import type { Card } from './card.ts';

/** Name of the card of an entry. */
export const entryCardName = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string =>
  `${FOLDERS[kind]}/${id}`;

/** The card of an entry. The line of a cause is broken at its stage. */
export function entryCard(entry: Entry): Card {
  const words = entryVerdict(entry.kind, entry.verdict);
  return {
    name: entryCardName(entry),
    kind: KIND[entry.kind].one,
    title: titleOf(entry),
    ...(words && { verdict: { mark: entry.verdict, label: words.label } }),
    brokenAt:
      entry.kind === 'cause' ? (STAGES.indexOf(entry.stage) + 1) / (STAGES.length + 1) : 0.5,
  };
}
