import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/machine/project.mjs';
import { formatProblems, type Problem } from '../../../src/lib/knowledge/problem.ts';
import { BODY_TAGS } from '../../../src/lib/knowledge/rules/bodies.ts';
import { AUTHOR_MISTAKES, type AuthorMistake } from '../../support/author-mistakes.ts';
import { copyContent } from '../../support/edited-content.ts';

const { problemsAfter, remove } = copyContent(ROOT);
afterAll(remove);

/** Return the problem that names the place of a mistake. */
const named = (
  problems: readonly Problem[],
  { names: [file, field, value] }: AuthorMistake,
): Problem | undefined =>
  problems.find(
    (one) => one.file === `src/content/${file}` && one.field === field && one.value.includes(value),
  );

describe('a mistake of an author', () => {
  test('is none in content that nobody has edited', () => {
    expect(formatProblems(problemsAfter(() => undefined))).toBe(formatProblems([]));
  });

  test.each(AUTHOR_MISTAKES)('is refused with its place and what to do: $what', (mistake) => {
    const problems = problemsAfter(mistake.make);
    const problem = named(problems, mistake);
    expect(problem, formatProblems(problems)).toBeDefined();
    expect(problem!.value).not.toBe('');
    expect(problem!.message).toMatch(/[.”)]$/);
    expect(problem!.fix).toMatch(
      /^(Add|Begin|Write|Use|Remove|Give|Name|Choose|Rename|Keep|Change|Correct|Declare|Move|Point|Lead|Close|Copy|Cite|Compare|Indent|Escape|Offer|Ask) [^]*\.$/,
    );
    expect(formatProblems([problem!])).toMatchSnapshot();
  });

  test('does not hide another: one in each of many files is listed with the others', () => {
    const seen = new Set<string>();
    const together = AUTHOR_MISTAKES.filter(({ names: [file], alone }) => {
      if (alone || seen.has(file)) return false;
      seen.add(file);
      return true;
    });
    expect(together.length).toBeGreaterThan(50);
    const problems = problemsAfter((files) => {
      for (const { make } of together) make(files);
    });
    expect(together.filter((mistake) => !named(problems, mistake)).map(({ what }) => what)).toEqual(
      [],
    );
  });

  test('that spoils an entry is not repeated wherever that entry is named', () => {
    const spoilt = AUTHOR_MISTAKES.find(({ what }) => what === 'YAML is indented with a tab')!;
    const problems = problemsAfter(spoilt.make);
    expect(problems.filter(({ value }) => value.includes('wrong-address'))).toEqual([]);
    expect(problems.length).toBeLessThan(5);
  });
});

test('the tags that a body may hold are those that pages can draw', () => {
  const source = readFileSync('src/components/mdx/index.ts', 'utf8');
  const components = /mdxComponents = \{(.*)\}/.exec(source)?.[1]?.match(/(?<![:\w] ?)\b[A-Z]\w+/g);
  expect(components?.toSorted()).toEqual([...BODY_TAGS].sort());
});
