import { withoutIds } from '../../lib/case/details.ts';
import { BASE } from '../../lib/domain/base.ts';

/** Address of the details of a fix. */
const FIX = new RegExp(`^${BASE}details/fixes/(.+)\\.json$`);

/** Return the details of a fix without what its page holds as well: the file holds each text once. */
export function withoutParts(path: string, json: string): string {
  if (!FIX.test(path)) return json;
  const detail = JSON.parse(json) as { steps?: string; worked?: string };
  delete detail.steps;
  delete detail.worked;
  return JSON.stringify(detail);
}

/**
 * Put the steps of a fix back into its details, from its page.
 *
 * @param mainOf Returns the content of the `<main>` of a page.
 */
export function withParts(
  path: string,
  json: string,
  mainOf: (path: string) => string | undefined,
): string {
  const [, id] = FIX.exec(path) ?? [];
  if (id === undefined) return json;
  const page = new DOMParser().parseFromString(mainOf(`${BASE}fixes/${id}/`) ?? '', 'text/html');
  const part = (name: string): string =>
    page.querySelector(`[data-part="${name}"]`)?.innerHTML ?? '';
  return JSON.stringify({
    ...(JSON.parse(json) as object),
    steps: withoutIds(part('before') + part('steps')),
    worked: part('worked'),
  });
}
