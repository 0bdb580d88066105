import { expect, test } from 'vitest';
import { messagesOf, nth } from './broken.ts';
import { pictureProblems } from '../../../../src/lib/knowledge/rules/pictures.ts';

test('a picture that is shown nowhere', () => {
  expect(
    messagesOf(pictureProblems, ({ pictures, symptoms }) => {
      const picture = {
        alt: 'A lamp with a light on its front.',
        caption: 'Look at the light.',
        height: 100,
        shapes: [],
      };
      pictures.push({ ...picture, id: 'lamp' }, { ...picture, id: 'shown' });
      nth(symptoms, 0).data.picture = 'shown';
    }),
  ).toMatchInlineSnapshot(`
    "1 problem in the content:

    src/content/pictures.yaml → lamp: \`lamp\` is shown nowhere.
        Name it as \`picture\` on a way of a check or on a symptom, or take it out.
    "
  `);
});
