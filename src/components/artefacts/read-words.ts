import type { ReadReport } from './reading/evidence-reading.ts';
import { count } from './words.ts';

/** Names of kinds of artefacts in a list; others are shown as the reader names them. */
const KIND: Record<string, string> = {
  evtx: 'Event log',
  'event-xml': 'Events as XML',
  'event-text': 'Events as text',
  pcap: 'Capture',
  pcapng: 'Capture',
  zip: 'ZIP',
  findings: 'Findings of the script',
  text: 'Text',
  unknown: 'Unknown',
};

/** Say what was read of a file, or why nothing was. Empty where only its notes say that. */
export function tellRead({ kind, records, facts, unreadable, notes, error }: ReadReport): string {
  if (error !== null) return error;
  const name = KIND[kind] ?? kind;
  // The script has looked its findings up already: they aren't turned into facts.
  if (kind === 'findings') return `${name}: ${count(records, 'finding')}`;
  // A count of nothing in front of the reason is noise.
  if (records === 0 && unreadable === 0 && notes.length > 0) return '';
  const damaged = unreadable > 0 ? `, ${unreadable} could not be read` : '';
  return `${name}: ${count(records, 'record')}, ${facts} of them used${damaged}`;
}
