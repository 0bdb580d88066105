import type { CauseId } from '../../domain/tree.ts';
import type { Details } from '../details.ts';
import type { CaseModel } from '../case-model.ts';
import type { Situation } from '../situation.ts';

/** How to keep a cause from coming back. */
export interface Prevention {
  cause: CauseId;
  text: string;
}

type Solved = Pick<Extract<Situation, { kind: 'solved' }>, 'fix' | 'standing'>;

/** Finds the most suspected of the causes that the fix which worked treats: that was most likely wrong. */
export function causeOf(model: CaseModel, { fix, standing }: Solved): CauseId | undefined {
  const treated = model.fixes[fix]?.treats.map(({ cause }) => cause) ?? [];
  return standing.find((one) => treated.includes(one.cause))?.cause;
}

/** Finds how to keep that cause from coming back; null while it is not fetched. */
export function preventionOf(
  model: CaseModel,
  details: Details,
  solved: Solved,
): Prevention | null {
  const cause = causeOf(model, solved);
  const text = cause === undefined ? undefined : details.fixes[solved.fix]?.prevent[cause];
  return cause === undefined || text === undefined ? null : { cause, text };
}
