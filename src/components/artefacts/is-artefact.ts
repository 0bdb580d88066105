import { startReader } from './reading/start-reader.ts';

/**
 * Return whether a reader knows what a text is: events, the output of a command, a log of a client. False where the readers
 * cannot be loaded.
 *
 * @param script File name of the diagnostic script; null where the site has none.
 */
export async function isArtefact(text: string, script: string | null): Promise<boolean> {
  try {
    const reader = await startReader(script);
    const reading = await reader.take(
      { files: [], text },
      () => undefined,
      new AbortController().signal,
    );
    reader.end();
    return (reading?.files.length ?? 0) > 0;
  } catch {
    return false;
  }
}
