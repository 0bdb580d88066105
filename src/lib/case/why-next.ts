import type { CaseModel } from './case-model.ts';
import type { Situation } from './situation.ts';
import { BAND } from '../labels/scales.ts';

/**
 * One line on why a fix comes next: the cause it fixes and how strongly that is suspected. A closed set of sentence forms,
 * so that the reason is always the engine's and never prose of its own.
 */
export function whyNext(now: Extract<Situation, { kind: 'fix' }>, model: CaseModel): string {
  const { next, after, picked, standing } = now;
  const title = model.causes[next.forCause]?.title ?? '';
  const suspect = standing.find(({ cause }) => cause === next.forCause);
  const suspected = suspect ? ` (${BAND[suspect.band].toLowerCase()})` : '';
  const cause =
    standing[0]?.cause === next.forCause
      ? `the most likely cause: “${title}”.`
      : `“${title}”${suspected}.`;
  const rival = after.find(({ handOver }) => !handOver);
  if (picked) return `You picked this. It fixes ${cause}`;
  if (rival && rival.helps > next.helps) return `Try this next: it is quick, and it fixes ${cause}`;
  return `Try this next. It fixes ${cause}`;
}
