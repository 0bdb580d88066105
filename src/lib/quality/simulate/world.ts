import type { AnswerId, CauseId, CheckId } from '../../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../../domain/unknown.ts';
import { answerRates } from '../../engine/answer-rates.ts';
import { UNKNOWN_RATE } from '../../engine/costs.ts';
import { fittedFix } from '../../engine/apply-conditions.ts';
import type { EvidenceCheck, EvidenceFix, EvidenceModel } from '../../engine/evidence-model.ts';
import { PRIOR_WEIGHTS, RATIOS } from '../../engine/strength.ts';
import { draw, pick } from './random.ts';

/** One answer in so many is not what the cause would give: misread, mistyped, or an accident of that machine. */
export const NOISE = 0.05;

/** Steps of this size fill the range from 0 to 1 evenly, however many are taken: each cause comes up as often as it should. */
const EVENLY = (Math.sqrt(5) - 1) / 2;

/** A simulated case: a hidden cause, and the luck that goes with its number. */
export interface Hidden {
  number: number;
  cause: CauseId;
}

/** What happens in simulated cases. Depends on seed, case and question only, never on who asks or in which order. */
export interface World {
  hidden: (number: number) => Hidden;
  /** What the user answers; `time` counts how often the check was made, as a slip need not happen twice. */
  answer: (hidden: Hidden, check: CheckId, time: number) => AnswerId;
  /** The true answers to the checks that tell which form of a cause it is. */
  forms: (hidden: Hidden) => Readonly<Record<CheckId, AnswerId>>;
  helps: (hidden: Hidden, fix: EvidenceFix) => boolean;
}

/** How often the answers of a check are given, for one cause that fits some best and for everybody. */
interface Voice {
  answers: AnswerId[];
  /** By cause: weight of each answer that fits the cause best; null where every answer rules the cause out. */
  fitting: ReadonlyMap<CauseId, readonly number[] | null>;
  overall: readonly number[];
}

function voiceOf(check: EvidenceCheck, model: EvidenceModel): Voice {
  const causes = model.causes.map(({ id }) => id);
  const { answers, rates } = answerRates(check, causes, 0);
  const overall = rates.map((row) =>
    model.causes.reduce((sum, { band }, cause) => sum + PRIOR_WEIGHTS[band] * (row[cause] ?? 0), 0),
  );
  const told = check.answers.filter(({ id }) => id !== UNKNOWN_ANSWER);
  const fitting = causes.map((cause) => {
    const ratios = told.map(({ evidence }) => {
      const strength = evidence[cause];
      return strength === undefined ? 1 : RATIOS[strength];
    });
    const best = Math.max(...ratios);
    const weights = ratios.map((ratio, index) => (ratio === best ? (overall[index] ?? 0) : 0));
    return [cause, best <= RATIOS['rules-out'] ? null : weights] as const;
  });
  return { answers, fitting: new Map(fitting), overall };
}

/**
 * The world that a model describes: causes as often as their bands say; people who answer truthfully, which is the
 * answer that fits the hidden cause best (among equals, the one that is given more often), except for the share of
 * noise and for those who don't know; fixes that help as often as their words say.
 */
export function world(model: EvidenceModel, seed: number): World {
  const voices = new Map(
    model.checks.map((check) => [check.id, { ...voiceOf(check, model), where: check.where }]),
  );
  const priors = model.causes.map(({ band }) => PRIOR_WEIGHTS[band]);
  const telling = [
    ...new Set(
      model.fixes.flatMap(({ treats }) =>
        treats.flatMap(({ fits, unfit }) => Object.keys({ ...fits, ...unfit })),
      ),
    ),
  ];
  const truth = ({ number, cause }: Hidden, check: CheckId): AnswerId => {
    const voice = voices.get(check);
    const weights = voice?.fitting.get(cause);
    return (
      (voice && weights && voice.answers[pick(weights, draw(seed, number, check, 'answer'))]) ??
      UNKNOWN_ANSWER
    );
  };
  const forms = (hidden: Hidden): Record<CheckId, AnswerId> =>
    Object.fromEntries(telling.map((check) => [check, truth(hidden, check)]));
  return {
    forms,
    hidden: (number) => ({
      number,
      cause:
        model.causes[pick(priors, (draw(seed, 'first cause') + number * EVENLY) % 1)]?.id ?? '',
    }),
    answer: (hidden, check, time) => {
      const { number } = hidden;
      const voice = voices.get(check);
      const told = truth(hidden, check);
      if (
        !voice ||
        told === UNKNOWN_ANSWER ||
        draw(seed, number, check, 'unknown') < UNKNOWN_RATE[voice.where]
      )
        return UNKNOWN_ANSWER;
      if (draw(seed, number, check, 'slip', time) >= NOISE) return told;
      const slipped = pick(voice.overall, draw(seed, number, check, 'slipped', time));
      return voice.answers[slipped] ?? UNKNOWN_ANSWER;
    },
    helps: (hidden, fix) =>
      draw(seed, hidden.number, fix.id, 'fix') <
      (fittedFix(fix, forms(hidden)).treats.find(({ cause }) => cause === hidden.cause)?.success ??
        0),
  };
}
