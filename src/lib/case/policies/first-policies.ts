import { askTree } from './ask-tree.ts';
import { changeAnswer } from './change-answer.ts';
import { checkAgain } from './check-again.ts';
import type { Policy } from './policy.ts';
import { solved } from './solved.ts';
import { undoFirst } from './undo-first.ts';

/** The policies that need no engine, in order. They are sent with the page; `PLAN_POLICIES` follow. */
export const FIRST_POLICIES: readonly Policy[] = [
  changeAnswer,
  undoFirst,
  checkAgain,
  solved,
  askTree,
];
