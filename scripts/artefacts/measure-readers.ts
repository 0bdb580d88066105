import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from '../machine/project.mjs';

/** Limits in bytes of gzip: of the reader of event logs, and of all that one file may fetch. */
export const READER_LIMITS = { evtx: 16_000, oneFile: 30_000 } as const;

/** Chunk of the readers and its size in bytes of gzip. */
export interface ReaderChunk {
  name: string;
  bytes: number;
}

/** Sizes of the readers as a browser fetches them. */
export interface ReaderSizes {
  chunks: ReaderChunk[];
  /** All chunks together. */
  total: number;
  /** The most that one file can make the browser fetch: for a text, every reader of text; for a ZIP, everything. */
  text: number;
  evtx: number;
}

/** Bundle the dispatcher with its readers as chunks, minified, and measure them. */
export async function measureReaders(): Promise<ReaderSizes> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(ROOT, 'src/lib/artefacts/read-artefact.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'unwritten',
    write: false,
    metafile: true,
  });
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [
      path.slice(ROOT.length).replaceAll('\\', '/'),
      gzipSync(contents, { level: 9 }).length,
    ]),
  );
  const { outputs } = metafile;
  /** Add up a chunk and those that it imports at once. */
  const reach = (path: string, seen: Set<string>): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind !== 'dynamic-import') reach(next, seen);
    return seen;
  };
  const weigh = (...readers: RegExp[]): number => {
    const seen = new Set<string>();
    for (const path of Object.keys(outputs))
      if (readers.some((reader) => reader.test(outputs[path]?.entryPoint ?? ''))) reach(path, seen);
    return [...seen].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  };
  const chunks = [...sizes].map(([path, bytes]) => ({
    name: path.replace(/^.*\/|-[A-Z0-9]{8}\.js$|\.js$/g, ''),
    bytes,
  }));
  return {
    chunks: chunks.sort((one, other) => other.bytes - one.bytes),
    total: chunks.reduce((sum, { bytes }) => sum + bytes, 0),
    text: weigh(/read-artefact\.ts$/, /-readers\.ts$/),
    evtx: weigh(/read-evtx\.ts$/),
  };
}
