import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CASE, OUTCOMES } from '../../../src/lib/domain/case.ts';
import type { Case } from '../../../src/lib/domain/case.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { toChecklistModel } from '../../../src/lib/checklist/checklist-model.ts';
import { remaining } from '../../../src/lib/checklist/remaining.ts';
import { MAX_LINES } from '../../../src/lib/checklist/blocks.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { answersOf, paths } from '../../../src/lib/tree/paths.ts';
import { cases, line, noise, sheetSample } from './sample.ts';

const left = (current: Case, sheet = sheetSample()) => {
  const { blocks, next, more } = remaining(sheet, createGuide(cases), current);
  return { ids: blocks.flatMap(({ lines }) => lines.map(({ id }) => id)), next, more };
};

describe('remaining', () => {
  it('is the whole sheet before anything is known', () => {
    expect(left(EMPTY_CASE)).toEqual({
      ids: ['check-power-light', 'fix-push-cable', 'fix-replace-fuse', 'hand-over-time'],
      next: 'check-power-light',
      more: 0,
    });
  });

  it('puts the next question first in its block, even one that the sheet does not list', () => {
    expect(left({ answers: { 'power-light': 'on' }, tried: {} })).toEqual({
      ids: ['check-noise', 'fix-push-cable', 'fix-replace-fuse', 'hand-over-time'],
      next: 'check-noise',
      more: 0,
    });
  });

  it('leaves out a fix that was tried while questions are still open', () => {
    const { ids } = left({ answers: {}, tried: { 'push-cable': 'failed' } });
    expect(ids).not.toContain('fix-push-cable');
    expect(ids).toContain('fix-replace-fuse');
  });

  it('keeps only the fixes of the suspects at an end, in the order of the plan', () => {
    expect(left({ answers: { 'power-light': 'off' }, tried: {} })).toEqual({
      ids: ['fix-replace-fuse', 'fix-push-cable', 'hand-over-time'],
      next: 'fix-replace-fuse',
      more: 0,
    });
    expect(left({ answers: { 'power-light': 'off' }, tried: {} }).ids).not.toContain(
      'fix-rewire-house',
    );
  });

  it('goes on to the next fix when one did not help', () => {
    const { ids, next } = left({
      answers: { 'power-light': 'off' },
      tried: { 'replace-fuse': 'failed' },
    });
    expect(next).toBe('fix-push-cable');
    expect(ids[0]).toBe('fix-push-cable');
    expect(ids).not.toContain('fix-replace-fuse');
  });

  it('keeps what could not be done or checked: paper goes where it can', () => {
    const { ids, next } = left({
      answers: { 'power-light': 'off' },
      tried: { 'replace-fuse': 'skipped', 'rewire-house': 'failed', 'push-cable': 'failed' },
    });
    expect(ids).toEqual(['fix-replace-fuse', 'hand-over-time']);
    expect(next).toBeNull();
    expect(left({ answers: { 'power-light': 'unknown' }, tried: {} }).ids).toContain(
      'check-power-light',
    );
  });

  it('keeps a check at an end only if an answer of it would speak for a suspect', () => {
    const sheet = sheetSample();
    sheet.blocks[0]?.lines.push(line('check-noise', 'check', 'noise', 'client'));
    const current = { answers: { 'power-light': 'off' }, tried: {} };
    expect(left(current, sheet).ids).toContain('check-noise');
    const deaf = {
      ...cases,
      checks: { ...cases.checks, noise: { ...noise, answers: [] } },
    };
    const { blocks } = remaining(sheet, createGuide(deaf), current);
    expect(blocks.flatMap(({ lines }) => lines).map(({ id }) => id)).not.toContain('check-noise');
  });

  it('is empty once a fix has worked', () => {
    expect(
      left({ answers: { 'power-light': 'off' }, tried: { 'replace-fuse': 'worked' } }),
    ).toEqual({
      ids: [],
      next: null,
      more: 0,
    });
  });

  it('never gives a block more than nine lines, and says how many fixes found no room', () => {
    const many = Array.from({ length: 12 }, (_, index) => `extra-${index}`);
    const sheet = sheetSample();
    sheet.spare.push(...many.map((id) => line(`fix-${id}`, 'fix', id, 'host')));
    const { 'replace-fuse': fuseFix } = cases.fixes;
    if (!fuseFix) throw new Error('The sample has lost its fix.');
    const crowded = {
      ...cases,
      fixes: {
        ...cases.fixes,
        ...Object.fromEntries(
          many.map((id, index) => [id, { ...fuseFix, title: id, minutes: 1 + index / 100 }]),
        ),
      },
    };
    const { blocks, more } = remaining(sheet, createGuide(crowded), {
      answers: { 'power-light': 'off' },
      tried: {},
    });
    const host = blocks.find(({ id }) => id === 'host');
    expect(host?.lines.length).toBeLessThanOrEqual(MAX_LINES);
    expect(host?.lines[0]?.entry).toBe('extra-0');
    expect(more).toBeGreaterThan(0);
  });

  it('handles contradictory and unknown cases without harm', () => {
    const answers = fc.dictionary(
      fc.constantFrom('power-light', 'noise', '__proto__', 'x'),
      fc.constantFrom('on', 'off', 'unknown', 'beeps', 'constructor'),
    );
    const tried = fc.dictionary(
      fc.constantFrom('push-cable', 'replace-fuse', 'toString', 'y'),
      fc.constantFrom(...OUTCOMES),
    );
    fc.assert(
      fc.property(answers, tried, (given, done) => {
        const { ids } = left({ answers: given, tried: done });
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('what is left of the checklist of this site', () => {
  const knowledge = knowledgeFromDisk(process.cwd());
  const { sheet, cases: real } = toChecklistModel(knowledge);
  const guide = createGuide(real);

  it('begins, at every place of the tree, with what the troubleshooter would offer', () => {
    for (const { steps } of paths(knowledge.tree))
      for (let given = 0; given <= steps.length; given += 1) {
        const current = { answers: answersOf(steps.slice(0, given)), tried: {} };
        const { blocks, next } = remaining(sheet, guide, current);
        const ids = blocks.flatMap(({ lines }) => lines.map(({ id }) => id));
        const now = guide.getSituation(current);
        if (now.kind === 'question') expect(next).toBe(`check-${now.check}`);
        if (next !== null) expect(ids).toContain(next);
        for (const [check, answer] of Object.entries(current.answers))
          if (answer !== 'unknown') expect(ids).not.toContain(`check-${check}`);
      }
  });

  it('offers no fix at an end that treats none of the suspects, but the next one', () => {
    for (const { steps } of paths(knowledge.tree)) {
      const current = { answers: answersOf(steps), tried: {} };
      const { suspects } = guide.getSituation(current);
      const treats = new Map(
        knowledge.fixes.map((fix) => [fix.id, fix.treats.map(({ cause }) => cause)]),
      );
      const { blocks, next } = remaining(sheet, guide, current);
      for (const { lines } of blocks)
        for (const { id, kind, entry } of lines)
          if (kind === 'fix' && id !== next)
            expect(
              suspects.some((cause) => treats.get(entry)?.includes(cause)),
              entry,
            ).toBe(true);
    }
  });
});
