import type { Case } from '../../src/lib/domain/case.ts';
import { caseUrl } from '../../src/lib/case/case-url.ts';
import { answersOf, paths } from '../../src/lib/tree/paths.ts';
import type { Answers, TreeEnd } from '../../src/lib/domain/tree.ts';
import { builtKnowledge } from './built-site.ts';

/** Return the answers of the first path of the built tree that leads to an end of one kind. */
export function answersToEnd(kind: 'suspects' | 'code'): Answers {
  const path = paths(builtKnowledge().tree).find(({ end }: { end: TreeEnd }) => kind in end);
  if (!path) throw new Error(`No path of the tree ends in "${kind}".`);
  return answersOf(path.steps);
}

/** Address of a case that is handed over: a key that only somebody at the host can repair, seen by who has only the client. */
export const OUT_OF_REACH =
  '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=key-error&key-access=denied&reach=client';

/** Return the address of the troubleshooter with these answers, fixes and access. */
export const addressWith = (
  answers: Answers,
  tried: Case['tried'] = {},
  access?: NonNullable<Case['access']>,
): string => caseUrl({ answers, tried, ...(access && { access }) });
