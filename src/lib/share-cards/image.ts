import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { lightColours, TOKENS } from '../identity/colours.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw.ts';
import { FONT, readFonts } from './fonts.ts';

const CACHE = 'node_modules/.cache/share-cards';
/** Files on which the look of every card depends. */
const LOOK = [
  'src/lib/share-cards/draw.ts',
  'src/lib/share-cards/image.ts',
  'src/lib/identity/mark.ts',
  'src/lib/labels/verdict-shapes.ts',
  TOKENS,
  ...['satori', 'sharp', FONT].map((name) => `node_modules/${name}/package.json`),
];
/** Cards drawn at a time: one is laid out while others are turned into pixels. */
const AT_ONCE = 3;

/**
 * Make the pictures of cards, and keep them between builds for as long as nothing about them changes.
 *
 * @param site Name of the site.
 */
export function cardImages(root: string, site: string) {
  const look = createHash('sha256');
  for (const file of LOOK) look.update(readFileSync(join(root, file)));
  const lookHash = look.digest('hex');
  const fonts = readFonts(root);
  const colour = lightColours(root);
  mkdirSync(join(root, CACHE), { recursive: true });

  const image = async (card: Card): Promise<Buffer> => {
    const hash = createHash('sha256')
      .update(JSON.stringify([lookHash, site, card]))
      .digest('hex');
    const file = join(root, CACHE, `${hash}.png`);
    if (existsSync(file)) return readFileSync(file);
    // Few flat colours: sixteen of them keep every edge smooth at a third of the weight.
    const png = await sharp(Buffer.from(await drawCard(card, site, fonts, colour)))
      .png({ palette: true, colours: 16, dither: 0, effort: 1 })
      .toBuffer();
    // Never half a file under the final name, also when two builds run at a time.
    writeFileSync(`${file}.${process.pid}`, png);
    renameSync(`${file}.${process.pid}`, file);
    return png;
  };

  return {
    image,
    /** Draw all that are missing, several at a time. */
    async prepare(cards: readonly Card[]): Promise<void> {
      const waiting = [...cards];
      const work = async (): Promise<void> => {
        for (let card = waiting.pop(); card; card = waiting.pop()) await image(card);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
  };
}
