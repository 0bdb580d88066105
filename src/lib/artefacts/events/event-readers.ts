import type { TextReader } from '../reader.ts';
import { readCopiedEvents } from './read-copied-events.ts';
import { readEventRows } from './read-event-rows.ts';
import { readEventXml } from './read-event-xml.ts';
import { readListedEvents } from './read-listed-events.ts';

/** Readers of events as text. */
export const EVENT_READERS: readonly TextReader[] = [
  readEventXml,
  readCopiedEvents,
  readListedEvents,
  readEventRows,
];
