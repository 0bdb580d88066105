import type { CaseModel } from './case-model.ts';
import type { Situation } from './situation.ts';
import { BAND } from '../labels/scales.ts';

/**
 * Write one line on why a fix comes next: the cause it fixes and how strongly that is suspected. One of a few fixed
 * sentences, so that it states the engine's reason and nothing else.
 */
export function whyNext(now: Extract<Situation, { kind: 'fix' }>, model: CaseModel): string {
  const { next, after, selected, ranking } = now;
  const title = model.causes[next.forCause]?.title ?? '';
  const suspect = ranking.find(({ cause }) => cause === next.forCause);
  const suspected = suspect ? ` (${BAND[suspect.band].toLowerCase()})` : '';
  const cause =
    ranking[0]?.cause === next.forCause
      ? `the most likely cause: “${title}”.`
      : `“${title}”${suspected}.`;
  const rival = after.find(({ handOver }) => !handOver);
  if (selected) return `You picked this. It fixes ${cause}`;
  if (rival && rival.helps > next.helps) return `Try this next: it is quick, and it fixes ${cause}`;
  return `Try this next. It fixes ${cause}`;
}
