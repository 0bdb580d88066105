import type { TextReader } from '../reader.ts';
import { readEventXml } from './read-event-xml.ts';

/** Readers of events as text. */
export const EVENT_READERS: readonly TextReader[] = [readEventXml];
