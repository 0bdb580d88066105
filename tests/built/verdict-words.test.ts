import { expect, test } from 'vitest';
import { VERDICT } from '../../src/lib/labels/verdicts.ts';
import { addressOf, builtFiles, readBuilt } from '../support/built-site.ts';
import { elementsOf, type PageElement } from '../support/page-elements.ts';

const CLAIM_WORDS = new Set(Object.values(VERDICT).map(({ label }) => label));

const isOfClaim = ({ attributes, parent }: PageElement): boolean =>
  attributes.has('data-claims') || (parent !== null && isOfClaim(parent));

/** Verdicts that a page shows: each word, and whether it is about a claim. */
const shown = builtFiles('.html')
  .filter((file) => file !== 'reconnect.html')
  .map((file) => ({ address: addressOf(file), html: readBuilt(file) }))
  .filter(({ html }) => html.includes('data-verdict='))
  .flatMap(({ address, html }) =>
    elementsOf(html)
      .filter(({ attributes }) => attributes.has('data-verdict'))
      .map((mark) => ({ address, word: mark.text.trim(), ofClaim: isOfClaim(mark) })),
  );

test('the words for claims are used for claims, and nowhere else', () => {
  const wrong = shown.filter(({ word, ofClaim }) => CLAIM_WORDS.has(word) !== ofClaim);
  expect(wrong).toEqual([]);
  expect(shown.some(({ ofClaim }) => ofClaim)).toBe(true);
  expect(shown.some(({ ofClaim }) => !ofClaim)).toBe(true);
});

test.each(['/symptoms/', '/checks/'])('no entry under %s has a verdict of its own', (folder) => {
  const own = shown.filter(({ address, ofClaim }) => address.startsWith(folder) && !ofClaim);
  expect(own).toEqual([]);
});
