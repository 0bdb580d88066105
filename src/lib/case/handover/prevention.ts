import type { CauseId } from '../../domain/tree.ts';
import type { Details } from '../details.ts';
import type { CaseModel } from '../case-model.ts';
import type { Situation } from '../situation.ts';

/** Advice on how to keep a cause from coming back. */
export interface Prevention {
  cause: CauseId;
  text: string;
}

type Solved = Pick<Extract<Situation, { kind: 'solved' }>, 'fix' | 'ranking'>;

/** Find the most likely cause after a fix has worked: the most suspected of those that the fix treats. */
export function causeOf(model: CaseModel, { fix, ranking }: Solved): CauseId | undefined {
  const treated = model.fixes[fix]?.treats.map(({ cause }) => cause) ?? [];
  return ranking.find((one) => treated.includes(one.cause))?.cause;
}

/** Find how to keep that cause from coming back; null until the details are fetched. */
export function preventionOf(
  model: CaseModel,
  details: Details,
  solved: Solved,
): Prevention | null {
  const cause = causeOf(model, solved);
  const text = cause === undefined ? undefined : details.fixes[solved.fix]?.prevent[cause];
  return cause === undefined || text === undefined ? null : { cause, text };
}
