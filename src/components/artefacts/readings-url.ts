import { BASE } from '../../lib/domain/base.ts';

/** Site-relative address of the table that judges facts, as JSON. */
export const READINGS_URL = `${BASE}details/readings.json`;
