import type { CaseModel } from '../case/model.ts';
import type { Situation } from '../case/situation.ts';
import { fixTime } from './fix-time.ts';
import { BAND } from './scales.ts';

/**
 * One line on why a fix stands where it stands: the suspect it treats, how strongly that is suspected, and what it
 * costs. A closed set of sentence forms, so that the reason is always the engine's and never prose of its own.
 */
export function whyNext(now: Extract<Situation, { kind: 'fix' }>, model: CaseModel): string {
  const { next, after } = now;
  const fix = model.fixes[next.fix];
  const suspect = now.standing.find(({ cause }) => cause === next.forCause);
  const cause = model.causes[next.forCause]?.title ?? '';
  const likely = suspect ? BAND[suspect.band].toLowerCase() : '';
  const time = fix ? fixTime(fix) : '';
  const rival = after.find(({ handOver }) => !handOver);
  if (rival && rival.ratio > next.ratio)
    return `You picked this: it treats “${cause}” (${likely}), ${time}`;
  if (rival && rival.helps > next.helps)
    return `Next, because it is quick (${time}) and treats “${cause}” (${likely})`;
  return `Next, because it treats “${cause}” (${likely}), ${time}`;
}
