import { clean } from './clean.ts';
import { placeName } from './bad-place.ts';
import { MAX_CHARACTERS, TOO_LARGE } from './decode.ts';
import type { JsonScan } from './find-objects.ts';
import { findObjects } from './find-objects.ts';
import type { MachineFindings } from './findings.ts';
import { toolOf } from './findings.ts';
import { fromObject } from './from-object.ts';

export type ReadFindings =
  { ok: true; findings: MachineFindings[] } | { ok: false; sentence: string };

const refuse = (sentence: string): ReadFindings => ({ ok: false, sentence });

/** Return whether an object is, or was meant to be, findings of the script. */
const isOurs = (object: Record<string, unknown>, tool: string): boolean =>
  Object.hasOwn(object, 'tool')
    ? typeof object['tool'] === 'string' && object['tool'].startsWith(tool)
    : Object.hasOwn(object, 'schemaVersion') && Object.hasOwn(object, 'findings');

/** Two are enough (client and host); the rest of a paste of hundreds is not read. */
const MAX_MACHINES = 8;

/** A piece of findings: enough to say that the rest is missing. */
const PIECE = /"(schemaVersion|findings|notChecked|severity|evidence)"\s*:/;
/** Words of the summary that the script shows in the console, which are the same in every language. */
const SUMMARY = /found wrong, \d+ without a finding|^[ \t]*not checked: /m;

/** Return whether a text is meant to be findings, whole or damaged, and no other text. */
export const areMeantAsFindings = (text: string, script: string): boolean =>
  text.length <= MAX_CHARACTERS &&
  (PIECE.test(text) ||
    /\{\s*"/.test(text) ||
    SUMMARY.test(text) ||
    text.trimStart().startsWith(toolOf(script)));

/** Name the first place that is wrong, as a sentence after others. */
function firstWrong(text: string, { unfinished, damagedAt }: JsonScan): string {
  if (damagedAt !== null) return ` The first place that is wrong is ${placeName(text, damagedAt)}.`;
  const end = text.trimEnd().length;
  return unfinished ? ` The text ends too early, at ${placeName(text, end)}.` : '';
}

/** Explain why a text holds no findings. */
function explain(text: string, scan: JsonScan, script: string): string {
  const { objects, unfinished, damaged } = scan;
  const other = objects.find((object) => !Object.hasOwn(object, 'check'));
  if (other && !unfinished && !damaged) {
    const tool = typeof other['tool'] === 'string' ? clean(other['tool'], 60) : '';
    return tool === ''
      ? `This is JSON, but not the findings of ${script}.`
      : `These are not findings of ${script} but of another tool, “${tool}”.`;
  }
  if (PIECE.test(text))
    return (
      'These findings are incomplete: a part of them was cut off. Copy them from the first { to the last }, or use the file that -OutFile writes.' +
      firstWrong(text, scan)
    );
  if (/\{\s*"/.test(text))
    return (
      'This looks like JSON that is incomplete or damaged. Copy it again from the first { to the last }.' +
      firstWrong(text, scan)
    );
  if (SUMMARY.test(text) || text.includes(toolOf(script)))
    return 'This is the summary without the findings. Copy also what follows it, from the first { to the last }, or use the file that -OutFile writes.';
  return 'These are not the findings of the script: those are JSON, a text that begins with { and ends with }.';
}

/**
 * Read findings out of a text: one or several, with anything around them. Never throws. The text is untrusted: it is cleaned,
 * shortened and compared with known ids, and never run or shown as markup.
 *
 * @param script File name of the script, which findings name without its ending.
 */
export function readFindings(text: string, script: string): ReadFindings {
  if (text.length > MAX_CHARACTERS) return refuse(TOO_LARGE);
  // Zeros and byte-order marks are left of an encoding that was read as another.

  const plain = text.replace(/[\u0000\ufeff]/g, '').replace(/\r\n?/g, '\n');
  if (plain.trim() === '') return refuse('There is nothing in it.');

  const scan = findObjects(plain);
  const read = scan.objects
    .filter((object) => isOurs(object, toolOf(script)))
    .slice(0, MAX_MACHINES)
    .map(fromObject);
  const whole = read.flatMap((one) => (one.ok ? [one.findings] : []));
  const [failed] = read.flatMap((one) => (one.ok ? [] : [one.sentence]));
  const [first] = whole;
  if (!first) return refuse(failed ?? explain(plain, scan, script));
  if (failed !== undefined) first.ignored.push({ what: 'Other findings', why: failed });
  if ((scan.unfinished || scan.damaged) && PIECE.test(plain))
    first.ignored.push({ what: 'Other findings', why: 'they are incomplete or damaged' });
  return { ok: true, findings: whole };
}
