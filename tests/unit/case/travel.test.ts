import { expect, it } from 'vitest';
import { packModel, unpackModel } from '../../../src/lib/case/travel.ts';
import { model } from './sample.ts';

it('packs a model so that it comes back whole', () => {
  expect(unpackModel(packModel(model))).toEqual(model);
  const [id = ''] = Object.keys(model.checks);
  const usual = {
    ...model,
    checks: { ...model.checks, [id]: { ...model.checks[id]!, url: `/checks/${id}/` } },
  };
  expect(unpackModel(packModel(usual))).toEqual(usual);
  expect(packModel(usual)).not.toContain(`/checks/${id}/`);
});
