import { expect, test } from 'vitest';
import { messagesOf, nth } from './broken.ts';
import { wiringProblems } from '../../../../src/lib/knowledge/rules/tree.ts';

test('targets of a tree', () => {
  expect(
    messagesOf(wiringProblems, ({ tree }) => {
      tree.start = 'lihgt';
      tree.nodes = {
        light: {
          check: 'power-light',
          next: {
            on: 'lihgt',
            off: { suspects: ['fuze'] },
            offf: { code: '0xe2' },
          },
        },
        odd: { check: 'power-lite', next: {} },
        end: { check: 'power-light', next: {} },
      };
    }),
  ).toMatchInlineSnapshot(`
    "16 problems in the content:

    src/content/trees/dark.yaml → start: \`lihgt\` is not a node.
        Write \`light\` instead, or an id from src/content/trees/dark.yaml.

    src/content/trees/dark.yaml → nodes.light.next: \`unknown\` is an answer of \`power-light\` that leads nowhere.
        Add \`unknown\` with a node, suspects, a code or an escalation.

    src/content/trees/dark.yaml → nodes.light.next.on: \`lihgt\` is not a node.
        Write \`light\` instead, or an id from src/content/trees/dark.yaml.

    src/content/trees/dark.yaml → nodes.light.next.off.suspects: \`fuze\` is not a cause.
        Write \`fuse\` instead, or an id from src/content/causes.

    src/content/trees/dark.yaml → nodes.light.next.offf: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from the check.

    src/content/trees/dark.yaml → nodes.light.next.offf.code: \`0xe2\` is not a documented code.
        Write \`0xe1\` instead, or an id from src/content/codes.

    src/content/trees/dark.yaml → nodes.odd.check: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/trees/dark.yaml → nodes.end.next: \`on\` is an answer of \`power-light\` that leads nowhere.
        Add \`on\` with a node, suspects, a code or an escalation.

    src/content/trees/dark.yaml → nodes.end.next: \`off\` is an answer of \`power-light\` that leads nowhere.
        Add \`off\` with a node, suspects, a code or an escalation.

    src/content/trees/dark.yaml → nodes.end.next: \`unknown\` is an answer of \`power-light\` that leads nowhere.
        Add \`unknown\` with a node, suspects, a code or an escalation.

    src/content/trees/dark.yaml → nodes.end.next: \`{}\` is a dead end: no answer has a target.
        Add a target for every answer.

    src/content/trees/dark.yaml → nodes.light: \`light\` cannot be reached from the start.
        Lead an answer to it, or remove it.

    src/content/trees/dark.yaml → nodes.odd: \`odd\` cannot be reached from the start.
        Lead an answer to it, or remove it.

    src/content/trees/dark.yaml → nodes.end: \`end\` cannot be reached from the start.
        Lead an answer to it, or remove it.

    src/content/trees/dark.yaml → nodes: \`fuse\` is a cause that no end suspects.
        Name it in the suspects of the end where it belongs.

    src/content/trees/dark.yaml → nodes: \`replace-fuse\` is a fix that no end reaches, though its verdict lets it be suggested.
        Suspect a cause that it treats, or correct its verdict.
    "
  `);
});

test('the shape of a tree', () => {
  expect(
    messagesOf(wiringProblems, ({ checks, tree }) => {
      const check = nth(checks, 0);
      const nodes = Array.from({ length: 9 }, (_, index) => `question-${index + 1}`);
      for (const id of nodes.slice(1)) checks.push({ ...check, id });
      const end = { suspects: ['fuse'] };
      tree.start = 'question-1';
      tree.nodes = Object.fromEntries(
        nodes.map((id, index) => [
          id,
          {
            check: index === 0 ? 'power-light' : id,
            next: { on: nodes[index + 1] ?? end, off: end, unknown: end },
          },
        ]),
      );
      tree.nodes['apart'] = { check: 'power-light', next: { on: end, off: end, unknown: end } };
      tree.nodes['again'] = { check: 'power-light', next: { on: end, off: end, unknown: end } };
      Object.assign(tree.nodes['question-2']?.next ?? {}, { off: 'again', unknown: 'question-1' });
      Object.assign(tree.nodes['question-3']?.next ?? {}, { off: 'again' });
    }),
  ).toMatchInlineSnapshot(`
    "5 problems in the content:

    src/content/trees/dark.yaml → nodes.question-3.next.off: \`again\` is reached from \`question-2.off\` as well.
        Give each way in a node of its own: the tree has one path to each end.

    src/content/trees/dark.yaml → nodes.question-9: \`question-9\` is question 9 on its path.
        Shorten the path to at most 8 questions.

    src/content/trees/dark.yaml → nodes.again.check: \`power-light\` was asked at \`question-1\` on the same path.
        Ask another check: the answer is known.

    src/content/trees/dark.yaml → nodes.question-2.next.unknown: \`question-1\` leads back into its own path: a loop.
        Point it to a new node or to an end.

    src/content/trees/dark.yaml → nodes.apart: \`apart\` cannot be reached from the start.
        Lead an answer to it, or remove it.
    "
  `);
});

test('the ends of a tree', () => {
  expect(
    messagesOf(wiringProblems, ({ causes, checks, fixes, tree }) => {
      causes.push({ ...nth(causes, 0), id: 'bulb' });
      const fix = nth(fixes, 0);
      fixes.push({
        ...fix,
        id: 'replace-bulb',
        data: { ...fix.data, treats: [{ cause: 'bulb', success: 'usually' }] },
      });
      nth(nth(checks, 0).data.answers, 0).evidence = { fuse: 'rules-out' };
      tree.nodes['light'] = {
        check: 'power-light',
        next: {
          on: { suspects: ['fuse'] },
          off: { suspects: ['fuse', 'fuse'] },
          unknown: { escalate: true },
        },
      };
    }),
  ).toMatchInlineSnapshot(`
    "4 problems in the content:

    src/content/trees/dark.yaml → nodes.light.next.on.suspects: \`fuse\` is ruled out by \`power-light: on\` on its own path.
        Remove the suspect, or correct the evidence of that answer.

    src/content/trees/dark.yaml → nodes.light.next.off.suspects: \`fuse\` is named twice.
        Name each suspect once, most likely first.

    src/content/trees/dark.yaml → nodes: \`bulb\` is a cause that no end suspects.
        Name it in the suspects of the end where it belongs.

    src/content/trees/dark.yaml → nodes: \`replace-bulb\` is a fix that no end reaches, though its verdict lets it be suggested.
        Suspect a cause that it treats, or correct its verdict.
    "
  `);
});
