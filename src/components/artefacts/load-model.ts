import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import { createGuide } from '../../lib/case/create-guide.ts';
import { fetchModel } from '../../lib/case/fetch-model.ts';
import { readModel } from '../../lib/case/serialize.ts';

/** Let the page draw and answer before what comes next. */
const pause = (): Promise<void> => new Promise((go) => setTimeout(go));

/** Load the model of a case on a page that has none. */
export async function loadGuide(): Promise<Guide<CaseModel>> {
  const written = await fetchModel();
  // Each step by itself: together they would hold the page up.
  await pause();
  const model = readModel(written);
  await pause();
  return createGuide(model);
}
