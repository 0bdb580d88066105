import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/lib/drawing/text.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { pictureProblems } from '../../../src/lib/knowledge/rules/pictures.ts';
import { drawPicture } from '../../../src/lib/pictures/pictures.ts';

const knowledge = knowledgeFromDisk(process.cwd());

describe.each(knowledge.pictures)('$id', (picture) => {
  const { svg, texts } = drawPicture(picture);

  test('has room for each of its texts in the widest common font', () => {
    expect(texts.length).toBeGreaterThan(2);
    for (const { words, strong, room } of texts)
      expect(textWidth(words, strong), words).toBeLessThanOrEqual(room);
  });

  test('says in words every number of its marks', () => {
    const marks = [...svg.matchAll(/<text[^>]+text-anchor="middle"[^>]*>(\d)</g)].map(([, n]) => n);
    expect(marks.length).toBeGreaterThan(0);
    for (const number of marks) {
      expect(picture.alt).toMatch(new RegExp(`marked with ${number}\\b`, 'i'));
      expect(picture.caption).toContain(`(${number})`);
    }
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('names what it says in the alternative text, and nothing there that it does not show', () => {
    const shown = texts.map(({ words }) => words).join(' ');
    for (const [, name = ''] of picture.alt.matchAll(/“([^”]+)”/g))
      expect(shown, name).toContain(name);
  });

  test('takes every colour from the tokens and is small', () => {
    for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]+)"/g))
      expect(colour).toMatch(/^(none|var\(--[a-z-]+\))$/);
    expect(svg).not.toContain('style=');
    expect(svg.length).toBeLessThan(6000);
  });
});

describe('pictureProblems', () => {
  const [picture] = knowledge.pictures;
  test('finds none in the content', () => {
    expect(pictureProblems(knowledge)).toEqual([]);
  });

  test('reports a picture that nothing shows', () => {
    if (!picture) throw new Error('no picture');
    const problems = pictureProblems({ ...knowledge, pictures: [{ ...picture, id: 'spare' }] });
    expect(problems.map(({ field, message }) => `${field} ${message}`)).toEqual([
      'spare is shown nowhere.',
    ]);
  });
});
