import type { NodeId } from '../domain/tree.ts';
import type { FirstSteps } from './first-steps.ts';
import { MODEL_URL, firstStepsUrl } from './model-addresses.ts';
import type { WrittenModel } from './serialize.ts';

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

/**
 * Fetch the whole model.
 *
 * @throws {Error} When it cannot be fetched.
 */
export const fetchModel = async (): Promise<WrittenModel> =>
  (await fetchJson(MODEL_URL)) as WrittenModel;

/**
 * Fetch the first steps of a question.
 *
 * @throws {Error} When they cannot be fetched.
 */
export const fetchFirstSteps = async (node: NodeId): Promise<FirstSteps> =>
  (await fetchJson(firstStepsUrl(node))) as FirstSteps;
