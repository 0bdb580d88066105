import { expect, test } from 'vitest';
import type { Card } from '../../../src/lib/share-cards/card.ts';
import { drawCard } from '../../../src/lib/share-cards/draw.ts';
import { readFonts } from '../../../src/lib/share-cards/fonts.ts';
import { lightColours } from '../../../src/lib/identity/colours.ts';
import { parse } from '../../support/parse.ts';

const root = process.cwd();
const colour = lightColours(root);
const fonts = readFonts(root);
const CARD: Card = { name: 'fixes/a', kind: 'Fix', title: 'Replace the fuse', brokenAt: 0.5 };
const draw = (change: Partial<Card> = {}): Promise<string> =>
  drawCard({ ...CARD, ...change }, 'Lamp', fonts, colour);

test('is 1200 by 630, with outlines in place of text, so that any machine draws the same', async () => {
  const svg = parse(await draw()).querySelector('svg');
  expect([svg?.getAttribute('width'), svg?.getAttribute('height')]).toEqual(['1200', '630']);
  expect(svg?.querySelector('text')).toBeNull();
  expect(await draw()).toBe(await draw());
});

test('differs by title, kind, verdict and the place where the line is broken', async () => {
  const drawn = await Promise.all([
    draw(),
    draw({ title: 'Replace the bulb' }),
    draw({ kind: 'Cause' }),
    draw({ brokenAt: 0.25 }),
    draw({ verdict: { mark: 'confirmed', label: 'Confirmed' } }),
    draw({ verdict: { mark: 'dangerous', label: 'Dangerous' } }),
  ]);
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn[4]).toContain(colour('confirmed'));
  expect(drawn[0]).not.toContain(colour('dangerous'));
  expect(drawn[5]).toContain(colour('dangerous'));
});
