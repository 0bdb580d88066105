import { expect, it } from 'vitest';
import { serializeModel, parseModel } from '../../../src/lib/case/serialize.ts';
import type { Rest } from '../../../src/lib/case/serialize-rest.ts';
import { restOf, withRest } from '../../../src/lib/case/serialize-rest.ts';
import { knownIds } from '../../../src/lib/case/case-model.ts';
import { model } from './sample.ts';

const travelled = (whole: typeof model) =>
  withRest(
    parseModel(serializeModel(whole)).model,
    JSON.parse(JSON.stringify(restOf(whole))) as Rest,
  );

it('brings a model home as it was', () => {
  expect(travelled(model)).toEqual(model);
});

it('brings shifts home', () => {
  const learnt = structuredClone(model);
  const cause = Object.values(learnt.causes)[0];
  if (cause) cause.shift = -2;
  const [first, second] = Object.values(learnt.checks).flatMap(({ answers }) => answers);
  const [one = '', other = ''] = Object.keys(model.causes);
  if (first) first.shifts = { [one]: -4, [other]: 3 };
  if (second) second.shifts = { [other]: -4 };
  expect(travelled(learnt)).toEqual(learnt);
});

it('leaves out the addresses that follow from kind and id', () => {
  const id = 'power-light';
  const usual = structuredClone(model);
  const view = usual.checks[id];
  if (view) view.url = `/checks/${id}/`;
  expect(travelled(usual)).toEqual(usual);
  expect(serializeModel(usual)).not.toContain(`/checks/${id}/`);
});

it('brings the words of a check that the tree does not ask with the rest, and the order of all checks', () => {
  const whole: typeof model = {
    ...model,
    checks: {
      smell: {
        question: 'Does it smell of smoke?',
        short: 'Smell',
        where: 'host',
        minutes: 3,
        url: '/checks/smell/',
        answers: [{ id: 'smoke', label: 'Of smoke', evidence: { cable: 'supports' } }],
        onlyIf: { noise: ['beeps'] },
      },
      ...model.checks,
    },
  };
  expect(serializeModel(whole)).not.toContain('smoke?');
  expect(parseModel(serializeModel(whole)).known).toEqual(knownIds(whole));
  expect(travelled(whole)).toEqual(whole);
  expect(Object.keys(travelled(whole).checks)).toEqual(Object.keys(whole.checks));
});

it('knows all ids of a case before the rest has come', () => {
  expect(parseModel(serializeModel(model)).known).toEqual(knownIds(model));
  expect(serializeModel(model)).not.toContain('Replace the fuse');
  expect(serializeModel(model)).not.toContain('A blown fuse');
});
