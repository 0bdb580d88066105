import type { Severity } from '../domain/closed-lists.ts';
import { PROBE_ROLES, SEVERITIES } from '../domain/closed-lists.ts';
import { clean } from './clean.ts';
import type { Finding, Findings, LeftAside, NotChecked } from './findings.ts';
import { FINDINGS_VERSION } from './findings.ts';

/** More than the script ever writes; what is beyond is counted and left aside. */
const MOST = { entries: 200, evidence: 20, leftAside: 40, id: 80, name: 100, text: 600 };

type Raw = Record<string, unknown>;

const KEYS = [
  'schemaVersion tool role computer target when days elevated powershell findings notChecked',
  'check answer severity reading evidence',
  'check reason',
].map((keys) => keys.split(' ')) as [string[], string[], string[]];

const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (object: Raw, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;
const text = (value: unknown, most = MOST.text): string =>
  typeof value === 'string' || typeof value === 'number' ? clean(String(value), most) : '';
/** Ids have no spaces: those are left of a wrapped line. */
const id = (value: unknown): string => text(value, MOST.id).replace(/\s+/g, '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Collects what is left aside, at most so much of it. */
class Aside {
  readonly entries: LeftAside[] = [];
  #more = 0;

  add(what: string, why: string): void {
    if (this.entries.some((one) => one.what === what && one.why === why)) return;
    if (this.entries.length < MOST.leftAside) this.entries.push({ what, why });
    else this.#more += 1;
  }

  /** Names the keys of an object that are not known. */
  keys(object: Raw, known: readonly string[], where: string): void {
    // An object may have a hundred thousand keys.
    for (const key of Object.keys(object).slice(0, MOST.entries))
      if (!known.includes(key))
        this.add(`“${clean(key, MOST.id)}”${where}`, 'not known to this version of the site');
  }

  all(): LeftAside[] {
    return this.#more === 0
      ? this.entries
      : [...this.entries, { what: `${this.#more} more`, why: 'too many to list' }];
  }
}

/** The entries of a list that are objects with a check, at most so many. */
function entries(value: unknown, name: string, aside: Aside): Raw[] {
  const every = list(value);
  if (every.length > MOST.entries)
    aside.add(
      `${every.length - MOST.entries} entries of “${name}”`,
      `more than ${MOST.entries} are not read`,
    );
  return every.slice(0, MOST.entries).filter((entry): entry is Raw => {
    const fine = isObject(entry) && id(own(entry, 'check')) !== '';
    if (!fine) aside.add(`An entry of “${name}”`, 'it names no check');
    return fine;
  });
}

function finding(raw: Raw, aside: Aside): Finding {
  aside.keys(raw, KEYS[1], ' of a finding');
  const check = id(own(raw, 'check'));
  const severity = SEVERITIES.find((word) => word === own(raw, 'severity'));
  if (!severity) aside.add(`The severity of “${check}”`, 'it is none that this site knows');
  const evidence = own(raw, 'evidence');
  return {
    check,
    answer: id(own(raw, 'answer')) || null,
    severity: severity ?? ('information' satisfies Severity),
    reading: text(own(raw, 'reading')),
    // PowerShell writes a list of one as its only entry.
    evidence: (typeof evidence === 'string' ? [evidence] : list(evidence))
      .slice(0, MOST.evidence)
      .map((line) => text(line))
      .filter((line) => line !== ''),
  };
}

function notChecked(raw: Raw, aside: Aside): NotChecked {
  aside.keys(raw, KEYS[2], ' of what was not checked');
  return { check: id(own(raw, 'check')), reason: text(own(raw, 'reason')) };
}

/** The findings in an object that says it is findings, as far as they are known. */
export function fromObject(
  object: Raw,
): { ok: true; findings: Findings } | { ok: false; sentence: string } {
  const raw = own(object, 'findings');
  // PowerShell writes a list of one as its only entry.
  const every = isObject(raw) ? [raw] : raw;
  if (!Array.isArray(every))
    return {
      ok: false,
      sentence:
        'These findings do not have the form that the script writes: “findings” is not a list.',
    };
  const aside = new Aside();
  const version = Number(text(own(object, 'schemaVersion'), MOST.id) || NaN);
  if (version !== FINDINGS_VERSION)
    aside.add(
      version > FINDINGS_VERSION
        ? 'What a newer version of the script added'
        : version >= 0
          ? 'What an older version of the script meant otherwise'
          : 'The version of the findings',
      `this site knows version ${FINDINGS_VERSION} of the findings and uses what it knows`,
    );
  aside.keys(object, KEYS[0], '');
  const role = PROBE_ROLES.find((word) => word === own(object, 'role')) ?? null;
  if (role === null)
    aside.add(
      `The role “${text(own(object, 'role'), MOST.id)}”`,
      'it is neither “host” nor “client”',
    );
  const when = text(own(object, 'when'), MOST.id);
  const skipped = own(object, 'notChecked');
  const read = {
    version: Number.isFinite(version) ? version : 0,
    tool: text(own(object, 'tool'), MOST.name),
    role,
    computer: text(own(object, 'computer'), MOST.name),
    target: text(own(object, 'target'), MOST.name) || null,
    when: /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(when) ? when : '',
    findings: entries(every, 'findings', aside).map((entry) => finding(entry, aside)),
    notChecked: entries(isObject(skipped) ? [skipped] : skipped, 'notChecked', aside).map((entry) =>
      notChecked(entry, aside),
    ),
  };
  return { ok: true, findings: { ...read, leftAside: aside.all() } };
}
