import { describe, expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../support/built-site.ts';
import { parse } from '../support/parse.ts';

const POLICY = 'meta[http-equiv="content-security-policy" i]';

/** Sources that a page allows, by directive. */
const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );

describe('the Content-Security-Policy of every page', () => {
  const pages = builtFiles('.html').map((file) => ({ file, document: parse(readBuilt(file)) }));
  const policies = pages.map(({ file, document }) => ({
    file,
    allowed: directives(document.querySelector(POLICY)?.getAttribute('content') ?? ''),
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
    const late = pages.flatMap(({ file, document }) => {
      const [first] = document.querySelectorAll(`${POLICY}, script, style, link[rel="stylesheet"]`);
      return first?.tagName === 'META' ? [] : [file];
    });
    expect(late).toEqual([]);
  });

  test('is not met with style attributes or event handler attributes', () => {
    const found = pages.flatMap(({ file, document }) =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        element
          .getAttributeNames()
          .filter((name) => name === 'style' || name.startsWith('on'))
          .map((name) => `${file}: ${element.tagName} ${name}`),
      ),
    );
    expect(found).toEqual([]);
  });
});
