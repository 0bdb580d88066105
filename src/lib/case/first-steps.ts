import type { CheckId, NodeId, Tree } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';
import { stepsTo } from '../tree/paths.ts';
import type { CaseModel, CheckView, SiteWords } from './case-model.ts';
import type { Details } from './details.ts';
import { placeUrls, withoutUrls } from './model-urls.ts';

/** Questions that can be asked before the whole model is there. */
const MAX_STEPS = 3;

/**
 * The part of the model that a page with a question needs for its next steps, as plain JSON. It does not grow with the
 * tree: the rest of the tree is fetched with the whole model.
 */
export interface FirstSteps extends Pick<CaseModel, 'script'> {
  /** The questions on the way to that of the page, and the next ones; those after them lead nowhere. */
  tree: Tree;
  /** The checks of these questions, but for those that lead nowhere; answers without what they weigh. */
  checks: Record<
    CheckId,
    Omit<CheckView, 'answers'> & {
      answers: Omit<CheckView['answers'][number], 'evidence' | 'shifts'>[];
    }
  >;
  /** Longer texts of the page’s own question. */
  details: Details;
}

/** List the questions on the way to a node, that node, and those up to `MAX_STEPS` from it on. */
function nodesNear(tree: Tree, node: NodeId): NodeId[] {
  const found = (stepsTo(tree, node) ?? []).map((step) => step.node);
  let level = [node];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    found.push(...level);
    level = level.flatMap((id) => Object.values(tree.nodes[id]?.next ?? {}).filter(isNode));
  }
  return found;
}

/** Cut the first steps of a question out of the model. */
export function cutFirstSteps(model: CaseModel, node: NodeId, details: Details): FirstSteps {
  const { start, toItsEnd, nodes } = model.tree;
  const found = new Set(nodesNear(model.tree, node));
  const near = Object.entries(nodes).filter(([id]) => found.has(id));
  const targets = new Set(near.flatMap(([, { next }]) => Object.values(next)));
  const ends = Object.entries(nodes).filter(([id]) => targets.has(id));
  const asked = new Set(near.map(([, { check }]) => check));
  const { checks } = withoutUrls({
    checks: Object.fromEntries(Object.entries(model.checks).filter(([id]) => asked.has(id))),
  });
  return {
    tree: {
      start,
      ...(toItsEnd && { toItsEnd }),
      nodes: {
        ...Object.fromEntries(ends.map(([id, { check }]) => [id, { check, next: {} }])),
        ...Object.fromEntries(near),
      },
    },
    checks: Object.fromEntries(
      Object.entries(checks).map(([id, { answers, ...check }]) => [
        id,
        { ...check, answers: answers.map(({ evidence: _, shifts: __, ...words }) => words) },
      ]),
    ),
    script: model.script,
    details,
  };
}

/** Shown nowhere: nothing that holds words of the site is drawn before the whole model is there. */
const NO_WORDS: SiteWords = {
  tool: '',
  access: { other: '', short: '' },
  handOver: { open: '', solved: '', symptom: '' },
  storage: '',
};

/** Convert first steps to a model that has no causes, no fixes, and no weights. */
export function firstModel({ tree, checks, script }: FirstSteps): CaseModel {
  const model: CaseModel = {
    tree,
    checks: Object.fromEntries(
      Object.entries(checks).map(([id, check]) => [
        id,
        { ...check, answers: check.answers.map((answer) => ({ ...answer, evidence: {} })) },
      ]),
    ),
    causes: {},
    fixes: {},
    codes: {},
    handOver: [],
    script,
    site: NO_WORDS,
    stages: [],
  };
  placeUrls(model);
  return model;
}
