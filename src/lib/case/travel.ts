import { BASE } from '../hosting/base.ts';
import type { CaseModel } from './model.ts';
import { swapQuotes } from './swap-quotes.ts';

const KINDS = ['checks', 'causes', 'fixes'] as const;

/** The model as a text that travels with a page: without the addresses that follow from kind and id. */
export const packModel = (model: CaseModel): string =>
  swapQuotes(
    JSON.stringify({
      ...model,
      ...Object.fromEntries(
        KINDS.map((kind) => [
          kind,
          Object.fromEntries(
            Object.entries<{ url: string }>(model[kind]).map(([id, entry]) => [
              id,
              { ...entry, url: entry.url === `${BASE}${kind}/${id}/` ? undefined : entry.url },
            ]),
          ),
        ]),
      ),
    }),
  );

/** The model that `packModel` packed. */
export function unpackModel(text: string): CaseModel {
  const model = JSON.parse(swapQuotes(text)) as CaseModel;
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(model[kind]))
      entry.url ??= `${BASE}${kind}/${id}/`;
  return model;
}
