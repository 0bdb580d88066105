import { CONTENT } from '../../domain/content-folder.ts';
import { ENTRY_KINDS, FOLDERS, type EntryKind, type Knowledge } from '../../model/knowledge.ts';
import { entriesOf, fileOf } from '../../model/file-of.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/**
 * Report every id that one record uses for another and that does not exist. Astro only logs a dangling `reference()`,
 * so the build would pass with a broken link.
 */
export function referenceProblems(knowledge: Knowledge): Problem[] {
  const { site } = knowledge;
  const problems: Problem[] = [];
  const ids = (records: readonly { id: string }[]): Set<string> =>
    new Set(records.map(({ id }) => id));
  const known = {
    source: ids(knowledge.sources),
    symptom: ids(knowledge.symptoms),
    cause: ids(knowledge.causes),
    check: ids(knowledge.checks),
    fix: ids(knowledge.fixes),
    code: ids(knowledge.codes),
    volatile: ids(knowledge.volatile),
    picture: ids(knowledge.pictures),
    stage: ids(knowledge.stages),
    document: ids(knowledge.documents),
    edition: ids(knowledge.site.editions),
    class: new Set(Object.keys(knowledge.vocabulary.classes)),
    group: new Set(knowledge.phrases.flatMap((one) => ('group' in one ? [one.group] : []))),
  };
  const where = {
    source: `${CONTENT}/sources`,
    symptom: `${CONTENT}/symptoms`,
    cause: `${CONTENT}/causes`,
    check: `${CONTENT}/checks`,
    fix: `${CONTENT}/fixes`,
    code: `${CONTENT}/codes`,
    volatile: VOLATILE,
    picture: `${CONTENT}/pictures.yaml`,
    stage: `${CONTENT}/stages.yaml`,
    document: `${CONTENT}/documents.yaml`,
    edition: `\`editions\` of ${SITE}`,
    class: `\`classes\` of ${VOCABULARY}`,
    group: PHRASES,
  };
  const article = {
    source: 'a source',
    symptom: 'a symptom',
    cause: 'a cause',
    check: 'a check',
    fix: 'a fix',
    code: 'a documented code',
    volatile: 'a volatile claim',
    picture: 'a picture',
    stage: 'a stage',
    document: 'a document whose claims are judged',
    edition: 'an edition',
    class: 'a class of the vocabulary',
    group: 'a group of names',
  };
  type Kind = keyof typeof known;
  const need = (kind: Kind, file: string, field: string, value: string): void => {
    if (known[kind].has(value)) return;
    problems.push({
      file,
      field,
      value,
      message: `is not ${article[kind]}.`,
      fix: suggest(value, known[kind], where[kind]),
    });
  };
  const needAll = (kind: Kind, file: string, field: string, values: readonly string[]): void =>
    values.forEach((value, index) => need(kind, file, `${field}[${index}]`, value));

  const answers = new Map(knowledge.checks.map((check) => [check.id, ids(check.answers)]));
  const needAnswer = (file: string, field: string, check: string, answer: string): void => {
    const valid = answers.get(check);
    if (!valid || valid.has(answer)) return;
    problems.push({
      file,
      field,
      value: answer,
      message: `is not an answer of \`${check}\`.`,
      fix: suggest(answer, valid, `${CONTENT}/checks/${check}.mdx`),
    });
  };

  for (const entry of entriesOf(knowledge)) {
    const file = fileOf(entry);
    needAll('source', file, 'sources', entry.sources);
    needAll('volatile', file, 'volatile', entry.volatile);
    entry.claims.forEach((claim, index) => {
      needAll('source', file, `claims[${index}].sources`, claim.sources ?? []);
      needAll('document', file, `claims[${index}].documents`, claim.documents);
    });
  }
  for (const symptom of knowledge.symptoms) {
    const file = fileOf(symptom);
    needAll('cause', file, 'causes', symptom.causes);
    if (symptom.picture !== undefined) need('picture', file, 'picture', symptom.picture);
    for (const [check, answer] of Object.entries(symptom.implies)) {
      need('check', file, 'implies', check);
      needAnswer(file, `implies.${check}`, check, answer);
    }
    symptom.codes.forEach(({ code, extended }, index) => {
      need('code', file, `codes[${index}].code`, code.toLowerCase());
      if (extended)
        need('code', file, `codes[${index}].extended`, `extended-${extended.toLowerCase()}`);
    });
  }
  for (const cause of knowledge.causes) {
    needAll('code', fileOf(cause), 'events', cause.events);
    need('stage', fileOf(cause), 'stage', cause.stage);
  }
  for (const check of knowledge.checks)
    check.how.forEach(({ picture }, index) => {
      if (picture !== undefined) need('picture', fileOf(check), `how[${index}].picture`, picture);
    });
  const needGiven = (
    file: string,
    field: string,
    given: Readonly<Record<string, readonly string[]>> = {},
  ): void => {
    for (const [check, any] of Object.entries(given)) {
      need('check', file, field, check);
      for (const answer of any) needAnswer(file, `${field}.${check}`, check, answer);
    }
  };
  for (const check of knowledge.checks) needGiven(fileOf(check), 'onlyIf', check.onlyIf);
  for (const check of knowledge.checks)
    check.answers.forEach((answer, index) => {
      for (const cause of Object.keys(answer.evidence))
        need('cause', fileOf(check), `answers[${index}].evidence`, cause);
      for (const event of ('events' in answer && answer.events) || [])
        if (typeof event === 'string')
          need('code', fileOf(check), `answers[${index}].events`, event);
    });
  for (const fix of knowledge.fixes) {
    const file = fileOf(fix);
    fix.treats.forEach(({ cause }, index) => need('cause', file, `treats[${index}].cause`, cause));
    needAll('check', file, 'invalidates', fix.invalidates);
    needAll('edition', file, 'editions', fix.editions);
    needGiven(file, 'assumes.shown', fix.assumes?.shown);
    fix.treats.forEach((one, index) => {
      for (const field of ['fits', 'unfit'] as const)
        needGiven(file, `treats[${index}].${field}`, one[field]);
    });
    needGiven(file, 'unfit', fix.unfit);
    needGiven(file, 'onlyIf', fix.onlyIf);
    if (fix.instead !== undefined) need('fix', file, 'instead', fix.instead);
  }
  for (const code of knowledge.codes) {
    const file = `${CONTENT}/codes`;
    needAll('cause', file, `${code.id}.causes`, code.causes);
    needAll('source', file, `${code.id}.sources`, code.sources);
    needAll('volatile', file, `${code.id}.volatile`, code.volatile ?? []);
  }
  for (const document of knowledge.documents)
    needAll('fix', `${CONTENT}/documents.yaml`, `${document.id}.fixes`, document.fixes);
  for (const pair of knowledge.pairs)
    needAll('cause', `${CONTENT}/pairs.yaml`, `${pair.id}.causes`, pair.causes);
  for (const phrase of knowledge.phrases) {
    if ('symptom' in phrase) need('symptom', PHRASES, 'symptom', phrase.symptom);
    if ('group' in phrase)
      for (const name of phrase.names)
        if (name.startsWith('@')) need('class', PHRASES, phrase.group, name.slice(1));
    if (!('says' in phrase)) continue;
    needAll('source', PHRASES, `${JSON.stringify(phrase.says)}.sources`, phrase.sources);
    for (const [field, says] of Object.entries({ says: phrase.says, denied: phrase.denied ?? {} }))
      for (const [check, answer] of Object.entries(says)) {
        need('check', PHRASES, field, check);
        needAnswer(PHRASES, `${field}.${check}`, check, answer);
      }
    for (const name of phrase.words.join(' ').match(/(?<=@)[a-z-]+/g) ?? [])
      need('group', PHRASES, `words of ${JSON.stringify(phrase.says)}`, name);
  }
  for (const row of [...knowledge.readings, ...knowledge.absences]) {
    const [file, id] =
      'events' in row
        ? [ABSENCES, row.channel]
        : [READINGS, `${[row.provider].flat()[0]} ${[row.id].flat().join(', ')}`];
    needAll('source', file, `${id}.sources`, row.sources);
    if ('stage' in row && row.stage !== undefined) need('stage', file, `${id}.stage`, row.stage);
    for (const [check, answer] of Object.entries(row.says ?? {})) {
      need('check', file, `${id}.says`, check);
      needAnswer(file, `${id}.says.${check}`, check, answer);
    }
  }
  for (const artefact of knowledge.artefacts) {
    needAll('source', ARTEFACTS, `${artefact.id}.sources`, artefact.sources);
    needAll('check', ARTEFACTS, `${artefact.id}.answers`, artefact.answers);
  }
  const { momentCheck } = site;
  for (const stage of knowledge.stages) {
    needAll('check', `${CONTENT}/stages.yaml`, `${stage.id}.checks`, stage.checks);
    stage.moments.forEach((moment) => {
      if (momentCheck !== undefined)
        needAnswer(`${CONTENT}/stages.yaml`, `${stage.id}.moments`, momentCheck, moment);
    });
  }
  if (momentCheck !== undefined) need('check', SITE, 'momentCheck', momentCheck);
  need('symptom', SITE, 'symptom', site.symptom);
  site.codes.forEach(({ code, symptom }, index) => {
    need('code', SITE, `codes[${index}].code`, code);
    need('symptom', SITE, `codes[${index}].symptom`, symptom);
  });
  knowledge.vocabulary.patterns.forEach((pattern, index) =>
    need('class', VOCABULARY, `patterns[${index}].class`, pattern.class),
  );
  for (const block of knowledge.checklist)
    block.items.forEach((item, index) => {
      const field = `${block.id}.items[${index}]`;
      if ('check' in item) need('check', CHECKLIST, field, item.check);
      if ('fix' in item) need('fix', CHECKLIST, field, item.fix);
    });
  for (const [check, given] of Object.entries(knowledge.tree.toItsEnd ?? {})) {
    need('check', TREE, 'toItsEnd', check);
    for (const answer of given) needAnswer(TREE, `toItsEnd.${check}`, check, answer);
  }
  for (const known of knowledge.cases) {
    needAll('cause', CASES, `${known.id}.causes`, known.causes);
    needAll('fix', CASES, `${known.id}.fixes`, known.fixes ?? []);
    for (const [check, answer] of Object.entries(known.answers)) {
      need('check', CASES, `${known.id}.answers`, check);
      needAnswer(CASES, `${known.id}.answers.${check}`, check, answer);
    }
  }
  for (const claim of knowledge.volatile)
    needAll('source', VOLATILE, `${claim.id}.sources`, claim.sources);
  for (const change of knowledge.changes) {
    if (change.kind === 'correction')
      needAll('source', CHANGES, `${change.id}.sources`, change.sources);
    change.entries.forEach((value, index) => {
      const [folder = '', id = ''] = value.split('/');
      const kind = KIND_OF[folder];
      if (kind) need(kind, CHANGES, `${change.id}.entries[${index}]`, id);
    });
  }
  return problems;
}

const SITE = `${CONTENT}/site.yaml`;
const VOCABULARY = `${CONTENT}/search.yaml`;
const PHRASES = `${CONTENT}/phrases`;
const CHECKLIST = `${CONTENT}/checklist.yaml`;
const CHANGES = `${CONTENT}/changes.yaml`;
const TREE = `${CONTENT}/trees`;
const CASES = `${CONTENT}/cases.json`;
const VOLATILE = `${CONTENT}/volatile.yaml`;
const READINGS = `${CONTENT}/readings`;
const ABSENCES = `${CONTENT}/absences.yaml`;
const ARTEFACTS = `${CONTENT}/artefacts.yaml`;

/** Pages of a folder that a change may name. */
const KIND_OF: Partial<Record<string, EntryKind | 'code'>> = {
  ...Object.fromEntries(ENTRY_KINDS.map((kind) => [FOLDERS[kind], kind])),
  codes: 'code',
};
