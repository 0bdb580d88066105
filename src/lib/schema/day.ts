import { z } from 'astro/zod';

/** A day, such as `2026-11-29`. */
export const DaySchema = z.preprocess(
  // YAML parsers disagree whether an unquoted date is a string.
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);
