import type { Severity } from '../domain/closed-lists.ts';
import { PROBE_ROLES, SEVERITIES } from '../domain/closed-lists.ts';
import { clean } from './clean.ts';
import type { Finding, MachineFindings, IgnoredPart, NotChecked } from './findings.ts';
import { FINDINGS_VERSION } from './findings.ts';

/** More than the script ever writes; the rest is counted and ignored. */
const LIMITS = { entries: 200, evidence: 20, ignored: 40, id: 80, name: 100, text: 600 };

type Raw = Record<string, unknown>;

const KEYS = [
  'schemaVersion tool role computer target when days elevated powershell findings notChecked',
  'check answer severity reading evidence',
  'check reason',
].map((keys) => keys.split(' ')) as [string[], string[], string[]];

const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const ownValue = (object: Raw, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;
const text = (value: unknown, maxLength = LIMITS.text): string =>
  typeof value === 'string' || typeof value === 'number' ? clean(String(value), maxLength) : '';
/** Remove the spaces of an id: they are left over from a wrapped line. */
const id = (value: unknown): string => text(value, LIMITS.id).replace(/\s+/g, '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Collector of the ignored parts of findings, up to a limit. */
class IgnoredParts {
  readonly entries: IgnoredPart[] = [];
  #more = 0;

  add(what: string, why: string): void {
    if (this.entries.some((one) => one.what === what && one.why === why)) return;
    if (this.entries.length < LIMITS.ignored) this.entries.push({ what, why });
    else this.#more += 1;
  }

  /** Name the keys of an object that are not known. */
  keys(object: Raw, allowed: readonly string[], where: string): void {
    // An object may have a hundred thousand keys.
    for (const key of Object.keys(object).slice(0, LIMITS.entries))
      if (!allowed.includes(key))
        this.add(`“${clean(key, LIMITS.id)}”${where}`, 'not known to this version of the site');
  }

  all(): IgnoredPart[] {
    return this.#more === 0
      ? this.entries
      : [...this.entries, { what: `${this.#more} more`, why: 'too many to list' }];
  }
}

/** Return the entries of a list that are objects with a check, at most so many. */
function entries(value: unknown, name: string, aside: IgnoredParts): Raw[] {
  const every = list(value);
  if (every.length > LIMITS.entries)
    aside.add(
      `${every.length - LIMITS.entries} entries of “${name}”`,
      `more than ${LIMITS.entries} are not read`,
    );
  return every.slice(0, LIMITS.entries).filter((entry): entry is Raw => {
    const fine = isObject(entry) && id(ownValue(entry, 'check')) !== '';
    if (!fine) aside.add(`An entry of “${name}”`, 'it names no check');
    return fine;
  });
}

function finding(raw: Raw, aside: IgnoredParts): Finding {
  aside.keys(raw, KEYS[1], ' of a finding');
  const check = id(ownValue(raw, 'check'));
  const severity = SEVERITIES.find((word) => word === ownValue(raw, 'severity'));
  if (!severity) aside.add(`The severity of “${check}”`, 'it is none that this site knows');
  const evidence = ownValue(raw, 'evidence');
  return {
    check,
    answer: id(ownValue(raw, 'answer')) || null,
    severity: severity ?? ('information' satisfies Severity),
    reading: text(ownValue(raw, 'reading')),
    // PowerShell writes a list of one as its only entry.
    evidence: (typeof evidence === 'string' ? [evidence] : list(evidence))
      .slice(0, LIMITS.evidence)
      .map((line) => text(line))
      .filter((line) => line !== ''),
  };
}

function notChecked(raw: Raw, aside: IgnoredParts): NotChecked {
  aside.keys(raw, KEYS[2], ' of a check that was not made');
  return { check: id(ownValue(raw, 'check')), reason: text(ownValue(raw, 'reason')) };
}

/** Read the findings in an object that says it is findings, as far as its keys are known. */
export function fromObject(
  object: Raw,
): { ok: true; findings: MachineFindings } | { ok: false; sentence: string } {
  const raw = ownValue(object, 'findings');
  // PowerShell writes a list of one as its only entry.
  const every = isObject(raw) ? [raw] : raw;
  if (!Array.isArray(every))
    return {
      ok: false,
      sentence:
        'These findings do not have the form that the script writes: “findings” is not a list.',
    };
  const aside = new IgnoredParts();
  const version = Number(text(ownValue(object, 'schemaVersion'), LIMITS.id) || NaN);
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
  const role = PROBE_ROLES.find((word) => word === ownValue(object, 'role')) ?? null;
  if (role === null)
    aside.add(
      `The role “${text(ownValue(object, 'role'), LIMITS.id)}”`,
      'it is neither “host” nor “client”',
    );
  const when = text(ownValue(object, 'when'), LIMITS.id);
  const skipped = ownValue(object, 'notChecked');
  const read = {
    version: Number.isFinite(version) ? version : 0,
    tool: text(ownValue(object, 'tool'), LIMITS.name),
    role,
    computer: text(ownValue(object, 'computer'), LIMITS.name),
    target: text(ownValue(object, 'target'), LIMITS.name) || null,
    when: /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(when) ? when : '',
    findings: entries(every, 'findings', aside).map((entry) => finding(entry, aside)),
    notChecked: entries(isObject(skipped) ? [skipped] : skipped, 'notChecked', aside).map((entry) =>
      notChecked(entry, aside),
    ),
  };
  return { ok: true, findings: { ...read, ignored: aside.all() } };
}
