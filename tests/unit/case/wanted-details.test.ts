import { expect, it } from 'vitest';
import type { Case } from '../../../src/lib/domain/case.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { wantedDetails } from '../../../src/lib/case/wanted-details.ts';
import { model } from './sample.ts';

const { getSituation } = createGuide(model);
const wanted = (answers: Case['answers'], tried: Case['tried'] = {}) =>
  wantedDetails(getSituation({ answers, tried }), { answers, tried });
const OFF = { 'power-light': 'off' };

it('are those of the question, or of the fix to try or to undo, and of all that was tried', () => {
  expect(wanted({})).toEqual({ checks: ['power-light'], fixes: [] });
  expect(wanted(OFF)).toEqual({ checks: [], fixes: ['replace-fuse'] });
  expect(wanted(OFF, { 'replace-fuse': 'undone' })).toEqual({
    checks: [],
    fixes: ['push-cable', 'replace-fuse'],
  });
  expect(wanted(OFF, { 'rewire-house': 'failed', 'push-cable': 'skipped' })).toEqual({
    checks: [],
    fixes: ['rewire-house', 'rewire-house', 'push-cable'],
  });
  expect(wanted(OFF, { 'push-cable': 'worked' })).toEqual({ checks: [], fixes: ['push-cable'] });
  expect(wanted({ 'power-light': 'unknown' })).toEqual({ checks: [], fixes: [] });
});
