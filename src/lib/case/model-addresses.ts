import { BASE } from '../domain/base.ts';
import type { NodeId } from '../domain/tree.ts';

// Apart from what reads them, so that a page which has read nothing yet brings no code for it.

/** Site-relative address of the whole model, as JSON (`serialize.ts`). */
export const MODEL_URL = `${BASE}details/model.json`;

/** Return the site-relative address of the first steps of a question, as JSON (`first-steps.ts`). */
export const firstStepsUrl = (node: NodeId): string => `${BASE}details/steps-${node}.json`;
