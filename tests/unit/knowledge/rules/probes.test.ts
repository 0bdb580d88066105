import { expect, test } from 'vitest';
import { messagesOf, nth } from './broken.ts';
import { probeProblems } from '../../../../src/lib/knowledge/rules/probes.ts';

test('probes', () => {
  expect(
    messagesOf(probeProblems, ({ checks, probes }) => {
      const check = nth(checks, 0);
      const { noProbe: _, ...data } = check.data;
      const probe = { role: 'client' as const, elevated: false, seconds: 5 };
      checks.push(
        { ...check, id: 'silent', data },
        {
          ...check,
          id: 'both',
          data: {
            ...check.data,
            probes: [
              { ...probe, answers: { onn: 'information', 'far-from-any': 'warning' } },
              { ...probe, answers: {} },
            ],
          },
        },
      );
      probes.push({ role: 'host', check: 'orphan', code: '' });
    }),
  ).toMatchInlineSnapshot(`
    "8 problems in the content:

    src/content/checks/both.mdx → noProbe: \`No machine sees its own light.\` contradicts \`probes\`.
        Remove one of the two.

    src/content/checks/both.mdx → probes[0]: \`client\` has no code: src/content/probes/client/both.ps1 is missing.
        Write that file.

    src/content/checks/both.mdx → probes[0].answers: \`onn\` is not an answer of \`both\`.
        Write \`on\` instead, or an id from src/content/checks/both.mdx.

    src/content/checks/both.mdx → probes[0].answers: \`far-from-any\` is not an answer of \`both\`.
        Use an id from src/content/checks/both.mdx.

    src/content/checks/both.mdx → probes[1].role: \`client\` is declared twice.
        Keep one probe per role.

    src/content/checks/both.mdx → probes[1]: \`client\` has no code: src/content/probes/client/both.ps1 is missing.
        Write that file.

    src/content/checks/silent.mdx → probes: \`(missing)\` is needed: the diagnostic script answers every check that a machine can answer.
        Add \`probes\` and src/content/probes/host/silent.ps1, or say in \`noProbe\` why no machine can.

    src/content/probes/host/orphan.ps1 → file name: \`orphan\` belongs to no check.
        Declare it under \`probes\` of that check with role \`host\`, or remove the file.
    "
  `);
});

test('probes of a site without a script', () => {
  expect(
    messagesOf(probeProblems, ({ checks, probes, site }) => {
      delete site.script;
      const { data, id } = nth(checks, 0);
      delete data.noProbe;
      data.probes = [{ role: 'host', elevated: false, seconds: 5, answers: {} }];
      probes.push({ role: 'host', check: id, code: '' });
    }),
  ).toMatchInlineSnapshot(`
    "1 problem in the content:

    src/content/checks/power-light.mdx → probes: \`1\` are answers of a diagnostic script, which this site does not have.
        Describe the script under \`script\` in src/content/site.yaml, or remove the probes.
    "
  `);
});
