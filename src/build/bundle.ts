import { build } from 'vite';

/**
 * Bundle a script with everything it imports, minified, to run without modules: a service worker, or a page opened from a file.
 *
 * @param entry Path of its first module.
 * @param define Names that are replaced by other code, as Vite’s `define`.
 * @param base Path under which the site is hosted.
 */
export async function bundle(
  entry: string,
  define: Record<string, string>,
  base = '/',
): Promise<string> {
  const result = await build({
    configFile: false,
    base,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', codeSplitting: false },
        // Vite’s helper for parts that are loaded later; here they are all there.
        checks: { emptyImportMeta: false },
      },
    },
  });
  const [made] = Array.isArray(result) ? result : [result];
  const chunks = 'output' in made ? made.output.filter(({ type }) => type === 'chunk') : [];
  if (chunks.length !== 1 || chunks[0]?.type !== 'chunk')
    throw new Error(`${entry} became ${chunks.length} scripts instead of one.`);
  return chunks[0].code;
}
