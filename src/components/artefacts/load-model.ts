import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import { createGuide } from '../../lib/case/create-guide.ts';
import type { Rest } from '../../lib/case/serialize-rest.ts';
import { withRest } from '../../lib/case/serialize-rest.ts';
import { REST_URL, parseModel } from '../../lib/case/serialize.ts';
import { BASE } from '../../lib/domain/base.ts';

const load = async (address: string): Promise<Response> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return response;
};

/** Let the page draw and answer before what comes next. */
const pause = (): Promise<void> => new Promise((go) => setTimeout(go));

/** Take the model out of the troubleshooter’s page, where it is a property of its island as Astro writes it: `[0, text]`. */
function modelIn(page: string): string {
  const island = new DOMParser()
    .parseFromString(page, 'text/html')
    .querySelector('astro-island[component-export="Troubleshooter"]');
  const { json } = JSON.parse(island?.getAttribute('props') ?? '{}') as { json?: [0, string] };
  if (json === undefined) throw new Error('The page of the troubleshooter holds no model.');
  return json[1];
}

/**
 * Load the model of a case on a page that has none. Its first part is in the troubleshooter’s page, which is stored for
 * use without a network anyway: a file of its own would be the same bytes twice.
 */
export async function loadGuide(): Promise<Guide<CaseModel>> {
  const [page, rest] = await Promise.all([
    load(`${BASE}troubleshoot/`).then((response) => response.text()),
    load(REST_URL).then((response) => response.json() as Promise<Rest>),
  ]);
  // Each step by itself: together they would hold the page up.
  const { model } = parseModel(modelIn(page));
  await pause();
  const whole = withRest(model, rest);
  await pause();
  return createGuide(whole);
}
