import type { ArtefactReader } from './artefact-reader.ts';
import type { Setup } from './session.ts';
import { createSession } from './session.ts';
import { createTools } from './tools.ts';

/** Read in the page itself, where there is no worker: in the one-file edition. The readers pause by themselves. */
export function readHere(setup: Setup): ArtefactReader {
  const session = createSession(setup, createTools(setup.table));
  return {
    table: setup.table,
    async take(given, onProgress, signal) {
      try {
        return await session.take(given, onProgress, signal);
      } catch (error) {
        if (signal.aborted) return null;
        throw error;
      }
    },
    judgeAt: (failedAt) => Promise.resolve(session.judgeAt(failedAt)),
    end: () => undefined,
  };
}
