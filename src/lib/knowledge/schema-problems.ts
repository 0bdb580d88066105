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

function advice(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, words) : undefined;
      return `${near ? `Write \`${near}\`: one` : 'Write one'} of ${words.map((word) => `\`${word}\``).join(', ')}.`;
    }
    case 'unrecognized_keys':
      return 'Remove the key, or correct its spelling: src/lib/schema lists the keys of each kind.';
    case 'invalid_type':
      return value === undefined
        ? 'Add it: src/lib/schema says what each key holds.'
        : `Write ${issue.expected === 'array' ? 'a list' : `a ${issue.expected}`} here.`;
    default:
      return 'Change it: src/lib/schema says what each key holds.';
  }
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
  return issues.flatMap((issue) => {
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
        fix: advice(issue, bad),
      };
    });
  });
}

const sentence = (message: string): string => {
  const text = message.replace(/^Invalid (input|option|string): /, '').replace(/"/g, '`');
  return text.endsWith('.') ? text : `${text}.`;
};
