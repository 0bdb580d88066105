import { describe, expect, it } from 'vitest';
import { isAccessOpen } from '../../../src/lib/case/open-access.ts';
import { model } from './sample.ts';

const places = {
  checks: { ...model.checks, weather: { where: 'anywhere' as const } },
  fixes: model.fixes,
};
const isOpen = (answers: Record<string, string>, tried = {}, access?: 'unsure'): boolean =>
  isAccessOpen({ answers, tried, ...(access && { access }) }, places);

describe('the question of access', () => {
  it('is open until it is answered, also by somebody who is not sure', () => {
    expect(isOpen({})).toBe(true);
    expect(isOpen({}, {}, 'unsure')).toBe(false);
  });

  it.each([
    [{ weather: 'storm' }, true],
    [{ 'power-light': 'unknown' }, true],
    [{ gone: 'on', toString: 'on' }, true],
    [{ 'power-light': 'on' }, false],
    [{ weather: 'storm', noise: 'beeps' }, false],
  ])('with the answers %j: %s', (answers, open) => {
    expect(isOpen(answers)).toBe(open);
  });

  it.each([
    [{ 'push-cable': 'failed' }, true],
    [{ 'replace-fuse': 'skipped' }, true],
    [{ gone: 'failed', toString: 'failed' }, true],
    [{ 'replace-fuse': 'failed' }, false],
    [{ 'push-cable': 'failed', 'rewire-house': 'worked' }, false],
  ])('with the fixes %j: %s', (tried, open) => {
    expect(isOpen({}, tried)).toBe(open);
  });
});
