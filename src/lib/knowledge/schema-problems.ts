import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`,
    )
    .join('') || '(whole)';

const show = (value: unknown): string => {
  if (value === undefined) return '(missing)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/** Name an amount of letters, entries or whatever a size counts. */
const amount = (origin: string, size: number | bigint): string =>
  origin === 'string'
    ? `${size} character${size === 1 ? '' : 's'}`
    : origin === 'array'
      ? `${size} entr${size === 1 ? 'y' : 'ies'}`
      : String(size);

const KEYS = 'src/lib/schema says what each key holds.';

function advice(issue: Issue, value: unknown, missing: readonly string[]): string {
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, words) : undefined;
      return `${near ? `Write \`${near}\`: one` : 'Write one'} of ${words.map((word) => `\`${word}\``).join(', ')}.`;
    }
    case 'unrecognized_keys': {
      const near = nearest(issue.keys[0] ?? '', missing);
      return near === undefined
        ? 'Remove the key, or correct its spelling: src/lib/schema lists the keys of each kind.'
        : `Write \`${near}\` instead: src/lib/schema lists the keys of each kind.`;
    }
    case 'invalid_type':
      return value === undefined
        ? `Add it: ${KEYS}`
        : `Write ${issue.expected === 'array' ? 'a list' : `a ${issue.expected}`} here.`;
    case 'too_small':
      return `Write at least ${amount(issue.origin, issue.minimum)}.`;
    case 'too_big':
      return `Write at most ${amount(issue.origin, issue.maximum)}.`;
    case 'invalid_format':
      if (issue.format === 'url') return 'Write the whole address, with https:// before it.';
      if (issue.format === 'date')
        return 'Write a day of the calendar as year, month and day: 2026-11-29.';
      break;
  }
  if (value === undefined) return `Add it: ${KEYS}`;
  return issue.message.startsWith('must ')
    ? `Change it so that it does: ${KEYS}`
    : `Correct it as the message says: ${KEYS}`;
}

/** Return the issues of the form that a value comes closest to, where it may have several; null where a schema says it itself. */
function closestForm(issue: Issue): Issue[] | null {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return null;
  const cost = (form: readonly Issue[]): number =>
    form.reduce((sum, { code }) => sum + (code === 'unrecognized_keys' ? 10 : 1), 0);
  const [best] = [...issue.errors].sort((one, other) => cost(one) - cost(other));
  return best?.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) ?? null;
}

/**
 * Turn what a schema refuses into problems an author can act on.
 *
 * @param file Path from the project's root.
 * @param value The refused value.
 * @param prefix Put before every field, such as `[3].` for the fourth record of a list.
 */
export function schemaProblems(
  file: string,
  value: unknown,
  issues: readonly Issue[],
  prefix = '',
): Problem[] {
  const missing = issues.flatMap(({ code, path }) =>
    code === 'invalid_type' && at(value, path) === undefined ? [String(path.at(-1))] : [],
  );
  return issues.flatMap((issue) => {
    const closest = closestForm(issue);
    if (closest) return schemaProblems(file, value, closest, prefix);
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    return paths.map((path) => {
      const bad = at(value, path);
      return {
        file,
        field: prefix + fieldName(path),
        value: show(bad),
        message:
          issue.code === 'unrecognized_keys'
            ? 'is not a key of this kind.'
            : sentence(issue.message),
        fix: advice(
          issue.code === 'unrecognized_keys' ? { ...issue, keys: [String(path.at(-1))] } : issue,
          bad,
          missing,
        ),
      };
    });
  });
}

const sentence = (message: string): string => {
  const text = message.replace(/^Invalid (input|option|string): /, '').replace(/"/g, '`');
  return text.endsWith('.') ? text : `${text}.`;
};
