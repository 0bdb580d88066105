import type { AnswerId, CauseId, CheckId } from '../../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../../domain/unknown.ts';
import type { CauseIndex } from '../../engine/answer-rates.ts';
import { answerRates, indexCauses } from '../../engine/answer-rates.ts';
import { UNKNOWN_RATE } from '../../engine/costs.ts';
import { applyConditions, listConditionChecks } from '../../engine/conditions.ts';
import type { EvidenceCheck, EvidenceFix, EvidenceModel } from '../../engine/evidence-model.ts';
import { priorWeight, RATIOS } from '../../engine/strength.ts';
import { memo } from '../../domain/memo.ts';
import { draw, pick } from './random.ts';

/** Share of answers that do not fit the cause: misread, mistyped, or a peculiarity of that machine. */
export const NOISE = 0.05;

/** Golden ratio step: multiples of it fill 0 to 1 evenly, so that each cause comes up as often as it should. */
const EVENLY = (Math.sqrt(5) - 1) / 2;

/** A simulated case: its number, from which everything random in it is drawn, and its hidden cause. */
export interface Scenario {
  number: number;
  cause: CauseId;
}

/** The answers and effects in simulated cases. Depends on seed, case and question only, never on who asks or in which order. */
export interface Environment {
  /** Return the scenario of a number. */
  getScenario: (number: number) => Scenario;
  /** Return the user's answer; `time` counts how often the check was made, as a slip need not happen twice. */
  getAnswer: (scenario: Scenario, check: CheckId, time: number) => AnswerId;
  /** Return the true answers to the checks that show which form of a cause it is. */
  getForms: (scenario: Scenario) => Readonly<Record<CheckId, AnswerId>>;
  /** Return whether a fix helps. */
  helps: (scenario: Scenario, fix: EvidenceFix) => boolean;
}

/** Rates of the answers of a check, for the cause that fits best and over all causes. */
interface AnswerModel {
  answers: AnswerId[];
  /** By cause: weight of each answer that fits the cause best; null where every answer rules the cause out. */
  fitting: ReadonlyMap<CauseId, readonly number[] | null>;
  overall: readonly number[];
}

function toAnswerModel(check: EvidenceCheck, model: EvidenceModel, index: CauseIndex): AnswerModel {
  const { answers, rates } = answerRates(check, index, 0);
  const overall = rates.map((row) =>
    model.causes.reduce(
      (sum, { band, shift }, cause) => sum + priorWeight(band, shift) * (row[cause] ?? 0),
      0,
    ),
  );
  const informative = check.answers.filter(({ id }) => id !== UNKNOWN_ANSWER);
  const fitting = model.causes.map(({ id: cause }) => {
    const ratios = informative.map(({ evidence }) => {
      const strength = evidence[cause];
      return strength === undefined ? 1 : RATIOS[strength];
    });
    const best = Math.max(...ratios);
    const weights = ratios.map((ratio, answer) => (ratio === best ? (overall[answer] ?? 0) : 0));
    return [cause, best <= RATIOS['rules-out'] ? null : weights] as const;
  });
  return { answers, fitting: new Map(fitting), overall };
}

/**
 * Create the environment that a model describes: causes as often as their bands say; people who answer truthfully, which
 * is the answer that fits the hidden cause best (among equals, the one that is given more often), except for the share of
 * noise and for those who don't know; fixes that help as often as their words say.
 */
export function createEnvironment(model: EvidenceModel, seed: number): Environment {
  const index = indexCauses(model.causes.map(({ id }) => id));
  const answerModels = new Map(
    model.checks.map((check) => [
      check.id,
      { ...toAnswerModel(check, model, index), where: check.where },
    ]),
  );
  const priors = model.causes.map(({ band, shift }) => priorWeight(band, shift));
  const conditionChecks = listConditionChecks(model.fixes);
  const getTruth = ({ number, cause }: Scenario, check: CheckId): AnswerId => {
    const answerModel = answerModels.get(check);
    const weights = answerModel?.fitting.get(cause);
    return (
      (answerModel &&
        weights &&
        answerModel.answers[pick(weights, draw(seed, number, check, 'answer'))]) ??
      UNKNOWN_ANSWER
    );
  };
  const known = new WeakMap<Scenario, Record<CheckId, AnswerId>>();
  const getForms = (scenario: Scenario): Record<CheckId, AnswerId> =>
    memo(known, scenario, () =>
      Object.fromEntries(conditionChecks.map((check) => [check, getTruth(scenario, check)])),
    );
  return {
    getForms,
    getScenario: (number) => ({
      number,
      cause:
        model.causes[pick(priors, (draw(seed, 'first cause') + number * EVENLY) % 1)]?.id ?? '',
    }),
    getAnswer: (scenario, check, time) => {
      const { number } = scenario;
      const answerModel = answerModels.get(check);
      const truth = getTruth(scenario, check);
      if (
        !answerModel ||
        truth === UNKNOWN_ANSWER ||
        draw(seed, number, check, 'unknown') < UNKNOWN_RATE[answerModel.where]
      )
        return UNKNOWN_ANSWER;
      if (draw(seed, number, check, 'slip', time) >= NOISE) return truth;
      const slipped = pick(answerModel.overall, draw(seed, number, check, 'slipped', time));
      return answerModel.answers[slipped] ?? UNKNOWN_ANSWER;
    },
    helps: (scenario, fix) =>
      fix.treats.some(({ cause }) => cause === scenario.cause) &&
      draw(seed, scenario.number, fix.id, 'fix') <
        (applyConditions(fix, getForms(scenario)).treats.find(
          ({ cause }) => cause === scenario.cause,
        )?.success ?? 0),
  };
}
