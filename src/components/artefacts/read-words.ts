import { nameFormat, type SourceNames } from '../../lib/readings/name-source.ts';
import type { ReadReport } from './reading/evidence-reading.ts';
import { count } from './words.ts';

/** Name of what the diagnostic script wrote: no reader’s format, so the table has no name for it. */
const FINDINGS = 'Findings of the script';

/** Say what was read of a file, or why nothing was. Empty where only its notes say that. */
export function tellRead(
  { kind, records, facts, says, unreadable, notes, error }: ReadReport,
  names: SourceNames,
): string {
  if (error !== null) return error;
  if (kind === 'findings') return `${FINDINGS}: ${count(records, 'finding')}`;
  // A count of nothing in front of the reason is noise.
  if (records === 0 && unreadable === 0 && notes.length > 0) return '';
  const name = nameFormat(names, kind);
  const read = [
    `${name === null ? '' : `${name}: `}${count(records, 'record')}`,
    // Of a log most records are about other things; what an output lists is all of one kind.
    ...(LOGS.includes(kind) && facts < records ? [`${facts} of kinds that are known here`] : []),
    ...(unreadable > 0 ? [`${unreadable} could not be read`] : []),
  ].join(', ');
  return says || LOGS.includes(kind) ? read : `${read}. Nothing in it is about this problem.`;
}

/** Kinds whose silence says something too: what is not in a log did not happen in its time. */
const LOGS: readonly string[] = ['evtx', 'event-xml', 'event-text'];
