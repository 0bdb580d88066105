import type { APIRoute, GetStaticPaths } from 'astro';
import { toCaseModel } from '../../lib/case/case-model.ts';
import { firstStepsOf } from '../../lib/case/first-steps-of.ts';
import { openingPages } from '../../lib/case/opening-url.ts';
import { loadKnowledge } from '../../lib/knowledge/load.ts';

export const getStaticPaths = (async () => {
  const knowledge = await loadKnowledge();
  const model = toCaseModel(knowledge);
  const { tree } = knowledge;
  return [tree.start, ...openingPages(model)].map((node) => ({
    params: { node },
    props: { steps: firstStepsOf(knowledge, model, node) },
  }));
}) satisfies GetStaticPaths;

/** Serve what a page with a question needs for its next steps: fetched when somebody turns to that question. */
export const GET: APIRoute = ({ props }) => Response.json(props['steps']);
