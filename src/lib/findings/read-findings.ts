import { clean } from './clean.ts';
import { placeName } from './bad-place.ts';
import { MOST_CHARACTERS, TOO_LARGE } from './decode.ts';
import type { Found } from './find-objects.ts';
import { findObjects } from './find-objects.ts';
import type { Findings } from './findings.ts';
import { toolOf } from './findings.ts';
import { fromObject } from './from-object.ts';

export type ReadFindings = { ok: true; findings: Findings[] } | { ok: false; sentence: string };

const no = (sentence: string): ReadFindings => ({ ok: false, sentence });

/** Whether an object is, or was meant to be, findings of the script. */
const isOurs = (object: Record<string, unknown>, tool: string): boolean =>
  Object.hasOwn(object, 'tool')
    ? typeof object['tool'] === 'string' && object['tool'].startsWith(tool)
    : Object.hasOwn(object, 'schemaVersion') && Object.hasOwn(object, 'findings');

/** More than two help nobody, and the rest of a paste of hundreds is not read. */
const MOST_MACHINES = 8;

/** A piece of findings: enough to say that the rest is missing. */
const PIECE = /"(schemaVersion|findings|notChecked|severity|evidence)"\s*:/;
/** Words of the summary that the script shows in the console, which are the same in every language. */
const SUMMARY = /found wrong, \d+ without a finding|^\s*not checked: /m;

/** Names the first place that is wrong, as a sentence after others. */
function firstWrong(text: string, { unfinished, damagedAt }: Found): string {
  if (damagedAt !== null) return ` The first place that is wrong is ${placeName(text, damagedAt)}.`;
  const end = text.trimEnd().length;
  return unfinished ? ` The text ends too early, at ${placeName(text, end)}.` : '';
}

/** Why a text holds no findings. */
function whyNot(text: string, found: Found, script: string): string {
  const { objects, unfinished, damaged } = found;
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
      firstWrong(text, found)
    );
  if (/\{\s*"/.test(text))
    return (
      'This looks like JSON that is incomplete or damaged. Copy it again from the first { to the last }.' +
      firstWrong(text, found)
    );
  if (SUMMARY.test(text) || text.includes(toolOf(script)))
    return 'This is the summary without the findings. Copy also what follows it, from the first { to the last }, or use the file that -OutFile writes.';
  return 'These are not the findings of the script: those are JSON, a text that begins with { and ends with }.';
}

/**
 * Reads findings out of a text: one or several, with anything around them. Never throws. Whatever is in the text is
 * only ever text: it is cleaned, shortened and compared with known ids.
 *
 * @param script File name of the script, which findings name without its ending.
 */
export function readFindings(text: string, script: string): ReadFindings {
  if (text.length > MOST_CHARACTERS) return no(TOO_LARGE);
  // Zeros and byte-order marks are left of an encoding that was read as another.

  const plain = text.replace(/[\u0000\ufeff]/g, '').replace(/\r\n?/g, '\n');
  if (plain.trim() === '') return no('There is nothing in it.');

  const found = findObjects(plain);
  const read = found.objects
    .filter((object) => isOurs(object, toolOf(script)))
    .slice(0, MOST_MACHINES)
    .map(fromObject);
  const whole = read.flatMap((one) => (one.ok ? [one.findings] : []));
  const [failed] = read.flatMap((one) => (one.ok ? [] : [one.sentence]));
  const [first] = whole;
  if (!first) return no(failed ?? whyNot(plain, found, script));
  if (failed !== undefined) first.leftAside.push({ what: 'Other findings', why: failed });
  if ((found.unfinished || found.damaged) && PIECE.test(plain))
    first.leftAside.push({ what: 'Other findings', why: 'they are incomplete or damaged' });
  return { ok: true, findings: whole };
}
