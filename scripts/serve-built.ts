import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, ROOT } from './machine/project.mjs';

/** A server of the built site, for measurements. */
export interface Served {
  /** Origin, without a slash at the end. */
  origin: string;
  stop: () => void;
}

/**
 * Serve `dist/` on a free port.
 *
 * @throws {Error} When the site is not built, or the server ends before it serves.
 */
export async function serveBuilt(): Promise<Served> {
  if (!existsSync(join(ROOT, 'dist/index.html')))
    throw new Error('The site is not built: run `npm run build` first.');
  const port = await freePort(4500);
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'preview', '--port', String(port), '--ignore-lock'],
    // In an environment that Astro takes for automated, it would serve in the background and return at once.
    { cwd: ROOT, stdio: 'ignore', env: { ...process.env, ASTRO_PREVIEW_BACKGROUND: '0' } },
  );
  const origin = `http://localhost:${port}`;
  while (!(await fetch(origin).catch(() => null))) {
    if (server.exitCode !== null) throw new Error('The preview server ended before it served.');
    await new Promise((wait) => setTimeout(wait, 100));
  }
  return { origin, stop: () => server.kill() };
}
