import type { EvidenceFix, EvidenceModel } from '../../../src/lib/engine/evidence-model.ts';
import type {
  RepairAction,
  DecisionProblem,
  ProblemQuestion,
} from '../../../src/lib/engine/decision-problem.ts';
import { draw } from '../../../src/lib/quality/simulate/random.ts';

/** An action that removes one cause for certain. */
export const action = (
  cause: number,
  cost: number,
  change: Partial<RepairAction> = {},
): RepairAction => ({
  cost,
  undo: 0,
  access: -1,
  treats: [{ cause, success: 1 }],
  ...change,
});

/** A question whose rows of rates say how likely each answer is by cause; all else is “don’t know”. */
export const question = (
  rates: readonly (readonly number[])[],
  change: Partial<ProblemQuestion> = {},
): ProblemQuestion => {
  const rows = rates.map((row) => Float64Array.from(row));
  const unknown = Float64Array.from(rates[0] ?? [], (_, cause) =>
    Math.max(0, 1 - rows.reduce((sum, row) => sum + (row[cause] ?? 0), 0)),
  );
  return { cost: 1, access: -1, rates: rows, unknown, ...change };
};

/** So expensive that nobody hands over. */
export const NEVER = 1e6;

export const problem = (
  change: Partial<DecisionProblem> & Pick<DecisionProblem, 'causes' | 'actions'>,
): DecisionProblem => ({
  questions: [],
  accessCosts: [],
  escalation: NEVER,
  ...change,
});

/** A random problem with overlapping actions, undo, access, vague questions and people who don’t know. */
export function randomProblem(
  seed: number,
  { causes = 6, actions = 6, questions = 3 } = {},
): { problem: DecisionProblem; weights: number[] } {
  let count = 0;
  const next = (from: number, to: number): number => from + (to - from) * draw(seed, (count += 1));
  const chance = (share: number): boolean => next(0, 1) < share;
  const weights = Array.from({ length: causes }, () => 2 ** Math.floor(next(0, 4)));
  const made: DecisionProblem = {
    causes,
    accessCosts: [next(0, 15)],
    escalation: next(60, 300),
    actions: Array.from({ length: actions }, (_, index) => {
      const own = index % causes;
      const other = Math.floor(next(0, causes));
      return {
        cost: next(2, 27),
        undo: chance(0.5) ? next(0, 10) : 0,
        access: chance(0.5) ? 0 : -1,
        treats: [
          { cause: own, success: next(0.3, 0.9) },
          ...(chance(0.4) && other !== own ? [{ cause: other, success: next(0, 0.5) }] : []),
        ],
      };
    }),
    questions: Array.from({ length: questions }, () => {
      const knows = next(0.7, 1);
      const rows = Array.from({ length: chance(0.5) ? 2 : 3 }, () =>
        Array.from({ length: causes }, () => (chance(0.3) ? 1 : next(0.05, 0.35))),
      );
      for (let cause = 0; cause < causes; cause += 1) {
        const total = rows.reduce((sum, row) => sum + (row[cause] ?? 0), 0);
        for (const row of rows) row[cause] = ((row[cause] ?? 0) * knows) / total;
      }
      return question(rows, { cost: next(0.5, 4.5), access: chance(0.3) ? 0 : -1 });
    }),
  };
  return { problem: made, weights };
}

/** A fix on the client that costs five minutes and nothing else. */
export const fix = (
  id: string,
  treats: EvidenceFix['treats'],
  change: Partial<EvidenceFix> = {},
): EvidenceFix => ({
  id,
  treats,
  where: 'client',
  role: 'user',
  admin: false,
  outOfBand: false,
  restart: 'none',
  minutes: 5,
  waiting: 0,
  risk: 'none',
  undoMinutes: 0,
  invalidates: [],
  ...change,
});

/** A lamp that stays dark: three causes, three checks that nearly everybody can answer, four fixes. */
export const lamp: EvidenceModel = {
  causes: [
    { id: 'bulb', band: 'very-likely' },
    { id: 'fuse', band: 'possible' },
    { id: 'cable', band: 'rare' },
  ],
  checks: [
    {
      id: 'other-lamp',
      where: 'client',
      minutes: 1,
      recall: 0.9,
      answers: [
        { id: 'dark', evidence: { fuse: 'confirms', bulb: 'rules-out' } },
        { id: 'lit', evidence: { fuse: 'rules-out' } },
        { id: 'unknown', evidence: {} },
      ],
    },
    {
      id: 'fuse-box',
      where: 'host',
      minutes: 2,
      recall: 0.9,
      answers: [
        { id: 'out', evidence: { fuse: 'confirms', bulb: 'against', cable: 'against' } },
        { id: 'in', evidence: { fuse: 'against' } },
        { id: 'unknown', evidence: {} },
      ],
    },
    {
      id: 'flicker',
      where: 'anywhere',
      minutes: 1,
      recall: 0.9,
      answers: [
        { id: 'yes', evidence: { cable: 'supports', bulb: 'supports' } },
        { id: 'no', evidence: { cable: 'against' } },
        { id: 'unknown', evidence: {} },
      ],
    },
  ],
  fixes: [
    fix('change-bulb', [{ cause: 'bulb', success: 0.8 }]),
    fix('push-fuse', [{ cause: 'fuse', success: 0.8 }], {
      where: 'host',
      outOfBand: true,
      minutes: 2,
    }),
    fix('push-plug', [{ cause: 'cable', success: 0.6 }], { minutes: 1 }),
    fix(
      'rewire',
      [
        { cause: 'cable', success: 0.8 },
        { cause: 'fuse', success: 0.35 },
      ],
      {
        where: 'host',
        outOfBand: true,
        minutes: 60,
        risk: 'high',
        restart: 'machine',
        undoMinutes: 30,
        invalidates: ['fuse-box', 'flicker', 'other-lamp'],
      },
    ),
  ],
};
