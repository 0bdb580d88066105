import { describe, expect, it } from 'vitest';
import { toChecklistModel } from '../../../src/lib/checklist/checklist-model.ts';
import { buildSheet } from '../../../src/lib/checklist/build-sheet.ts';
import { MAX_LINES } from '../../../src/lib/checklist/blocks.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { toCaseModel } from '../../../src/lib/case/case-model.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { answersOf, paths } from '../../../src/lib/tree/paths.ts';
import { fixInput, sample } from '../knowledge/sample.ts';
import { FixSchema } from '../../../src/lib/schema/fix.ts';

const lines = (change?: Parameters<typeof sample>[0]) =>
  buildSheet(sample(change)).blocks.flatMap((block) => block.lines);

describe('sheet', () => {
  it('takes the words of a line from its entry', () => {
    expect(lines()).toEqual([
      {
        id: 'check-power-light',
        kind: 'check',
        entry: 'power-light',
        block: 'host',
        do: 'Look at the light',
        expect: 'It is lit',
        changes: false,
        write: [],
        link: { title: 'Is the power light on?', url: '/checks/power-light/' },
      },
    ]);
  });

  it('keeps the words of a line that has no entry', () => {
    const [, note] = lines((raw) => {
      raw.checklist[0]?.items.push({
        id: 'time',
        do: 'Note the time',
        expect: 'In UTC',
        write: ['UTC time'],
      });
    });
    expect(note).toMatchObject({
      id: 'host-time',
      do: 'Note the time',
      write: ['UTC time'],
      link: null,
    });
  });

  it('puts the blocks in the order of work, whatever order they were loaded in', () => {
    const blocks = buildSheet(
      sample((raw) => {
        const block = (id: 'client' | 'path' | 'hand-over') => ({
          id,
          title: id,
          lead: 'A lead of some length.',
          items: [],
        });
        raw.checklist.unshift(block('hand-over'), block('path'));
        raw.checklist.push(block('client'));
      }),
    ).blocks;
    expect(blocks.map(({ id }) => id)).toEqual(['client', 'path', 'host', 'hand-over']);
  });

  it('keeps the other checks of the tree and the other fixes to spare, without dangerous advice', () => {
    const { spare } = buildSheet(
      sample((raw) => {
        raw.checklist.forEach((block) => block.items.splice(0));
      }),
    );
    expect(spare.map(({ id }) => id)).toEqual(['check-power-light', 'fix-replace-fuse']);
  });

  it('falls back on the name of an entry that brings no words', () => {
    const { spare } = buildSheet(sample());
    expect(spare).toMatchObject([{ do: 'Replace the fuse', expect: 'It connects', block: 'host' }]);
  });

  it('marks a fix as a change unless it risks, restarts and leaves nothing', () => {
    const changes = (change: Record<string, unknown>) =>
      buildSheet(
        sample((raw) => {
          raw.fixes = raw.fixes
            .slice(0, 1)
            .map((fix) => ({ ...fix, data: FixSchema.parse(fixInput(change)) }));
        }),
      ).spare.map((line) => line.changes);
    const harmless = {
      risk: { level: 'none', why: 'Nothing can go wrong.' },
      undo: { steps: ['Nothing to undo.'], minutes: 0 },
    };
    expect(changes({})).toEqual([true]);
    expect(changes(harmless)).toEqual([false]);
    expect(changes({ ...harmless, restart: 'service' })).toEqual([true]);
  });

  it('is as new as the newest review behind it', () => {
    const { revised } = buildSheet(
      sample((raw) => {
        raw.checklist.forEach(({ items }) => items.push({ fix: 'replace-fuse' }));
        raw.fixes.forEach(({ data }) => (data.reviewed = '2026-02-03'));
      }),
    );
    expect(revised).toBe('2026-02-03');
  });
});

describe('the checklist of this site', () => {
  const knowledge = knowledgeFromDisk(process.cwd());
  const { sheet: real, cases } = toChecklistModel(knowledge);
  const all = [...real.blocks.flatMap((block) => block.lines), ...real.spare];

  it('has its four blocks, each with one to nine lines', () => {
    expect(real.blocks.map(({ id }) => id)).toEqual(['client', 'path', 'host', 'hand-over']);
    for (const block of real.blocks) {
      expect(block.lines.length, block.id).toBeGreaterThan(0);
      expect(block.lines.length, block.id).toBeLessThanOrEqual(MAX_LINES);
    }
  });

  it('gives every line an id of its own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('has words of its own for every check that a case can ask and every fix it can try', () => {
    const wordless = [...knowledge.checks, ...knowledge.fixes].filter(
      (entry) =>
        !entry.checklist &&
        all.some(({ entry: id, kind }) => id === entry.id && kind === entry.kind),
    );
    expect(wordless.map(({ id }) => id)).toEqual([]);
  });

  it('has a line for every check and every fix that a case can come to', () => {
    const ids = new Set(all.map(({ id }) => id));
    for (const { check } of Object.values(cases.tree.nodes))
      expect(ids).toContain(`check-${check}`);
    for (const fix of Object.keys(cases.fixes)) expect(ids).toContain(`fix-${fix}`);
  });

  it('keeps to words that a column of the page has room for, in any font', () => {
    const lines = real.blocks.flatMap((block) => block.lines);
    expect(lines.filter((line) => line.do.length > 90).map(({ id }) => id)).toEqual([]);
    expect(lines.filter((line) => line.expect.length > 60).map(({ id }) => id)).toEqual([]);
    // 2,930 letters in DejaVu Sans, the widest usual font, left 8 mm of the lower paper size free.
    const letters = lines.reduce((sum, line) => sum + line.do.length + line.expect.length, 0);
    expect(letters).toBeLessThan(3050);
  });

  it('marks changes, and only fixes', () => {
    expect(all.filter(({ changes }) => changes).length).toBeGreaterThan(10);
    expect(all.filter(({ changes, kind }) => changes && kind !== 'fix')).toEqual([]);
  });

  it('finds the same situation in its smaller model as the troubleshooter does', () => {
    const [full, own] = [createGuide(toCaseModel(knowledge)), createGuide(cases)];
    for (const { steps } of paths(knowledge.tree)) {
      const current = { answers: answersOf(steps), tried: {} };
      expect(own.getSituation(current)).toEqual(full.getSituation(current));
    }
  });
});
