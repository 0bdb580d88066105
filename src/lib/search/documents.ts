import { caseUrl } from '../case/case-url.ts';
import { isSuggestable } from '../domain/suggestable.ts';
import type { Cause, Check, Code, Entry, Fix, Knowledge, Symptom } from '../model/knowledge.ts';
import { hasOwnList } from '../domain/code-kinds.ts';
import { lookUp } from '../model/look-up.ts';
import { titleOf } from '../model/knowledge.ts';
import { bodyText } from './body-text.ts';
import { codeTitle } from '../labels/code-title.ts';
import { LIKELIHOOD_PRIOR, SUCCESS_PRIOR } from './options.ts';
import type { Listing, SearchDocument, SearchText } from './search-index.ts';

/** List the documents of the search, one for each page of the knowledge: answers first, then what leads to them, then codes. */
export function searchDocuments(knowledge: Knowledge): SearchDocument[] {
  return [
    ...knowledge.causes.map((cause) => causeDocument(cause, knowledge)),
    ...knowledge.fixes.map((fix) => fixDocument(fix, knowledge)),
    ...knowledge.symptoms.map((symptom) => symptomDocument(symptom, knowledge)),
    ...knowledge.checks.map(checkDocument),
    ...knowledge.codes.map(codeDocument),
  ];
}

const listing = ({ kind, id, summary, verdict, ...entry }: Entry): Listing => ({
  kind,
  id,
  title: titleOf({ kind, id, summary, verdict, ...entry } as Entry),
  summary,
  verdict,
});

function text(entry: Entry, about: readonly string[], rest: readonly string[] = []): SearchText {
  const { commands, prose } = bodyText(entry.body);
  return {
    about: [titleOf(entry), entry.summary, ...entry.terms, entry.id.replaceAll('-', ' '), ...about],
    rest: [prose, ...commands, ...entry.claims.map(({ claim }) => claim), ...rest],
  };
}

function causeDocument(cause: Cause, { codes, pairs }: Knowledge): SearchDocument {
  const events = codes.filter(({ id }) => cause.events.includes(id));
  const reports = pairs.filter(({ causes }) => causes.includes(cause.id));
  return {
    listing: {
      ...listing(cause),
      likelihood: cause.likelihood,
      causes: [cause.id],
      prior: LIKELIHOOD_PRIOR[cause.likelihood],
    },
    text: text(
      cause,
      events.map(({ number, provider }) => `${number} ${provider}`),
      reports.map(({ reported, finding }) => `${reported} ${finding}`),
    ),
  };
}

function fixDocument(fix: Fix, { causes }: Knowledge): SearchDocument {
  const priors = fix.treats.map(({ cause, success }) => {
    const likelihood = lookUp(causes, cause)?.likelihood;
    return likelihood ? LIKELIHOOD_PRIOR[likelihood] * SUCCESS_PRIOR[success] : 0;
  });
  return {
    listing: {
      ...listing(fix),
      risk: fix.risk.level,
      minutes: fix.minutes + fix.waiting,
      causes: fix.treats.map(({ cause }) => cause),
      prior: Math.round(Math.max(0, ...priors) * 100) / 100,
      ...(fix.instead && !isSuggestable(fix) && { instead: fix.instead }),
    },
    text: text(fix, []),
  };
}

const symptomDocument = (symptom: Symptom, { tree }: Knowledge): SearchDocument => ({
  listing: {
    ...listing(symptom),
    causes: symptom.causes,
    ...(symptom.phrases.length > 0 && { says: symptom.phrases }),
    ...(symptom.codes.length > 0 && {
      pairs: symptom.codes.map(
        ({ code, extended }) => [Number(code), extended ? Number(extended) : null] as const,
      ),
      // It answers the first question and nothing else: the message alone is enough.
      ...(Object.keys(symptom.implies).join() === tree.nodes[tree.start]?.check && {
        start: caseUrl({ answers: symptom.implies, tried: {} }),
      }),
    }),
  },
  text: text(symptom, symptom.phrases),
});

const checkDocument = (check: Check): SearchDocument => ({
  listing: { ...listing(check), minutes: check.minutes },
  text: text(
    check,
    [check.short],
    [...check.how.map((how) => how.do), ...check.answers.map(({ label }) => label)],
  ),
});

const codeDocument = (code: Code): SearchDocument => ({
  listing: {
    kind: 'code',
    id: code.id,
    title: codeTitle(code),
    summary: code.meaning,
    code: {
      kind: code.kind,
      number: code.number,
      ...(code.also && { also: code.also }),
      // The names of exit codes are those of the errors behind them.
      ...(code.symbol !== undefined && code.kind !== 'exit' && { name: code.symbol.toLowerCase() }),
    },
    ...(code.causes.length > 0 && { causes: code.causes }),
  },
  text: hasOwnList(code.kind)
    ? { about: [], rest: [] }
    : {
        about: [code.meaning],
        rest: [code.dialog ?? '', code.provider ?? ''],
      },
});
