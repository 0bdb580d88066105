import { expect, it } from 'vitest';
import type { WrittenModel } from '../../../src/lib/case/serialize.ts';
import { readModel, writeModel } from '../../../src/lib/case/serialize.ts';
import { model } from './sample.ts';

const written = (whole: typeof model): string => JSON.stringify(writeModel(whole));
const travelled = (whole: typeof model) => readModel(JSON.parse(written(whole)) as WrittenModel);

it('brings a model home as it was, with its checks in their order', () => {
  expect(travelled(model)).toEqual(model);
  expect(Object.keys(travelled(model).checks)).toEqual(Object.keys(model.checks));
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

it.each([36, 37, 1296, 1297])('numbers %i causes', (count) => {
  const many = structuredClone(model);
  const ids = Array.from({ length: count }, (_, at) => `cause-${at}`);
  many.causes = Object.fromEntries(
    ids.map((id) => [id, { title: id, url: `/causes/${id}/`, likelihood: 'rare' }]),
  );
  const [answer] = Object.values(many.checks).flatMap(({ answers }) => answers);
  for (const each of Object.values(many.checks).flatMap(({ answers }) => answers))
    each.evidence = {};
  if (answer) {
    answer.evidence = Object.fromEntries(
      ids.map((id, at) => [id, at % 2 ? 'against' : 'supports']),
    );
    answer.shifts = { [ids.at(-1) ?? '']: 3, [ids[0] ?? '']: -1 };
  }
  expect(travelled(many)).toEqual(many);
});

it.each([
  ['checks', 'power-light'],
  ['causes', 'fuse'],
  ['fixes', 'push-cable'],
] as const)('leaves out the addresses of %s that follow from their ids', (kind, id) => {
  const usual = structuredClone(model);
  const view = usual[kind][id];
  if (view) view.url = `/${kind}/${id}/`;
  expect(travelled(usual)).toEqual(usual);
  expect(written(usual)).not.toContain(`/${kind}/${id}/`);
});

it('writes what an answer weighs: a word for each strength, then the shifts by their size', () => {
  const noise = model.checks['noise']!;
  const answers: typeof noise.answers = [
    { id: 'a', label: 'A', evidence: { wire: 'confirms', cable: 'against', fuse: 'confirms' } },
    { id: 'b', label: 'B', evidence: { cable: 'rules-out', gone: 'supports' } },
    { id: 'c', label: 'C', evidence: {}, shifts: { wire: 3, cable: -12, fuse: 3, gone: 1 } },
  ];
  const whole = { ...model, checks: { noise: { ...noise, answers } } };
  expect(writeModel(whole).weights).toEqual({ noise: ['02  1 ', '   1', '    -12:1 1: 3:02'] });
  const read = travelled(whole).checks['noise']?.answers;
  expect(read?.map(({ evidence }) => evidence)).toEqual([
    answers[0]?.evidence,
    { cable: 'rules-out' },
    {},
  ]);
  expect(read?.[2]?.shifts).toEqual({ wire: 3, cable: -12, fuse: 3 });
  expect(read?.[1]).not.toHaveProperty('shifts');
});

it('weighs nothing where no weights came', () => {
  const evidence = (weights: WrittenModel['weights']) =>
    readModel({ ...writeModel(model), weights }).checks['noise']?.answers.map((a) => a.evidence);
  expect(evidence({})).toEqual([{}, {}]);
  expect(evidence({ noise: ['1'] })).toEqual([{ cable: 'confirms' }, {}]);
});
