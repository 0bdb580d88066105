import { describe, expect, it } from 'vitest';
import type { Situation, Suspect } from '../../../src/lib/case/situation.ts';
import { whyNext } from '../../../src/lib/case/why-next.ts';
import type { RankedFix } from '../../../src/lib/engine/rank-fixes.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { toCaseModel } from '../../../src/lib/case/case-model.ts';
import { PLAIN_VIEW } from '../../../src/lib/case/case-url.ts';
import type { Snapshot } from '../../../src/lib/case/transition.ts';
import { transition } from '../../../src/lib/case/transition.ts';
import type { AccessPoint } from '../../../src/lib/domain/access.ts';
import { EMPTY_CASE } from '../../../src/lib/domain/case.ts';
import { UNKNOWN_ANSWER } from '../../../src/lib/domain/unknown.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { model as sample } from './sample.ts';

const suspects = ['cable', 'wire', 'lamp', 'fuse'].map((cause): Suspect => ({
  cause,
  belief: 0.2,
  band: cause === 'fuse' ? 'unlikely' : 'likely',
}));
const fix = { ...sample.fixes['replace-fuse']! };
const model = {
  ...sample,
  fixes: {
    'replace-fuse': { ...fix, treats: [{ cause: 'fuse', success: 0.8 }] },
    'push-cable': { ...fix, treats: [{ cause: 'cable', success: 0.8 }] },
  },
};
const ranked = (id: string, change: Partial<RankedFix> = {}): RankedFix => ({
  fix: id,
  helps: 0.1,
  cost: 1,
  undo: 0,
  ratio: 0.1,
  forCause: id === 'push-cable' ? 'cable' : 'fuse',
  handOver: false,
  ...change,
});
const line = (
  next: RankedFix,
  after: RankedFix[],
  change: Partial<Extract<Situation, { kind: 'fix' }>> = {},
): string =>
  whyNext(
    {
      kind: 'fix',
      end: { suspects: [] },
      next,
      selected: false,
      after,
      handOverNow: false,
      offer: null,
      trail: [],
      skipped: [],
      ranking: suspects,
      suspects: [],
      ...change,
    },
    model,
  );

describe('the line on why a fix comes next', () => {
  const cheap = ranked('replace-fuse');

  it('names the most likely cause', () => {
    expect(line(ranked('push-cable'), [cheap])).toBe(
      'Try this next. It fixes the most likely cause: “A loose cable”.',
    );
  });

  it('says that a fix is quick when a later one is likelier to help', () => {
    expect(line(ranked('push-cable'), [ranked('replace-fuse', { helps: 0.5 })])).toBe(
      'Try this next: it is quick, and it fixes the most likely cause: “A loose cable”.',
    );
  });

  it('says why it treats none of the first three suspects', () => {
    const is = 'It fixes “A blown fuse” (unlikely).';
    const cable = (change: Partial<RankedFix>) => [ranked('push-cable', change)];
    expect(line(cheap, cable({ helps: 0.5 }))).toBe(
      `Try this next: it is quick, though other causes are likelier. ${is}`,
    );
    expect(line(cheap, cable({ helps: 0.05 }))).toBe(
      `Try this next: other causes are likelier, but their fixes help less often. ${is}`,
    );
    expect(line(cheap, cable({ helps: 0.5, handOver: true }))).toBe(
      `Try this next: the fixes for likelier causes are out of your reach. ${is}`,
    );
    expect(line(cheap, [])).toBe(`Try this next: no fix is left for the likelier causes. ${is}`);
  });

  it('compares a fix to hand over with the others to hand over', () => {
    expect(
      line(ranked('replace-fuse', { handOver: true }), [
        ranked('push-cable', { helps: 0.5, handOver: true }),
      ]),
    ).toContain('it is quick');
  });

  it('says that a fix was picked, and no other reason', () => {
    expect(line(cheap, [ranked('push-cable', { helps: 0.5 })], { selected: true })).toBe(
      'You picked this. It fixes “A blown fuse” (unlikely).',
    );
  });
});

describe('the first fix of every known case', () => {
  const knowledge = knowledgeFromDisk(process.cwd());
  const guide = createGuide(toCaseModel(knowledge));
  const walkToFix = (
    answers: Readonly<Record<string, string>>,
    point: AccessPoint,
    asked: number,
  ): Extract<Situation, { kind: 'fix' }> | null => {
    let now: Snapshot = [EMPTY_CASE, PLAIN_VIEW];
    for (let step = 0; step < 60; step += 1) {
      const situation = guide.getInterview(...now);
      if (situation.kind === 'fix') return situation;
      if (situation.kind === 'access')
        now = transition(guide.model, now, { type: 'access', point });
      else if (situation.kind !== 'question') return null;
      else if (step >= asked && situation.canShowFixes)
        now = transition(guide.model, now, { type: 'show-fixes' });
      else {
        const { check } = situation;
        const answer = answers[check] ?? UNKNOWN_ANSWER;
        now = transition(guide.model, now, { type: 'answer', check, answer });
      }
    }
    throw new Error('The walk does not end.');
  };

  it.each<[AccessPoint, number]>([
    ['by-portal', Infinity],
    ['only-remote', Infinity],
    ['by-portal', 2],
  ])(
    'treats one of the first three suspects or says why not, and nobody picked it: %s, %d questions',
    { timeout: 60_000 },
    (point, asked) => {
      const reasons = knowledge.cases.flatMap(({ answers }) => {
        const now = walkToFix(answers, point, asked);
        if (!now) return [];
        const text = whyNext(now, guide.model);
        expect(text).not.toContain('You picked this');
        const first = now.ranking.slice(0, 3).map(({ cause }) => cause);
        const treats = guide.model.fixes[now.next.fix]?.treats.map(({ cause }) => cause) ?? [];
        return treats.some((cause) => first.includes(cause)) ? [] : [text];
      });
      for (const text of reasons)
        expect(text).toMatch(
          /though other causes are likelier|but their fixes help less often|are out of your reach/,
        );
    },
  );
});
