import type { Fact } from '../artefacts/fact.ts';

/** Numbers as logs write them: decimal, also negative, or hexadecimal. */
const NUMBER = /^(?:-?\d{1,15}|0x0*[0-9a-f]{1,13})$/i;
/** Negative numbers above this are codes of 32 bits that were printed as signed ones: -2146893043 is 0x8009030D. */
const LOWEST_SIGNED = -(2 ** 31);

/** Read a number as logs write it, a negative code of 32 bits as the unsigned one; null where it is not a number. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return null;
  const value = Number(trimmed);
  return value < 0 && value >= LOWEST_SIGNED ? value + 2 ** 32 : value;
}

/** Measures as outputs write them, such as an offset of -0.25 seconds. */
const MEASURE = /^[-+]?\d{1,15}(?:\.\d+)?$/;

/** Read a measure, with its sign and its fraction, or a hexadecimal number; null where it is neither. */
export function measureOf(text: string): number | null {
  const trimmed = text.trim();
  return MEASURE.test(trimmed) ? Number(trimmed) : numberOf(trimmed);
}

/** Return the value of a field, its name without regard to case; undefined where the fact has none. */
export function fieldOf({ fields }: Pick<Fact, 'fields'>, name: string): string | undefined {
  if (Object.hasOwn(fields, name)) return fields[name];
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(fields)) if (key.toLowerCase() === wanted) return value;
  return undefined;
}
