import type { CaseModel } from '../../case/case-model.ts';

const renamed = <Value>(
  record: Readonly<Record<string, Value>>,
  end: string,
  change: (value: Value) => Value,
) => Object.fromEntries(Object.entries(record).map(([id, value]) => [id + end, change(value)]));

/** Multiply a knowledge base: copies side by side, each with ids of its own. The tree is that of the first. */
export function enlarge(model: CaseModel, times: number): CaseModel {
  const copies = Array.from({ length: times }, (_, copy) => {
    const end = copy === 0 ? '' : `-${copy}`;
    return {
      causes: renamed(model.causes, end, (cause) => cause),
      checks: renamed(model.checks, end, (check) => ({
        ...check,
        answers: check.answers.map((answer) => ({
          ...answer,
          evidence: renamed(answer.evidence, end, (one) => one),
        })),
      })),
      fixes: renamed(model.fixes, end, (fix) => ({
        ...fix,
        treats: fix.treats.map(({ cause, success }) => ({ cause: cause + end, success })),
        invalidates: fix.invalidates.map((check) => check + end),
      })),
    };
  });
  return {
    ...model,
    causes: Object.assign({}, ...copies.map(({ causes }) => causes)) as CaseModel['causes'],
    checks: Object.assign({}, ...copies.map(({ checks }) => checks)) as CaseModel['checks'],
    fixes: Object.assign({}, ...copies.map(({ fixes }) => fixes)) as CaseModel['fixes'],
  };
}
