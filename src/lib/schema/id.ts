import { z } from 'astro/zod';

/** An id is also a file name and a URL: lower case, digits, single hyphens. */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by single hyphens');
