import { BASE } from '../domain/base.ts';

/** Site-relative address of the table that reads texts, as JSON. */
export const PHRASES_URL = `${BASE}details/phrases.json`;
