import type { Knowledge } from '../model/knowledge.ts';
import type { ReadingTable } from './readings.ts';

/** Reduce the knowledge to what judges facts: plain JSON for the browser. */
export const toReadingTable = ({
  readings,
  absences,
  stages,
}: Pick<Knowledge, 'readings' | 'absences' | 'stages'>): ReadingTable => ({
  readings: readings.map(({ sources: _, ...row }) => row),
  absences: absences.map(({ sources: _, ...row }) => row),
  stages: stages.map(({ id, title }) => ({ id, title })),
});
