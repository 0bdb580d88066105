import { expect, test } from '@playwright/test';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { visit } from '../support/visit.ts';

const knowledge = knowledgeFromDisk(process.cwd());
const pages = [
  ...knowledge.symptoms.filter(({ picture }) => picture).map(({ url }) => url),
  ...knowledge.checks.filter(({ how }) => how.some(({ picture }) => picture)).map(({ url }) => url),
];

/** Families of different widths; what is not installed falls back to another. */
const FONTS = ['Liberation Sans', 'DejaVu Sans', 'Noto Sans', 'Verdana'];

test('every picture is seen whole on a phone, in any font, and read by its words', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 });
  for (const url of pages) {
    await visit(page, url);
    const pictures = page.locator('.picture svg');
    await expect(pictures.first()).toBeVisible();
    const { length } = await pictures.all();
    for (let index = 0; index < length; index += 1) {
      const picture = pictures.nth(index);
      await expect(picture).toHaveAttribute('role', 'img');
      await expect(picture).toHaveAccessibleName(/marked with 1/i);
      for (const font of FONTS) {
        const faults = await picture.evaluate((svg: SVGSVGElement, family) => {
          const texts = [...svg.querySelectorAll('text')];
          for (const text of texts) text.style.fontFamily = family;
          const frame = svg.getBoundingClientRect();
          const boxes = texts.map((text) => ({
            words: text.textContent,
            box: text.getBoundingClientRect(),
            line: Number(text.getAttribute('y')),
            size: (frame.width / svg.viewBox.baseVal.width) * 13,
          }));
          return boxes.flatMap(({ words, box, line, size }, at) => [
            ...(frame.right > innerWidth || box.left < frame.left || box.right > frame.right
              ? [`cut off: ${words}`]
              : []),
            ...(size < 12 ? [`too small: ${words}`] : []),
            // The number of a mark lies on the edge of what it marks; only whole words must not meet.
            ...boxes
              .slice(at + 1)
              .filter(
                (other) =>
                  words.length > 1 &&
                  other.words.length > 1 &&
                  box.left < other.box.right &&
                  other.box.left < box.right &&
                  Math.abs(line - other.line) < 13,
              )
              .map((other) => `overlap: ${words} and ${other.words}`),
          ]);
        }, font);
        expect(faults, `${url} in ${font}`).toEqual([]);
      }
    }
  }
});

test('the troubleshooter fetches a picture when its place is seen, and not before', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.setViewportSize({ width: 1280, height: 720 });
  await visit(page, '/troubleshoot/?error-code=0x904-0x7');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/How do you reach/);
  const fetched = (): string[] => asked.filter((path) => path.includes('/details/pictures/'));
  expect(fetched()).toEqual([]);

  await visit(page, '/troubleshoot/?change=error-code');
  const way = page.locator('.how li').first();
  await way.scrollIntoViewIfNeeded();
  await expect(page.getByRole('img', { name: /Extended error code: 0x7/ })).toBeVisible();
  expect(fetched()).toEqual(['/details/pictures/dialog-both.json']);
});
