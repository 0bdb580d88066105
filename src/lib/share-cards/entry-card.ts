import { FOLDERS, titleOf, type Entry, type Knowledge } from '../model/knowledge.ts';
import { KIND } from '../labels/kinds.ts';
import { entryVerdict } from '../labels/verdicts.ts';
import type { Card } from './card.ts';

/** Name the card of an entry. */
export const entryCardName = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string =>
  `${FOLDERS[kind]}/${id}`;

/** Share of the line before a stage: the stations are evenly spaced between both ends. */
function placeOf(stage: string, stages: Knowledge['stages']): number {
  const index = stages.findIndex(({ id }) => id === stage);
  return (index + 1) / (stages.length + 1);
}

/** Make the card of an entry. The line of a cause is broken at its stage. */
export function entryCard(entry: Entry, { stages }: Pick<Knowledge, 'stages'>): Card {
  const words = entryVerdict(entry.kind, entry.verdict);
  return {
    name: entryCardName(entry),
    kind: KIND[entry.kind].one,
    title: titleOf(entry),
    ...(words && { verdict: { mark: entry.verdict, label: words.label } }),
    brokenAt: entry.kind === 'cause' ? placeOf(entry.stage, stages) : 0.5,
  };
}
