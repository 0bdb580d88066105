import { expect, test } from 'vitest';
import { messagesOf, nth, soldClaim } from './broken.ts';
import { coverageProblems } from '../../../../src/lib/knowledge/rules/coverage.ts';

test('coverage', () => {
  expect(
    messagesOf(coverageProblems, ({ causes, checks, checklist, fixes, sources, volatile }) => {
      causes.push({ ...nth(causes, 0), id: 'bulb' });
      sources.push({ ...nth(sources, 0), id: 'rumour' });
      volatile.push(soldClaim());
      delete nth(checks, 0).data.checklist;
      nth(checklist, 0).items.push({ fix: nth(fixes, 0).id });
    }),
  ).toMatchInlineSnapshot(`
    "5 problems in the content:

    src/content/causes/bulb.mdx → id: \`bulb\` is a cause that no fix treats which may be suggested.
        Add it to the \`treats\` of a fix, or write the fix.

    src/content/checks/power-light.mdx → checklist: \`(missing)\` is needed: the checklist names this entry in \`host.items[0]\`.
        Add \`checklist\` with \`do\` and \`expect\`, or take the entry off the checklist.

    src/content/fixes/replace-fuse.mdx → checklist: \`(missing)\` is needed: the checklist names this entry in \`host.items[1]\`.
        Add \`checklist\` with \`do\` and \`expect\`, or take the entry off the checklist.

    src/content/sources → id: \`rumour\` is a source that nobody cites.
        Cite it in the entry that rests on it, or remove it.

    src/content/volatile.yaml → id: \`sold\` is a claim that no entry rests on.
        Name it under \`volatile\` of the entries that say so, or remove it.
    "
  `);
});
