import { expect, it } from 'vitest';
import type { CaseModel } from '../../../src/lib/case/case-model.ts';
import { knownIds, toCaseModel } from '../../../src/lib/case/case-model.ts';
import { PLAIN_VIEW } from '../../../src/lib/case/case-url.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { createOpening } from '../../../src/lib/case/create-opening.ts';
import type { FirstSteps } from '../../../src/lib/case/first-steps.ts';
import { cutFirstSteps, firstModel } from '../../../src/lib/case/first-steps.ts';
import { openingNodes } from '../../../src/lib/case/opening-url.ts';
import { EMPTY_CASE } from '../../../src/lib/domain/case.ts';
import type { Answers, NodeId } from '../../../src/lib/domain/tree.ts';
import { isNode } from '../../../src/lib/domain/tree.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { answersOf, stepsTo } from '../../../src/lib/tree/paths.ts';
import { model as sample } from './sample.ts';

const model = toCaseModel(knowledgeFromDisk(process.cwd()));
const { tree } = model;
const NO_DETAILS = { checks: {}, fixes: {} };
const cut = (whole: CaseModel, node: NodeId): FirstSteps =>
  JSON.parse(JSON.stringify(cutFirstSteps(whole, node, NO_DETAILS))) as FirstSteps;
const caseOf = (answers: Answers) => ({ ...EMPTY_CASE, answers });
const answersTo = (node: NodeId): Answers => answersOf(stepsTo(tree, node) ?? []);
const below = (node: NodeId): NodeId[] =>
  Object.values(tree.nodes[node]?.next ?? {}).filter(isNode);
const starts = [tree.start, ...openingNodes(tree)];

it.each(starts)('asks at %s, and two questions on, what the whole model asks', (node) => {
  const opening = createOpening(firstModel(cut(model, node)));
  const guide = createGuide(model);
  const near = [node, ...below(node), ...below(node).flatMap(below)];
  for (const one of near) {
    const known = opening.getInterview(caseOf(answersTo(one)), PLAIN_VIEW);
    const whole = guide.getInterview(caseOf(answersTo(one)), PLAIN_VIEW);
    // The first steps wait for the engine where it decides.
    if (known.kind === 'pending') expect(guide.getOpenQuestion(caseOf(answersTo(one)))).toBeNull();
    else
      expect({ kind: known.kind, check: 'check' in known && known.check }).toEqual({
        kind: whole.kind,
        check: 'check' in whole && whole.check,
      });
  }
  expect(near).toContain(node);
});

it('waits for the whole model at any other place of the tree, and throws at none', () => {
  const opening = createOpening(firstModel(cut(model, 'between')));
  const kinds = Object.keys(tree.nodes).map(
    (node) => opening.getInterview(caseOf(answersTo(node)), PLAIN_VIEW).kind,
  );
  expect(new Set(kinds)).toEqual(new Set(['question', 'access', 'pending']));
});

it('holds neither weights nor what comes after the next steps, however large the tree', () => {
  const text = JSON.stringify(cut(model, 'between'));
  expect(text).not.toContain('"evidence"');
  expect(text).not.toContain('"fixes":{"');
  const copies = structuredClone(model);
  const length = JSON.stringify(cut(copies, 'between')).length;
  for (const [id, node] of Object.entries(copies.tree.nodes))
    copies.tree.nodes[`${id}-2`] = structuredClone(node);
  for (const [id, check] of Object.entries(copies.checks)) copies.checks[`${id}-2`] = check;
  expect(JSON.stringify(cut(copies, 'between'))).toHaveLength(length);
});

it('knows the words and ids of what it asks', () => {
  const first = firstModel(cut(sample, 'light'));
  expect(knownIds(first).checks).toEqual(knownIds(sample).checks);
  expect(first.checks['noise']?.question).toBe('Does it beep?');
  expect(first.script).toBe(sample.script);
});

it('holds the way to the question, two questions after it, and the ids of the next', () => {
  const nodes = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at, all) => [
      id,
      { check: `check-${id}`, next: { on: all[at + 1] ?? { escalate: true as const }, off: {} } },
    ]),
  ) as unknown as CaseModel['tree']['nodes'];
  const [one] = Object.values(sample.checks);
  const checks = Object.fromEntries(Object.keys(nodes).map((id) => [`check-${id}`, one!]));
  const chain: CaseModel = { ...sample, checks, tree: { start: 'a', nodes } };
  const steps = (node: NodeId) => {
    const { tree: some, checks: asked } = cut(chain, node);
    expect(some.start).toBe('a');
    const ids = Object.keys(some.nodes).sort();
    const whole = ids.filter((id) => 'on' in (some.nodes[id]?.next ?? {}));
    expect(Object.keys(asked)).toEqual(whole.map((id) => `check-${id}`));
    for (const id of whole) expect(some.nodes[id]).toEqual(nodes[id]);
    return [whole.join(''), Object.entries(some.nodes).filter(([id]) => !whole.includes(id))];
  };
  const leaf = (id: string) => [[id, { check: `check-${id}`, next: {} }]];
  expect(steps('a')).toEqual(['abc', leaf('d')]);
  expect(steps('b')).toEqual(['abcd', leaf('e')]);
  expect(steps('d')).toEqual(['abcdef', []]);
  expect(steps('gone')).toEqual(['', []]);
});

it('keeps which answers let the tree ask to its end', () => {
  const toItsEnd = { noise: ['beeps'] };
  expect(cut({ ...sample, tree: { ...sample.tree, toItsEnd } }, 'light').tree).toMatchObject({
    toItsEnd,
  });
  expect(cut(sample, 'light').tree).not.toHaveProperty('toItsEnd');
});

it('makes a model without causes, fixes, weights and words of the site', () => {
  const { checks, site, script, tree: asked, ...rest } = firstModel(cut(sample, 'light'));
  expect(rest).toEqual({ causes: {}, fixes: {}, codes: {}, handOver: [], stages: [] });
  expect(script).toBe('Test-Lamp.ps1');
  expect(asked).toEqual(sample.tree);
  const weights = Object.values(checks).flatMap(({ answers }) => answers.map((a) => a.evidence));
  expect(weights).toEqual(Array.from({ length: 5 }, () => ({})));
  const { tool, storage, access, handOver } = site;
  const words = [tool, storage, ...Object.values(access), ...Object.values(handOver)];
  expect(words).toEqual(['', '', '', '', '', '', '']);
});

it('finds the address of a check where its id gives it', () => {
  const url = '/checks/noise/';
  const usual = { ...sample, checks: { noise: { ...sample.checks['noise']!, url } } };
  const { checks } = cut({ ...usual, tree: { start: 'sound', nodes: sample.tree.nodes } }, 'sound');
  expect(checks['noise']).not.toHaveProperty('url');
  expect(firstModel(cut(usual, 'sound')).checks['noise']?.url).toBe(url);
});
