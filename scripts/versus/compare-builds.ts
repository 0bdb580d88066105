import { join } from 'node:path';
import type { Measured } from '../bench/run.ts';
import { runMeasured } from '../bench/run.ts';

/** Node's own limit of memory, and pictures of all entries, as `npm run build` has them. PDFs are a browser's work. */
const AS_USUAL = { NODE_OPTIONS: '', SHARE_CARDS: '', RECONNECT_PDF: 'no' };

/**
 * Build checkouts in turn, several times each, after one build that fills their caches.
 *
 * @param folders Of checkouts with their packages.
 * @param runs How many builds of each are measured.
 * @returns For each folder the shortest time and the least peak of memory: other programs only add to both.
 */
export async function compareBuilds(folders: readonly string[], runs: number): Promise<Measured[]> {
  const build = (folder: string): Promise<Measured> =>
    runMeasured(
      join(folder, 'node_modules/node/bin/node'),
      [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--force'],
      folder,
      AS_USUAL,
    );
  const rounds: Measured[][] = [];
  for (let round = 0; round <= runs; round += 1) {
    const measured: Measured[] = [];
    for (const folder of folders) measured.push(await build(folder));
    if (round > 0) rounds.push(measured);
  }
  return folders.map((_, index) => {
    const own = rounds.map((round) => round[index] as Measured);
    const megabytes = own.flatMap((one) => one.megabytes ?? []);
    return {
      seconds: Math.min(...own.map(({ seconds }) => seconds)),
      megabytes: megabytes.length > 0 ? Math.min(...megabytes) : null,
    };
  });
}
