import { kept } from '../domain/memo.ts';
import type { AnswerId, CheckId } from '../domain/tree.ts';
import type { AnyAnswer, EvidenceFix, EvidenceModel, Treats } from './evidence-model.ts';
import { SUCCESS_SHARE } from '../domain/success-share.ts';

/** What is left of a fix's success once an answer says that it cannot help: as with causes, never nothing. */
export const UNFIT_SHARE = 1 / 20;

type Given = Readonly<Record<CheckId, AnswerId>>;

const names = (answers: AnyAnswer | undefined, given: Given): boolean =>
  answers !== undefined &&
  Object.entries(answers).some(
    ([check, any]) => Object.hasOwn(given, check) && any.includes(given[check] ?? ''),
  );

function fittedTreats(one: Treats, given: Given): Treats {
  if (names(one.unfit, given)) return { ...one, success: one.success * UNFIT_SHARE };
  if (names(one.fits, given))
    return { ...one, success: Math.max(one.success, SUCCESS_SHARE.usually) };
  return one;
}

/**
 * A fix as the answers leave it. A cause such as a misconfigured listener has several forms, and an answer can tell which:
 * with a form that is the fix's own it usually helps, with another form it hardly can.
 */
export function fittedFix(fix: EvidenceFix, given: Given): EvidenceFix {
  const treats = fix.treats.map((one) => fittedTreats(one, given));
  return treats.every((one, index) => one === fix.treats[index]) ? fix : { ...fix, treats };
}

/**
 * Whether a fix makes sense to somebody who gave these answers: one that is only for what a person reported waits until
 * they did.
 *
 * @param open Count those as well of which the first check that decides it is still unanswered.
 */
const makesSense = ({ onlyIf }: EvidenceFix, given: Given, open: boolean): boolean =>
  onlyIf === undefined ||
  names(onlyIf, given) ||
  (open && !Object.hasOwn(given, Object.keys(onlyIf)[0] ?? ''));

const sensibleOf = new WeakMap<EvidenceModel, Map<string, EvidenceModel>>();

/** A model with the fixes that make sense after these answers; the same model where that is all of them. */
export function sensible(model: EvidenceModel, given: Given, open = false): EvidenceModel {
  const fixes = model.fixes.filter((fix) => makesSense(fix, given, open));
  if (fixes.length === model.fixes.length) return model;
  const models = kept(sensibleOf, model, () => new Map<string, EvidenceModel>());
  const key = fixes.map(({ id }) => id).join(' ');
  const made = models.get(key) ?? { ...model, fixes };
  models.set(key, made);
  return made;
}

/** What was fitted before: by the answers that concern a fix, of these checks. */
interface Fitted {
  checks: CheckId[];
  models: Map<string, EvidenceModel>;
}
const ofModel = new WeakMap<EvidenceModel, Fitted>();

const fittedBefore = (model: EvidenceModel): Fitted =>
  kept(ofModel, model, () => {
    const checks = model.fixes.flatMap(({ treats }) =>
      treats.flatMap(({ fits, unfit }) => Object.keys({ ...fits, ...unfit })),
    );
    return { checks: [...new Set(checks)], models: new Map() };
  });

/** A model whose fixes are fitted to the answers; the same model where no answer concerns a fix. */
export function fitted(model: EvidenceModel, given: Given): EvidenceModel {
  const { checks, models } = fittedBefore(model);
  const key = checks.map((check) => (Object.hasOwn(given, check) ? given[check] : '')).join(' ');
  const found = models.get(key);
  if (found) return found;
  const fixes = model.fixes.map((fix) => fittedFix(fix, given));
  const same = fixes.every((fix, index) => fix === model.fixes[index]);
  const made = same ? model : { ...model, fixes };
  models.set(key, made);
  return made;
}
