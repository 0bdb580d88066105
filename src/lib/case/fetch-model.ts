import type { NodeId } from '../domain/tree.ts';
import type { FirstSteps } from './first-steps.ts';
import { MODEL_URL, firstStepsUrl } from './model-addresses.ts';
import type { WrittenModel } from './serialize.ts';

/**
 * Fetch a file of JSON. It is in this file because a page that needs another one has the model too, and no script more to load.
 *
 * @throws {Error} When it cannot be fetched or read.
 */
export async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as Content;
}

/**
 * Fetch the whole model.
 *
 * @throws {Error} When it cannot be fetched.
 */
export const fetchModel = (): Promise<WrittenModel> => fetchJson(MODEL_URL);

/**
 * Fetch the first steps of a question.
 *
 * @throws {Error} When they cannot be fetched.
 */
export const fetchFirstSteps = (node: NodeId): Promise<FirstSteps> =>
  fetchJson(firstStepsUrl(node));
