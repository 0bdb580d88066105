import type { AnswerId, Answers, CheckId, Tree } from '../domain/tree.ts';
import type { Walk } from './walk.ts';
import { walk } from './walk.ts';

/** A walk that leaves out what need not be asked. */
export interface WalkOn extends Walk {
  /** The checks that were passed over, as though nobody knew. */
  skipped: CheckId[];
}

/**
 * Replays answers as `walk` does, and goes on past each question that is not to be asked, by its `unknown`.
 *
 * @param canAsk Whether a check may be asked.
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
    // An answer that its node does not offer stays open: it must not be taken for one to pass over for ever.
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
