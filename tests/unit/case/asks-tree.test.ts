import { describe, expect, it } from 'vitest';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { EMPTY_CASE } from '../../../src/lib/domain/case.ts';
import { model } from './sample.ts';

const start = model.tree.nodes[model.tree.start]?.check ?? '';
/** The lamp, whose first question is answered at a place. */
const lampWith = (where: 'anywhere' | 'client'): typeof model => ({
  ...model,
  tree: { ...model.tree, toItsEnd: { weather: ['storm', 'hail'], season: ['winter'] } },
  checks: {
    ...model.checks,
    [start]: { ...(model.checks[start] as (typeof model.checks)[string]), where },
  },
});
const far = lampWith('client');
const reasonOf = (of: typeof model, answers: Record<string, string>): string => {
  const now = createGuide(of).getInterview({ ...EMPTY_CASE, answers });
  return now.kind === 'question' ? now.reason : now.kind;
};

describe('who asks', () => {
  it('is the tree, as far as its questions need no looking up', () => {
    expect(reasonOf(lampWith('anywhere'), {})).toBe('tree');
  });

  it('is the engine where the next question of the tree needs looking up', () => {
    expect(reasonOf(far, {})).not.toBe('tree');
  });

  it('is the tree to its end where it says so, or says nothing of it', () => {
    for (const answers of [{ weather: 'storm' }, { weather: 'hail', season: 'summer' }])
      expect(reasonOf(far, answers)).toBe('tree');
    expect(reasonOf(far, { weather: 'sun' })).not.toBe('tree');
    const { toItsEnd: _, ...tree } = far.tree;
    expect(reasonOf({ ...far, tree }, {})).toBe('tree');
  });

  it('is nobody where the person wants fixes now', () => {
    const view = { editing: null, selectedFix: null, recheck: [], fixesNow: true };
    const now = createGuide(model).getInterview(EMPTY_CASE, view);
    expect(now.kind).not.toBe('question');
  });

  it('names suspects beside what the engine shows', () => {
    const now = createGuide(far).getInterview(EMPTY_CASE);
    expect(now.suspects.length).toBeGreaterThan(0);
  });
});
