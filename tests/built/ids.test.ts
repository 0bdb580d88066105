import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../support/built-site.ts';
import { elementsOf } from '../support/page-elements.ts';

const REFERENCES = [
  'for',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
];

const pages = builtFiles('.html').map((file) => {
  const elements = elementsOf(readBuilt(file));
  const valuesOf = (name: string): string[] =>
    elements.flatMap(({ attributes }) => attributes.get(name) ?? []);
  return {
    file,
    ids: valuesOf('id'),
    references: REFERENCES.flatMap((name) =>
      valuesOf(name).flatMap((value) => value.split(/\s+/).map((id) => ({ name, id }))),
    ),
  };
});

test('no id is used twice on a page', () => {
  const doubled = pages.flatMap(({ file, ids }) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`),
  );
  expect(doubled).toEqual([]);
});

test('every label and description that an element names is on its page', () => {
  const dangling = pages.flatMap(({ file, ids, references }) =>
    references
      .filter(({ id }) => !ids.includes(id))
      .map(({ name, id }) => `${file}: ${name}="${id}"`),
  );
  expect(dangling).toEqual([]);
});
