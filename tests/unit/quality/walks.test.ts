import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { toCaseModel } from '../../../src/lib/case/case-model.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { measureUnseenWalks, measureWalks } from '../../../src/lib/quality/walks/measure-walks.ts';
import { playWalk } from '../../../src/lib/quality/walks/play-walk.ts';
import type { WalkCase } from '../../../src/lib/quality/walks/walk-cases.ts';
import { readWalkCases } from '../../../src/lib/quality/walks/walk-cases.ts';
import { model } from '../case/sample.ts';

const guide = createGuide(model);
const walkCase = (change: Partial<WalkCase> = {}): WalkCase => ({
  id: 'lamp',
  source: 'lamp',
  answers: { 'power-light': 'off', noise: 'beeps' },
  causes: ['fuse'],
  fixes: [],
  ...change,
});

describe('the walk of a known case', () => {
  it('is asked about the light, then shown the fix for the fuse', () => {
    const walk = playWalk(guide, walkCase());
    expect(walk).toMatchObject({ helped: true, fixes: ['replace-fuse'] });
    expect(walk.ranking[0]).toBe('fuse');
    // The question of access is not a check.
    expect(walk).toMatchObject({ questions: 1, minutes: 1 });
  });

  it('goes on past fixes that are not right, and undoes them, until one is', () => {
    const cable = playWalk(guide, walkCase({ causes: ['cable'] }));
    expect(cable).toMatchObject({ helped: true });
    expect(cable.fixes.at(-1)).toBe('push-cable');
    expect(cable.fixes.slice(0, -1)).toContain('replace-fuse');
  });

  it('counts the fixes that a case names, and not every fix for its cause', () => {
    const walk = playWalk(guide, walkCase({ causes: ['fuse'], fixes: ['push-cable'] }));
    expect(walk.fixes.at(-1)).toBe('push-cable');
    expect(walk.fixes).toContain('replace-fuse');
  });

  it('ends at a hand-over without help where no fix is right', () => {
    expect(playWalk(guide, walkCase({ causes: [], fixes: ['no-such-fix'] }))).toMatchObject({
      helped: false,
    });
  });

  it('names what the case answers and was not asked before the first fix', () => {
    const silent = playWalk(guide, walkCase({ answers: { 'power-light': 'off' } }));
    expect(silent.unasked).toEqual([]);
    const known = { ...model.checks, colour: { ...model.checks['noise']! } };
    const mute = { ...known['colour'], answers: [{ id: 'unknown', label: '', evidence: {} }] };
    const deaf = createGuide({ ...model, checks: { ...known, colour: mute } });
    expect(
      playWalk(deaf, walkCase({ answers: { 'power-light': 'off', colour: 'red' } })).unasked,
    ).toEqual(['colour']);
  });

  it('is stopped where the troubleshooter would ask for ever', () => {
    const endless = {
      ...guide,
      getInterview: () => ({ ...guide.getInterview({ answers: {}, tried: {} }) }),
    };
    expect(() => playWalk(endless, walkCase())).toThrow('does not end');
  });
});

describe('the figures of walks', () => {
  it('are shares of the cases with a known cause or fix', () => {
    const figures = measureWalks(guide, [
      walkCase(),
      walkCase({ id: 'torn', causes: ['wire'] }),
      walkCase({ id: 'open', causes: [] }),
    ]);
    expect(figures).toMatchObject({ n: 2, cause1: 0.5, cause3: 1, fix1: 0.5 });
    expect(figures.misses.every(({ fixes, suspects }) => fixes.length + suspects.length <= 6)).toBe(
      true,
    );
  });

  it('are zero, not NaN, without cases', () => {
    expect(measureWalks(guide, [])).toEqual({
      n: 0,
      cause1: 0,
      cause3: 0,
      fix1: 0,
      fix3: 0,
      helped: 0,
      questions: { median: 0, p90: 0 },
      minutes: { median: 0 },
      unasked: [],
      misses: [],
    });
  });

  it('are measured on every case without what was learnt from its source', () => {
    const knowledge = knowledgeFromDisk(process.cwd());
    const some = knowledge.cases.slice(0, 12).map((one) => ({ ...one, fixes: [] }));
    const seen = measureUnseenWalks({ ...knowledge, cases: some }, some);
    const withCause = some.filter(({ causes }) => causes.length > 0);
    expect(seen.n).toBe(withCause.length);
    const alone = measureUnseenWalks({ ...knowledge, cases: [] }, some);
    const learnt = measureWalks(createGuide(toCaseModel({ ...knowledge, cases: [] })), some);
    expect({ ...alone, unasked: [], misses: [] }).toEqual({ ...learnt, unasked: [], misses: [] });
  });

  it('tell the middle and the length that nine in ten do not exceed', () => {
    const asks = (count: number): WalkCase => walkCase({ id: String(count) });
    const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30];
    let at = 0;
    const counting = {
      ...guide,
      // A walk of as many questions as its place says.
      getInterview: (() => {
        let left = lengths[0]!;
        return ((...snapshot: Parameters<typeof guide.getInterview>) => {
          const now = guide.getInterview(
            { answers: { 'power-light': 'off', noise: 'beeps' }, tried: {}, access: 'by-portal' },
            snapshot[1],
          );
          if (left > 0) {
            left -= 1;
            return {
              ...now,
              kind: 'question' as const,
              check: 'noise',
              reason: 'ask' as const,
              separates: [],
              canShowFixes: true,
            };
          }
          at += 1;
          left = lengths[at] ?? 0;
          return now;
        }) as typeof guide.getInterview;
      })(),
    };
    expect(measureWalks(counting, lengths.map(asks)).questions).toEqual({ median: 5, p90: 9 });
  });
});

describe('a file of cases to walk', () => {
  const named = {
    checks: [{ id: 'light', where: 'host', minutes: 1, answers: [{ id: 'on', evidence: {} }] }],
    causes: [{ id: 'fuse' }],
    fixes: [{ id: 'replace-fuse' }],
  } as const;

  it('may name fixes, and hold keys of its own', () => {
    const file = {
      note: 'x',
      cases: [
        {
          id: 'a',
          answers: { light: 'on' },
          causes: ['fuse'],
          fixes: ['replace-fuse'],
          lang: 'de',
        },
        { id: 'b', answers: {}, causes: [] },
      ],
    };
    expect(readWalkCases(file, named)).toEqual({
      cases: [
        {
          id: 'a',
          source: 'a',
          answers: { light: 'on' },
          causes: ['fuse'],
          fixes: ['replace-fuse'],
        },
        { id: 'b', source: 'b', answers: {}, causes: [], fixes: [] },
      ],
      problems: [],
    });
  });

  it('is refused with every id that there is not', () => {
    const { cases, problems } = readWalkCases(
      {
        cases: [
          { id: 'a', answers: { light: 'off', dark: 'on' }, causes: ['ghost'], fixes: ['pray'] },
          { id: 'b', answers: {}, causes: ['spirit'], fixes: 'replace-fuse' },
        ],
      },
      named,
    );
    expect(cases).toEqual([]);
    const text = problems.join('\n');
    for (const id of ['off', 'dark', 'ghost', 'pray', 'spirit', 'fixes'])
      expect(text).toContain(id);
  });

  it('is refused when it has another shape', () => {
    for (const shape of [null, 3, [], {}, { cases: {} }])
      expect(readWalkCases(shape, named).problems).toHaveLength(1);
    expect(readWalkCases({ cases: [null, 'x'] }, named).problems).toHaveLength(2);
  });
});

describe('npm run eval:walks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'walks-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (text?: string) => {
    const file = join(folder, 'cases.json');
    if (text !== undefined) writeFileSync(file, text);
    return spawnSync(
      process.execPath,
      ['scripts/eval-walks.ts', ...(text === undefined ? [] : [file])],
      { encoding: 'utf8' },
    );
  };

  it('prints the figures as JSON', () => {
    const { status, stdout } = run(
      '{"cases":[{"id":"a","answers":{"error-code":"0x904-0x7"},"causes":["wrong-address"]}]}',
    );
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'n',
      'cause1',
      'cause3',
      'fix1',
      'fix3',
      'helped',
      'questions',
      'minutes',
      'unasked',
      'misses',
      'crossValidated',
    ]);
  });

  it('ends with code 2 and a plain message when the file is unusable', () => {
    for (const text of [undefined, '{', '{"cases":1}', '{"cases":[{"id":"a","causes":["x"]}]}']) {
      const { status, stdout, stderr } = run(text);
      expect(status, text).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).not.toBe('');
      expect(stderr, 'no stack trace').not.toContain('    at ');
    }
  });
});

it('ends without help, after a few questions, for those who know their code and nothing else', () => {
  const real = createGuide(toCaseModel(knowledgeFromDisk(process.cwd())));
  const starts = real.model.checks['error-code']?.answers ?? [];
  expect(starts.length).toBeGreaterThan(3);
  for (const { id } of starts) {
    const one = walkCase({ id, answers: { 'error-code': id }, causes: ['no-such-cause'] });
    const walk = playWalk(real, one);
    expect(walk.helped).toBe(false);
    expect(walk.questions, id).toBeLessThanOrEqual(12);
    expect(new Set(walk.fixes).size).toBe(walk.fixes.length);
  }
});
