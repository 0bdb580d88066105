import { CONTENT } from '../../domain/content-folder.ts';
import { isSuggestable } from '../../domain/suggestable.ts';
import { treeProblems } from '../../tree/validate.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** Check the tree against the checks, causes, codes and fixes that it wires together. */
export function wiringProblems(knowledge: Knowledge): Problem[] {
  // A tree that its schema refused is reported by that alone.
  if (Object.keys(knowledge.tree.nodes).length === 0) return [];
  const file = `${CONTENT}/trees/${knowledge.site.tree}.yaml`;
  const checks = new Map(
    knowledge.checks.map((check) => [
      check.id,
      new Map(check.answers.map((answer) => [answer.id, answer.evidence])),
    ]),
  );
  const known = {
    node: Object.keys(knowledge.tree.nodes),
    check: [...checks.keys()],
    answer: knowledge.checks.flatMap((check) => check.answers.map(({ id }) => id)),
    cause: knowledge.causes.map(({ id }) => id),
    code: knowledge.codes.map(({ id }) => id),
  };
  const where = {
    node: file,
    check: `${CONTENT}/checks`,
    answer: 'the check',
    cause: `${CONTENT}/causes`,
    code: `${CONTENT}/codes`,
  };
  return treeProblems(knowledge.tree, {
    checks,
    causes: new Set(known.cause),
    codes: new Set(known.code),
    suggestable: new Map(
      knowledge.fixes
        .filter(isSuggestable)
        .map((fix) => [fix.id, fix.treats.map(({ cause }) => cause)]),
    ),
  }).map(({ known: kind, ...problem }) => ({
    ...problem,
    file,
    fix: kind ? suggest(problem.value, known[kind], where[kind]) : problem.fix,
  }));
}
