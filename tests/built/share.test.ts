import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { DIST, builtFiles, builtKnowledge } from '../support/built-site.ts';
import { pageHeads } from '../support/page-heads.ts';

const heads = pageHeads();
const entries = (({ symptoms, causes, checks, fixes }) => [
  ...symptoms,
  ...causes,
  ...checks,
  ...fixes,
])(builtKnowledge());
const head = (address: string) => heads.find((one) => one.address === address);

describe('what other sites show of a link', () => {
  const NEEDED = [
    'og:site_name',
    'og:type',
    'og:url',
    'og:title',
    'og:description',
    'og:image',
    'og:image:width',
    'og:image:height',
    'og:image:alt',
    'twitter:card',
  ];

  test('is said in full on every page', () => {
    const missing = heads.flatMap(({ address, meta }) =>
      NEEDED.filter((name) => (meta(name) ?? '') === '').map((name) => `${address}: ${name}`),
    );
    expect(missing).toEqual([]);
    expect(heads.length).toBeGreaterThan(entries.length);
  });

  test('has absolute addresses, and a card that exists', () => {
    const wrong = heads.filter(({ meta, canonical }) => {
      const image = new URL(meta('og:image') ?? '');
      return (
        meta('og:url') !== canonical ||
        image.origin !== new URL(canonical).origin ||
        !statSync(join(DIST, image.pathname), { throwIfNoEntry: false })?.isFile()
      );
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test.each(entries.map(({ url }) => url))('is a card of its own for %s', (url) => {
    expect(new URL(head(url)?.meta('og:image') ?? '').pathname).toBe(
      `/cards${url.replace(/\/$/, '.png')}`,
    );
  });

  test('is a card of 1200 by 630 and at most 40 kB', async () => {
    const cards = builtFiles('.png').filter((file) => file.startsWith('cards/'));
    expect(cards.length).toBeGreaterThan(entries.length);
    for (const card of cards) {
      const {
        width,
        height,
        format,
        size = 0,
      } = await sharp(readFileSync(join(DIST, card))).metadata();
      expect({ card, width, height, format }).toEqual({
        card,
        width: 1200,
        height: 630,
        format: 'png',
      });
      expect(size, card).toBeLessThanOrEqual(40_000);
      expect(size, card).toBeGreaterThan(2_000);
    }
  });
});

describe('the icons', () => {
  const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.webmanifest'), 'utf8')) as {
    start_url: string;
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
  };

  test('are there, in the sizes that the manifest names', async () => {
    for (const { src, sizes, type } of manifest.icons.filter(({ sizes }) => sizes !== 'any')) {
      const { width, height, format } = await sharp(readFileSync(join(DIST, src))).metadata();
      expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
    }
    expect(manifest.icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
    expect(head(manifest.start_url)).toBeDefined();
  });

  test('hold one for Apple and one for old browsers', async () => {
    const apple = await sharp(readFileSync(join(DIST, 'apple-touch-icon.png'))).metadata();
    expect([apple.width, apple.height]).toEqual([180, 180]);
    const ico = readFileSync(join(DIST, 'favicon.ico'));
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const { width } = await sharp(ico.subarray(ico.readUInt32LE(18))).metadata();
    expect(width).toBe(32);
  });
});
