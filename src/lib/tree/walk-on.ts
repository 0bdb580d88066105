import type { AnswerId, Answers, CheckId, Tree } from '../domain/tree.ts';
import type { Walk } from './walk.ts';
import { walk } from './walk.ts';

/** A walk that passes over questions. */
export interface WalkOn extends Walk {
  /** The checks that were passed over, answered with “don’t know”. */
  skipped: CheckId[];
}

/**
 * Replay answers as `walk` does, and pass over each question that must not be asked by its `unknown` answer.
 *
 * @param canAsk Returns whether a check may be asked.
 */
export function walkOn(
  tree: Tree,
  answers: Answers,
  unknown: AnswerId,
  canAsk: (check: CheckId) => boolean,
): WalkOn {
  const given = { ...answers };
  const skipped: CheckId[] = [];
  for (;;) {
    const now = walk(tree, given);
    const { position } = now;
    // Stop at a node without `unknown`, which could otherwise be passed over for ever.
    if (
      position.kind === 'end' ||
      canAsk(position.check) ||
      skipped.includes(position.check) ||
      !Object.hasOwn(tree.nodes[position.node]?.next ?? {}, unknown)
    )
      return { ...now, skipped };
    given[position.check] = unknown;
    skipped.push(position.check);
  }
}
