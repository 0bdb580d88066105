import { BASE } from '../domain/base.ts';
import type { CaseModel } from './case-model.ts';

const KINDS = ['checks', 'causes', 'fixes'] as const;

/** Copy a model without the addresses that follow from kind and id. */
export function withoutUrls<Part extends Partial<CaseModel>>(model: Part): Part {
  const copy = structuredClone(model);
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(copy[kind] ?? {}))
      if (entry.url === `${BASE}${kind}/${id}/`) delete entry.url;
  return copy;
}

/** Add the addresses that follow from kind and id, in place. */
export function placeUrls(model: Partial<CaseModel>): void {
  for (const kind of KINDS)
    for (const [id, entry] of Object.entries<{ url?: string }>(model[kind] ?? {}))
      entry.url ??= `${BASE}${kind}/${id}/`;
}
