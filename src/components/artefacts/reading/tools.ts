import { readArtefact } from '../../../lib/artefacts/read-artefact.ts';
import { readText } from '../../../lib/artefacts/read-text.ts';
import { judge } from '../../../lib/readings/judge.ts';
import type { ReadingTable } from '../../../lib/readings/readings.ts';
import { wantsOf } from '../../../lib/readings/wants.ts';
import { zoneName } from '../times.ts';
import type { SessionTools } from './session.ts';

/** Create what a session needs: the readers of artefacts, and the table applied. */
export const createTools = (table: ReadingTable): SessionTools => ({
  readArtefact,
  readText,
  wants: wantsOf(table),
  judge: (files, failedAt) =>
    judge(files, table, {
      now: Date.now(),
      zone: zoneName(),
      ...(failedAt !== null && { at: failedAt }),
    }),
});
