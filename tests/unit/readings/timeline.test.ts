import { describe, expect, test } from 'vitest';
import { tellTimeline } from '../../../src/lib/readings/timeline-text.ts';
import { toTimeline, type StageState } from '../../../src/lib/readings/timeline.ts';
import type { Attempt, AttemptStep } from '../../../src/lib/readings/readings.ts';
import { factAt, NOON } from '../../support/facts.ts';

const STAGES = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `stage ${id}` }));
const mask = {
  title: (template: string): string => `<${template}>`,
  text: (text: string): string => `[${text}]`,
  value: (): string => '',
};

const step = (
  seconds: number | null,
  stage: number | null,
  ends: AttemptStep['ends'] = null,
): AttemptStep => ({
  fact: factAt(seconds, 'Maker-System-P', 7, { where: 'record 1' }),
  title: 'unmasked',
  template: `At ${seconds}`,
  stage,
  ends,
});
const attempt = (change: Partial<Attempt>): Attempt => ({
  from: NOON,
  to: NOON,
  computers: [],
  seenBy: [],
  joinedBy: 'time',
  steps: [],
  reached: -1,
  outcome: 'unknown',
  endedAt: null,
  peer: null,
  alike: 1,
  since: NOON,
  addresses: 0,
  superseded: false,
  focus: false,
  notes: [],
  ...change,
});
const timelineOf = (attempts: readonly Attempt[], moreAttempts = 0) =>
  toTimeline({ attempts: [...attempts], moreAttempts }, { stages: STAGES }, mask);

describe('the cells of an attempt', () => {
  const states = (change: Partial<Attempt>): string =>
    timelineOf([attempt(change)])
      .rows.flatMap(({ cells }) => cells.map(({ state }) => state satisfies StageState))
      .join(' ');

  test.each<[string, Partial<Attempt>, string]>([
    ['nothing known', {}, 'unknown unknown unknown unknown'],
    ['went on from the second', { reached: 1, steps: [step(0, 1)] }, 'passed seen unknown unknown'],
    [
      'failed at the third',
      { outcome: 'failed', reached: 2, endedAt: 2, steps: [step(0, 0), step(1, 2, 'failed')] },
      'seen passed failed not-reached',
    ],
    [
      'failed at the first',
      { outcome: 'failed', reached: 0, endedAt: 0, steps: [step(0, 0, 'failed')] },
      'failed not-reached not-reached not-reached',
    ],
    [
      'failed at a stage before one that was seen',
      { outcome: 'failed', reached: 2, endedAt: 1, steps: [step(0, 1, 'failed'), step(1, 2)] },
      'passed failed seen not-reached',
    ],
    [
      'failed nobody knows where',
      { outcome: 'failed', reached: 1, steps: [step(0, 1), step(1, null, 'failed')] },
      'passed seen unknown unknown',
    ],
    [
      'ended without a word',
      { reached: 1, endedAt: 1, steps: [step(0, 1)] },
      'passed seen unknown unknown',
    ],
    [
      'got in',
      { outcome: 'succeeded', reached: 3, steps: [step(0, 3, 'succeeded')] },
      'passed passed passed seen',
    ],
  ])('where it %s', (_, change, cells) => {
    expect(states(change)).toBe(cells);
  });

  test('hold the last record of their stage, and the one that failed where it failed', () => {
    const steps = [
      step(0, 0),
      step(1, 0),
      step(2, 1, 'failed'),
      step(3, null, 'failed'),
      step(4, 1),
      step(null, 2),
    ];
    const [row] = timelineOf([attempt({ outcome: 'failed', reached: 2, endedAt: 1, steps })]).rows;
    expect(row?.cells).toEqual([
      { stage: 'a', state: 'seen', time: NOON + 1000, title: '<At 1>' },
      { stage: 'b', state: 'failed', time: NOON + 3000, title: '<At 3>' },
      { stage: 'c', state: 'seen', time: null, title: '<At null>' },
      { stage: 'd', state: 'not-reached', time: null, title: null },
    ]);
  });

  test('are of the stages, with the attempts that have no row counted', () => {
    expect(timelineOf([], 5)).toEqual({ stages: STAGES, rows: [], more: 5 });
  });
});

describe('a timeline in sentences', () => {
  const tell = (attempts: readonly Attempt[], more = 0, zone?: string): string =>
    tellTimeline(timelineOf(attempts, more), {
      mask,
      table: { prefix: 'Maker-System-' },
      ...(zone !== undefined && { zone }),
    });
  const begin = 'Attempt of 2026-11-29 12:00:00 UTC';

  test.each<[Partial<Attempt>, string]>([
    [{ outcome: 'succeeded', reached: 3 }, 'It got in.'],
    [{ outcome: 'failed', endedAt: 2 }, 'It failed at stage c.'],
    [{ outcome: 'failed', endedAt: 9 }, 'It failed at an unknown stage.'],
    [{ outcome: 'failed' }, 'It failed; these files don’t show at which stage.'],
    [{ reached: 1 }, 'It came as far as stage b; these files don’t show the rest.'],
    [
      { reached: 1, endedAt: 1 },
      'It came as far as stage b and ended; these files don’t show why.',
    ],
  ])('says for %j: %s', (change, sentence) => {
    expect(tell([attempt(change)])).toBe(`${begin}. ${sentence}`);
  });

  test('names the client and the computers, masked, in the zone of the person', () => {
    const got = { outcome: 'succeeded' } as const;
    expect(tell([attempt({ ...got, peer: '192.0.2.7' })])).toBe(
      `${begin} from [192.0.2.7]. It got in.`,
    );
    expect(tell([attempt({ ...got, computers: ['A', 'B'] })], 0, 'Europe/Berlin')).toBe(
      'Attempt of 2026-11-29 13:00:00, seen by [A] and [B]. It got in.',
    );
  });

  test('says how many are alike, since when, and from how many addresses where there are several', () => {
    const alike = (change: Partial<Attempt>): string =>
      tell([attempt({ outcome: 'succeeded', since: NOON - 1000, ...change })]);
    expect(alike({ alike: 1, addresses: 2 })).toBe(`${begin}. It got in.`);
    expect(alike({ alike: 2, addresses: 1 })).toBe(
      `${begin}. It got in.\n2 attempts alike, the first at 2026-11-29 11:59:59 UTC.`,
    );
    expect(alike({ alike: 3, addresses: 2 })).toBe(
      `${begin}. It got in.\n3 attempts alike from 2 addresses, the first at 2026-11-29 11:59:59 UTC.`,
    );
  });

  test('lists notes and steps, each with its time after the beginning and its record', () => {
    const steps = [step(null, 0), step(0.999, 0), step(1, 0), step(90, 0)];
    expect(tell([attempt({ outcome: 'succeeded', notes: ['A note.'], steps })])).toBe(
      [
        `${begin}. It got in.`,
        '[A note.]',
        '- <At null> (at once; P 7, record 1)',
        '- <At 0.999> (at once; P 7, record 1)',
        '- <At 1> (after 1 second; P 7, record 1)',
        '- <At 90> (after 2 minutes; P 7, record 1)',
      ].join('\n'),
    );
  });

  test('puts an empty line between attempts, and says how many are left out', () => {
    const got = attempt({ outcome: 'succeeded' });
    const row = `${begin}. It got in.`;
    expect(tell([got, got])).toBe(`${row}\n\n${row}`);
    expect(tell([got], 2)).toBe(`${row}\n\n2 more attempts are not listed.`);
  });
});
