import type { ReadContext } from '../../src/lib/artefacts/reader.ts';

/** Build the surroundings of a reader for a test: every event is wanted. */
export const artefactContext = (changes: Partial<ReadContext> = {}): ReadContext => ({
  name: 'sample',
  now: Date.UTC(2026, 5, 1),
  wants: () => true,
  ...changes,
});
