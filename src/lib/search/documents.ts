import { isSuggestable } from '../evidence/suggestable.ts';
import type { Cause, Check, Code, Fix, Knowledge, Symptom } from '../knowledge/model.ts';
import { bodyText } from './body-text.ts';
import { codeTitle } from './code-title.ts';
import { LIKELIHOOD_PRIOR, SUCCESS_PRIOR } from './options.ts';
import type { SearchDocument } from './types.ts';

/** Every document of the search: one for each page of the knowledge, in the order in which equals are shown. */
export function searchDocuments(knowledge: Knowledge): SearchDocument[] {
  const causes = new Map(knowledge.causes.map((cause) => [cause.id, cause]));
  const events = new Map(knowledge.codes.map((code) => [code.id, code]));
  return [
    ...knowledge.causes.map((cause) => causeDocument(cause, events, knowledge.pairs)),
    ...knowledge.fixes.map((fix) => fixDocument(fix, causes)),
    ...knowledge.symptoms.map(symptomDocument),
    ...knowledge.checks.map(checkDocument),
    ...knowledge.codes.map(codeDocument),
  ];
}

const entryFields = (entry: Cause | Check | Fix | Symptom): SearchDocument['fields'] => {
  const { headings, commands, prose } = bodyText(entry.body);
  return {
    terms: [...entry.terms, entry.id.replaceAll('-', ' ')],
    summary: [entry.summary],
    claims: entry.claims.map(({ claim }) => claim),
    headings,
    commands,
    body: [prose],
  };
};

function causeDocument(cause: Cause, events: ReadonlyMap<string, Code>, pairs: Knowledge['pairs']): SearchDocument {
  const logged = cause.events.flatMap((id) => events.get(id) ?? []);
  return {
    kind: 'cause',
    id: cause.id,
    title: cause.title,
    summary: cause.summary,
    verdict: cause.verdict,
    likelihood: cause.likelihood,
    causes: [cause.id],
    pairs: [],
    prior: LIKELIHOOD_PRIOR[cause.likelihood],
    fields: {
      ...entryFields(cause),
      title: [cause.title],
      codes: logged.map(({ number, provider }) => `${number} ${provider ?? ''}`),
      reports: pairs
        .filter(({ causes }) => causes.includes(cause.id))
        .map(({ reported, finding }) => `${reported} ${finding}`),
    },
  };
}

function fixDocument(fix: Fix, causes: ReadonlyMap<string, Cause>): SearchDocument {
  const priors = fix.treats.map(({ cause, success }) => {
    const likelihood = causes.get(cause)?.likelihood;
    return likelihood ? LIKELIHOOD_PRIOR[likelihood] * SUCCESS_PRIOR[success] : 0;
  });
  return {
    kind: 'fix',
    id: fix.id,
    title: fix.title,
    summary: fix.summary,
    verdict: fix.verdict,
    risk: fix.risk.level,
    minutes: fix.minutes + fix.waiting,
    causes: fix.treats.map(({ cause }) => cause),
    pairs: [],
    ...(fix.instead && !isSuggestable(fix) && { instead: fix.instead }),
    prior: Math.max(...priors),
    fields: { ...entryFields(fix), title: [fix.title] },
  };
}

const symptomDocument = (symptom: Symptom): SearchDocument => ({
  kind: 'symptom',
  id: symptom.id,
  title: symptom.title,
  summary: symptom.summary,
  verdict: symptom.verdict,
  causes: symptom.causes,
  pairs: symptom.codes.map(({ code, extended }) => [Number(code), extended ? Number(extended) : null]),
  prior: 0,
  fields: {
    ...entryFields(symptom),
    title: [symptom.title],
    terms: [...symptom.terms, ...symptom.phrases],
  },
});

const checkDocument = (check: Check): SearchDocument => {
  const fields = entryFields(check);
  return {
    kind: 'check',
    id: check.id,
    title: check.question,
    summary: check.summary,
    verdict: check.verdict,
    minutes: check.minutes,
    causes: [],
    pairs: [],
    prior: 0,
    fields: {
      ...fields,
      title: [check.question, check.short],
      commands: [...(fields.commands ?? []), ...check.how.map((how) => how.do)],
      body: [...(fields.body ?? []), ...check.answers.map(({ label }) => label)],
    },
  };
};

const codeDocument = (code: Code): SearchDocument => ({
  kind: 'code',
  id: code.id,
  title: codeTitle(code),
  summary: code.meaning,
  code: { kind: code.kind, number: code.number },
  causes: code.causes,
  pairs: [],
  prior: 0,
  fields: {
    title: [code.symbol ?? ''],
    summary: [code.meaning, code.dialog ?? ''],
    body: [code.group, code.provider ?? '', code.channel ?? ''],
  },
});
