import type { CodeMatch } from './code-matches.ts';
import { CODE_SCORE, LIST_DECAY, type Tuning } from './options.ts';
import type { Listing } from './search-index.ts';

/** Return the share of the cause at a place of a list. */
const share = (rank: number): number => 1 / (1 + LIST_DECAY * rank);

/**
 * Add scores from matched symptoms and codes to the causes they point to, and from causes to the fixes that treat them.
 *
 * @param own Scores of the words of each page, by place.
 */
export function spreadScores(
  listings: readonly Listing[],
  own: ArrayLike<number>,
  codes: readonly CodeMatch[],
  { fromSymptom, fromCause }: Pick<Tuning, 'fromSymptom' | 'fromCause'>,
): number[] {
  const score = (place: number): number => own[place] ?? 0;
  const described = new Map<string, number>();
  const coded = new Map<string, number>();
  listings.forEach(({ kind, causes = [] }, place) => {
    if (kind !== 'symptom') return;
    causes.forEach((cause, rank) => {
      described.set(
        cause,
        Math.max(described.get(cause) ?? 0, fromSymptom * score(place) * share(rank)),
      );
    });
  });
  for (const { place, sureness } of codes) {
    const { kind, causes = [] } = listings[place] ?? {};
    if (kind !== 'code' && kind !== 'symptom') continue;
    causes.forEach((cause, rank) => {
      const added = (CODE_SCORE * sureness ** 2 * share(rank)) / causes.length;
      coded.set(cause, (coded.get(cause) ?? 0) + added);
    });
  }

  const scores = listings.map((_, place) => score(place));
  const ofCause = new Map<string, number>();
  listings.forEach(({ kind, id }, place) => {
    if (kind !== 'cause') return;
    scores[place] = score(place) + (described.get(id) ?? 0) + (coded.get(id) ?? 0);
    ofCause.set(id, scores[place]);
  });
  listings.forEach(({ kind, causes = [] }, place) => {
    if (kind !== 'fix') return;
    const spoken = causes.map((cause, rank) => (ofCause.get(cause) ?? 0) * share(rank));
    scores[place] = score(place) + fromCause * Math.max(0, ...spoken);
  });
  return scores;
}
