import { z } from 'astro/zod';
import { IdSchema } from './id.ts';
import { PROBE_ROLES, SEVERITIES } from '../domain/closed-lists.ts';

/** Probe: the way in which the diagnostic script answers a check on one machine. */
export const ProbeSchema = z.strictObject({
  /** The machine on which it runs. */
  role: z.enum(PROBE_ROLES),
  /** True if it can read nothing without elevation. */
  elevated: z.boolean().default(false),
  /** Seconds after which it is given up. */
  seconds: z.number().int().min(1).max(120).default(15),
  /** The answers it can give, and how bad each is. None: it only takes a reading. */
  answers: z.record(IdSchema, z.enum(SEVERITIES)).default({}),
});
