import { expect, test } from 'vitest';
import { messagesOf, nth, soldClaim } from './broken.ts';
import { duplicateProblems } from '../../../../src/lib/knowledge/rules/duplicates.ts';

test('duplicates, in every collection and list', () => {
  expect(
    messagesOf(duplicateProblems, (raw) => {
      raw.symptoms.push(nth(raw.symptoms, 0));
      raw.causes.push(nth(raw.causes, 0));
      const check = nth(raw.checks, 0);
      check.data.answers.push(nth(check.data.answers, 0));
      raw.checks.push({ ...check, data: { ...check.data, answers: [] } });
      const fix = nth(raw.fixes, 0);
      fix.data.treats.push(nth(fix.data.treats, 0));
      raw.fixes.push({ ...fix, data: { ...fix.data, treats: [] } });
      raw.sources.push(nth(raw.sources, 0));
      raw.pairs.push({
        id: nth(raw.codes, 0).id,
        reported: 'A neighbour saw it in the cellar.',
        finding: 'The fuse had blown.',
        evidence: 'weak',
        address: 'https://example.org/report',
        causes: [],
      });
      raw.stages.push(nth(raw.stages, 0));
      const picture = {
        id: 'lamp',
        alt: 'A lamp with a light on its front.',
        caption: 'Look at the light.',
        height: 100,
        shapes: [],
      };
      raw.pictures.push(picture, picture);
      const leaflet = { id: 'leaflet', title: 'Leaflet', summary: 'It came with the lamp.' };
      raw.documents.push(
        { ...leaflet, fixes: ['replace-fuse', 'replace-fuse'] },
        { ...leaflet, fixes: [] },
      );
      raw.checklist.push(nth(raw.checklist, 0));
      const change = {
        kind: 'news' as const,
        id: 'new',
        date: '2026-01-31',
        title: 'A new fuse',
        text: 'It is thicker.',
        entries: [],
      };
      raw.changes.push(change, change);
      const claim = soldClaim();
      raw.volatile.push(claim, claim);
    }),
  ).toMatchInlineSnapshot(`
    "15 problems in the content:

    src/content/causes → id: \`fuse\` is used twice.
        Give each its own id, or remove one.

    src/content/changes.yaml → id: \`new\` is used twice.
        Give each its own id, or remove one.

    src/content/checklist.yaml → id: \`host\` is used twice.
        Give each its own id, or remove one.

    src/content/checks → id: \`power-light\` is used twice.
        Give each its own id, or remove one.

    src/content/checks/power-light.mdx → answers: \`on\` is used twice.
        Give each its own id, or remove one.

    src/content/codes → id: \`0xe1\` is used twice.
        Give each its own id, or remove one.

    src/content/documents.yaml → id: \`leaflet\` is used twice.
        Give each its own id, or remove one.

    src/content/documents.yaml → leaflet.fixes: \`replace-fuse\` is used twice.
        Give each its own id, or remove one.

    src/content/fixes → id: \`replace-fuse\` is used twice.
        Give each its own id, or remove one.

    src/content/fixes/replace-fuse.mdx → treats: \`fuse\` is used twice.
        Give each its own id, or remove one.

    src/content/pictures.yaml → id: \`lamp\` is used twice.
        Give each its own id, or remove one.

    src/content/sources → id: \`manual\` is used twice.
        Give each its own id, or remove one.

    src/content/stages.yaml → id: \`path\` is used twice.
        Give each its own id, or remove one.

    src/content/symptoms → id: \`dark\` is used twice.
        Give each its own id, or remove one.

    src/content/volatile.yaml → id: \`sold\` is used twice.
        Give each its own id, or remove one.
    "
  `);
});
