import { emptyFile } from '../../../lib/artefacts/empty-file.ts';
import { readArtefact } from '../../../lib/artefacts/read-artefact.ts';
import { readText } from '../../../lib/artefacts/read-text.ts';
import type { SiteMeta } from '../../../lib/domain/site-constants.ts';
import { compileTable } from '../../../lib/readings/match-row.ts';
import { judge } from '../../../lib/readings/judge.ts';
import type { ReadingTable } from '../../../lib/readings/readings.ts';
import { wantsOf } from '../../../lib/readings/wants.ts';
import { zoneName } from '../times.ts';
import type { SessionTools } from './session.ts';

/** A site that has no table is built without the readers. */
const HAS_READERS = (import.meta as SiteMeta).env?.SITE_READS_ARTEFACTS ?? true;

const without: Pick<SessionTools, 'readArtefact' | 'readText'> = {
  readArtefact: (_, { name }) =>
    Promise.resolve([emptyFile(name, 'This site reads no files of this kind.')]),
  readText: () => Promise.resolve([]),
};

/** Create what a session needs: the readers of artefacts, and the table applied. */
export function createTools(table: ReadingTable): SessionTools {
  const { rowsFor } = compileTable(table);
  return {
    ...(HAS_READERS ? { readArtefact, readText } : without),
    wants: wantsOf(table),
    knows: (fact) => rowsFor(fact).length > 0,
    judge: (files, failedAt) =>
      judge(files, table, {
        now: Date.now(),
        zone: zoneName(),
        ...(failedAt !== null && { at: failedAt }),
      }),
  };
}
