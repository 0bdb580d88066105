import type { CheckEvents } from '../case/details.ts';
import { checkDetail } from '../case/details.ts';
import { CHECK_PLACES } from '../domain/closed-lists.ts';
import type { Answers, CheckId } from '../domain/tree.ts';
import type { Check, Knowledge } from '../model/knowledge.ts';
import { lookUp } from '../model/look-up.ts';
import type { PhraseRole, SignData } from '../schema/phrase.ts';
import { PHRASE_ROLES } from '../schema/phrase.ts';
import type { VocabularyData } from '../schema/vocabulary.ts';

/** Sign that speaks for answers: see `src/lib/schema/phrase.ts`. */
export interface Sign extends Partial<Omit<SignData, 'says' | 'sources' | 'denied'>> {
  says: Answers;
  denied?: Answers;
}

/** Checks that are about one stage of a connection. */
export interface FactGroup {
  /** Null for those about the whole connection. */
  title: string | null;
  checks: CheckId[];
}

/** All that is needed to read a text, and to list the facts: plain JSON for the browser. */
export interface PhraseTable {
  signs: Sign[];
  /** Names by group. */
  groups: Record<string, string[]>;
  roles: Record<PhraseRole, string[]>;
  /** Words and patterns that distinguish codes from other numbers: see `VocabularySchema`. */
  numbers: Pick<VocabularyData, 'notCodes' | 'codeWords'>;
  /** Numbers of the documented main codes. */
  codes: number[];
  /** Events that answers name, by check. */
  events: Record<CheckId, CheckEvents['answers']>;
  facts: FactGroup[];
}

/** Leave out what is empty or false: most keys of most signs are. */
const withoutBlanks = ({ says, sources: _, ...rest }: SignData): Sign => ({
  says,
  ...Object.fromEntries(
    Object.entries(rest).filter(
      ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  ),
});

/** Return the sign of a symptom. Texts that another symptom shows as well say nothing. */
function signOf({ symptoms }: Pick<Knowledge, 'symptoms'>, id: string): Sign[] {
  const symptom = lookUp(symptoms, id);
  if (!symptom) return [];
  const others = new Set(symptoms.filter((one) => one.id !== id).flatMap(({ phrases }) => phrases));
  return [
    {
      says: symptom.implies,
      texts: symptom.phrases.filter((phrase) => !others.has(phrase)),
      codes: symptom.codes.map(({ code, extended }) => code + (extended ? `/${extended}` : '')),
    },
  ];
}

/** Sort checks: those that can be answered from memory first, then by the time they take. */
const byEase = (a: Check, b: Check): number =>
  CHECK_PLACES.indexOf(a.where) - CHECK_PLACES.indexOf(b.where) || a.minutes - b.minutes;

/** List the checks by the stages of a connection; those that are about all of it come first. */
export function groupFacts({ checks, stages }: Pick<Knowledge, 'checks' | 'stages'>): FactGroup[] {
  const placed = new Set(stages.flatMap((stage) => stage.checks));
  const toGroup = (title: string | null, belongs: (id: CheckId) => boolean): FactGroup => ({
    title,
    checks: checks
      .filter(({ id }) => belongs(id))
      .sort(byEase)
      .map(({ id }) => id),
  });
  return [
    toGroup(null, (id) => !placed.has(id)),
    ...stages.map((stage) => toGroup(stage.title, (id) => stage.checks.includes(id))),
  ].filter((group) => group.checks.length > 0);
}

/** Reduce the knowledge to what reads the text of a person. */
export function toPhraseTable(knowledge: Knowledge): PhraseTable {
  const { phrases, vocabulary, codes, checks } = knowledge;
  const groups = phrases.flatMap((one) => ('group' in one ? [one] : []));
  const listed = (role: PhraseRole): string[] =>
    phrases.flatMap((one) => ('role' in one && one.role === role ? one.listed : []));
  return {
    signs: phrases.flatMap((one): Sign[] =>
      'says' in one ? [withoutBlanks(one)] : 'symptom' in one ? signOf(knowledge, one.symptom) : [],
    ),
    groups: Object.fromEntries(
      groups.map(({ group, names }) => [
        group,
        names.flatMap((name) =>
          name.startsWith('@') ? (vocabulary.classes[name.slice(1)] ?? []) : [name],
        ),
      ]),
    ),
    roles: Object.fromEntries(
      PHRASE_ROLES.map((role) => [role, listed(role)]),
    ) as PhraseTable['roles'],
    numbers: { notCodes: vocabulary.notCodes, codeWords: vocabulary.codeWords },
    codes: codes.filter(({ kind }) => kind === 'disconnect').map(({ number }) => number),
    events: Object.fromEntries(
      checks.flatMap((check) => {
        const { events } = checkDetail(check, codes);
        return events ? [[check.id, events.answers]] : [];
      }),
    ),
    facts: groupFacts(knowledge),
  };
}
