import { BASE } from '../domain/base.ts';
import type { Listing, SearchKind } from './search-index.ts';

/** Folders of the site, as in `FOLDERS` of the model, and that of the codes. */
const FOLDER: Record<SearchKind, string> = {
  symptom: 'symptoms',
  cause: 'causes',
  check: 'checks',
  fix: 'fixes',
  code: 'codes',
};

/** Return the site-relative address of a result. */
export const listingUrl = ({ kind, id }: Pick<Listing, 'kind' | 'id'>): string =>
  `${BASE}${FOLDER[kind]}/${id}/`;
