import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import type { WrittenModel } from '../../lib/case/serialize.ts';
import type * as lazyParts from './lazy-parts.ts';

/** Parts that the first question does without. */
export type LazyParts = typeof lazyParts;

/** All that the first question does without: parts and the guide by the whole model. */
export type Whole = LazyParts & { guide: Guide<CaseModel> };

/**
 * Load what the first question does without.
 *
 * @param model Fetched at the same time.
 * @throws {Error} When a part or the model cannot be loaded, or the model is of another version, written in a form that these
 *   parts do not know.
 */
export async function loadWhole(model: Promise<WrittenModel>): Promise<Whole> {
  const [parts, written] = await Promise.all([import('./lazy-parts.ts'), model]);
  return { ...parts, guide: parts.createGuide(parts.readModel(written)) };
}
