import { askAccess } from './ask-access.ts';
import { askBeforeFixes } from './ask-before-fixes.ts';
import { handOver } from './hand-over.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { Policy } from './policy.ts';
import { suggestFix } from './suggest-fix.ts';

/** The policies past the questions of the tree, in order. They follow `FIRST_POLICIES`. */
export const PLAN_POLICIES: readonly Policy<PlanFacts>[] = [
  askBeforeFixes,
  askAccess,
  suggestFix,
  handOver,
];
