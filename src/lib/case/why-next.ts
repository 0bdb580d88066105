import type { CaseModel } from './case-model.ts';
import type { Situation } from './situation.ts';
import { BAND } from '../labels/scales.ts';

/** The suspects of which a fix is expected to treat one: as many as a person keeps in mind. */
const MAX_EXPECTED = 3;

/**
 * Write one line on why a fix comes next: the cause it fixes and how strongly that is suspected, and where it treats none of
 * the first suspects, why not one of theirs. One of a few fixed sentences, so that it states the engine's reason and
 * nothing else.
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
  if (selected) return `You picked this. It fixes ${cause}`;
  const reason = whyNoneExpected(now, model);
  if (reason) return `Try this next: ${reason}. It fixes ${cause}`;
  const rival = after.find(({ handOver }) => !handOver);
  if (rival && rival.helps > next.helps) return `Try this next: it is quick, and it fixes ${cause}`;
  return `Try this next. It fixes ${cause}`;
}

/** Return why none of the fixes for the first suspects comes next; null where one does. */
function whyNoneExpected(
  { next, after, ranking }: Extract<Situation, { kind: 'fix' }>,
  { fixes }: CaseModel,
): string | null {
  const first = new Set(ranking.slice(0, MAX_EXPECTED).map(({ cause }) => cause));
  const treatsOne = (id: string): boolean =>
    fixes[id]?.treats.some(({ cause }) => first.has(cause)) ?? false;
  if (treatsOne(next.fix)) return null;
  const rivals = after.filter(({ fix }) => treatsOne(fix));
  const reached = rivals.filter(({ handOver }) => next.handOver || !handOver);
  if (reached.some(({ helps }) => helps > next.helps))
    return 'it is quick, though other causes are likelier';
  if (reached.length > 0) return 'other causes are likelier, but their fixes help less often';
  return rivals.length > 0
    ? 'the fixes for likelier causes are out of your reach'
    : 'no fix is left for the likelier causes';
}
