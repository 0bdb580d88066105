import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { toReadingTable } from '../../src/lib/readings/reading-table.ts';
import type { ReadingTable } from '../../src/lib/readings/readings.ts';
import { ROOT } from '../machine/project.mjs';

/** Read the table of readings from the content. */
export const readTableOfReadings = (): ReadingTable => toReadingTable(knowledgeFromDisk(ROOT));
