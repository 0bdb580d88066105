import { posix } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Return the folder that content is read from, relative to the project's root and without a slash at its end:
 * `examples/printer` for `npm run build -- --content examples/printer`, or with `CONTENT=examples/printer` in the
 * environment; otherwise `src/content`.
 *
 * @param args Arguments of the command line; options of other programs among them are skipped.
 */
export function chosenContent(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const { content } = parseArgs({
    args: [...args],
    options: { content: { type: 'string' } },
    strict: false,
  }).values;
  const folder = typeof content === 'string' ? content : env['CONTENT'] || 'src/content';
  return posix.join(folder.replaceAll('\\', '/'), '.').replace(/\/$/, '');
}

/** Folder that content is read from. A worker thread has no arguments: the build passes it on as `CONTENT`. */
export const CONTENT = chosenContent(process.argv.slice(2), process.env);
