import { CONTENT } from '../domain/content-folder.ts';
import type { Strength } from '../domain/closed-lists.ts';
import type { AnswerId, CauseId, CheckId, FixId, NodeId, Target, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';
import { MAX_QUESTIONS, paths } from './paths.ts';

/** A fault of the tree, without its file. */
export interface TreeProblem {
  field: string;
  value: string;
  message: string;
  fix: string;
  /** The kind of id from which to suggest the nearest one. */
  known?: 'node' | 'check' | 'answer' | 'cause' | 'code';
}

/** The facts against which a tree is checked. */
export interface TreeFacts {
  /** Answers of every check, with the evidence that each gives. */
  checks: ReadonlyMap<CheckId, ReadonlyMap<AnswerId, Readonly<Record<CauseId, Strength>>>>;
  causes: ReadonlySet<CauseId>;
  codes: ReadonlySet<string>;
  /** Fixes that may be suggested, with the causes they treat. */
  suggestable: ReadonlyMap<FixId, readonly CauseId[]>;
}

type Report = (
  field: string,
  value: string,
  message: string,
  fix: string,
  known?: TreeProblem['known'],
) => void;

/** List every fault of a tree; empty when it has none. */
export function treeProblems(tree: Tree, facts: TreeFacts): TreeProblem[] {
  const problems: TreeProblem[] = [];
  const report: Report = (field, value, message, fix, known) =>
    problems.push({ field, value, message, fix, ...(known && { known }) });

  checkTargets(tree, facts, report);
  checkShape(tree, report);
  checkEnds(tree, facts, report);
  return problems;
}

function checkTargets(tree: Tree, facts: TreeFacts, report: Report): void {
  if (!Object.hasOwn(tree.nodes, tree.start))
    report('start', tree.start, 'is not a node.', 'Name the node that is asked first.', 'node');
  for (const [id, node] of Object.entries(tree.nodes)) {
    const answers = facts.checks.get(node.check);
    if (!answers) {
      report(
        `nodes.${id}.check`,
        node.check,
        'is not a check.',
        `Use an id from ${CONTENT}/checks.`,
        'check',
      );
      continue;
    }
    for (const answer of answers.keys())
      if (!Object.hasOwn(node.next, answer))
        report(
          `nodes.${id}.next`,
          answer,
          `is an answer of \`${node.check}\` that leads nowhere.`,
          `Add \`${answer}\` with a node, suspects, a code or an escalation.`,
        );
    for (const [answer, target] of Object.entries(node.next)) {
      const field = `nodes.${id}.next.${answer}`;
      if (!answers.has(answer))
        report(
          field,
          answer,
          `is not an answer of \`${node.check}\`.`,
          'Use an answer of the check.',
          'answer',
        );
      checkTarget(field, target, tree, facts, report);
    }
    if (Object.keys(node.next).length === 0)
      report(
        `nodes.${id}.next`,
        '{}',
        'is a dead end: no answer has a target.',
        'Add a target for every answer.',
      );
  }
}

function checkTarget(
  field: string,
  target: Target,
  tree: Tree,
  facts: TreeFacts,
  report: Report,
): void {
  if (isNode(target)) {
    if (!Object.hasOwn(tree.nodes, target))
      report(field, target, 'is not a node.', 'Add the node, or name one that exists.', 'node');
  } else if ('suspects' in target) {
    for (const cause of target.suspects)
      if (!facts.causes.has(cause))
        report(
          `${field}.suspects`,
          cause,
          'is not a cause.',
          `Use an id from ${CONTENT}/causes.`,
          'cause',
        );
  } else if ('code' in target && !facts.codes.has(target.code)) {
    report(
      `${field}.code`,
      target.code,
      'is not a documented code.',
      `Use an id from ${CONTENT}/codes.`,
      'code',
    );
  }
}

/** Report loops, nodes with two parents, unreachable nodes, checks asked twice on one path, and paths that are too long. */
function checkShape(tree: Tree, report: Report): void {
  const parents = new Map<NodeId, string>();
  for (const [id, node] of Object.entries(tree.nodes))
    for (const [answer, target] of Object.entries(node.next)) {
      if (!isNode(target) || !Object.hasOwn(tree.nodes, target)) continue;
      const field = `nodes.${id}.next.${answer}`;
      const first = parents.get(target);
      if (first !== undefined)
        report(
          field,
          target,
          `is reached from \`${first}\` as well.`,
          'Give each way in a node of its own: the tree has one path to each end.',
        );
      else parents.set(target, `${id}.${answer}`);
    }

  const reached = new Set<NodeId>();
  const visit = (id: NodeId, above: readonly NodeId[]): void => {
    const node = tree.nodes[id];
    if (!node) return;
    reached.add(id);
    const asked = above.find((other) => tree.nodes[other]?.check === node.check);
    if (asked !== undefined)
      report(
        `nodes.${id}.check`,
        node.check,
        `was asked at \`${asked}\` on the same path.`,
        'Ask another check: the answer is known.',
      );
    if (above.length + 1 > MAX_QUESTIONS) {
      report(
        `nodes.${id}`,
        id,
        `is question ${above.length + 1} on its path.`,
        `Shorten the path to at most ${MAX_QUESTIONS} questions.`,
      );
      return;
    }
    for (const [answer, target] of Object.entries(node.next)) {
      if (!isNode(target)) continue;
      if (target === id || above.includes(target))
        report(
          `nodes.${id}.next.${answer}`,
          target,
          'leads back into its own path: a loop.',
          'Point it to a new node or to an end.',
        );
      else if (!reached.has(target)) visit(target, [...above, id]);
    }
  };
  visit(tree.start, []);
  for (const id of Object.keys(tree.nodes))
    if (!reached.has(id))
      report(
        `nodes.${id}`,
        id,
        'cannot be reached from the start.',
        'Lead an answer to it, or remove it.',
      );
}

/** Report causes and fixes that no end reaches, and ends that contradict the answers on their own path. */
function checkEnds(tree: Tree, facts: TreeFacts, report: Report): void {
  const reached = new Set<CauseId>();
  for (const { steps, end } of paths(tree)) {
    if (!('suspects' in end)) continue;
    const last = steps.at(-1);
    const field = last ? `nodes.${last.node}.next.${last.answer}.suspects` : 'start';
    const doubled = end.suspects.find((cause, index) => end.suspects.indexOf(cause) !== index);
    if (doubled !== undefined)
      report(field, doubled, 'is named twice.', 'Name each suspect once, most likely first.');
    for (const cause of end.suspects) {
      reached.add(cause);
      const against = steps.find(
        (step) => facts.checks.get(step.check)?.get(step.answer)?.[cause] === 'rules-out',
      );
      if (against)
        report(
          field,
          cause,
          `is ruled out by \`${against.check}: ${against.answer}\` on its own path.`,
          'Remove the suspect, or correct the evidence of that answer.',
        );
    }
  }
  for (const cause of facts.causes)
    if (!reached.has(cause))
      report(
        'nodes',
        cause,
        'is a cause that no end suspects.',
        'Name it in the suspects of the end where it belongs.',
      );
  for (const [fix, causes] of facts.suggestable)
    if (!causes.some((cause) => reached.has(cause)))
      report(
        'nodes',
        fix,
        'is a fix that no end reaches, though its verdict lets it be suggested.',
        'Suspect a cause that it treats, or correct its verdict.',
      );
}
