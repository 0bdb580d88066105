import { describe, expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../support/built-site.ts';
import { elementsOf, type PageElement } from '../support/page-elements.ts';

const isPolicy = ({ tag, attributes }: PageElement): boolean =>
  tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';
const isGoverned = ({ tag, attributes }: PageElement): boolean =>
  tag === 'script' || tag === 'style' || (tag === 'link' && attributes.get('rel') === 'stylesheet');

/** Sources that a page allows, by directive. */
const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );

describe('the Content-Security-Policy of every page', () => {
  const pages = builtFiles('.html').map((file) => ({
    file,
    elements: elementsOf(readBuilt(file)),
  }));
  const policies = pages.map(({ file, elements }) => ({
    file,
    allowed: directives(elements.find(isPolicy)?.attributes.get('content') ?? ''),
  }));
  const failing = (test: (allowed: Map<string, string[]>) => boolean): string[] =>
    policies.flatMap(({ file, allowed }) => (test(allowed) ? [] : [file]));

  test('allows nothing by default', () => {
    expect(failing((allowed) => allowed.get('default-src')?.join() === "'none'")).toEqual([]);
  });

  test('allows no inline script or style and no code made of text', () => {
    expect(
      failing((allowed) => ![...allowed.values()].flat().some((value) => value.includes('unsafe'))),
    ).toEqual([]);
  });

  test('allows no other origin', () => {
    const inside = /^('none'|'self'|data:|'sha(256|384|512)-[\w+/=]+')$/;
    expect(
      failing((allowed) => [...allowed.values()].flat().every((value) => inside.test(value))),
    ).toEqual([]);
  });

  test('comes before everything that it governs', () => {
    const late = pages.flatMap(({ file, elements }) => {
      const first = elements.find((element) => isPolicy(element) || isGoverned(element));
      return first && isPolicy(first) ? [] : [file];
    });
    expect(late).toEqual([]);
  });

  test('is not met with style attributes or event handler attributes', () => {
    const found = pages.flatMap(({ file, elements }) =>
      elements.flatMap(({ tag, attributes }) =>
        [...attributes.keys()]
          .filter((name) => name === 'style' || name.startsWith('on'))
          .map((name) => `${file}: ${tag} ${name}`),
      ),
    );
    expect(found).toEqual([]);
  });
});
