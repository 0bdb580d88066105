// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// This file and those that import it run before anything is installed, on the Node that the machine has (20 or later):
// plain modules, no dependencies.

/** @typedef {import('./plan.mjs').Part} Part */

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The Node of the `node` package, which npm scripts run under. It is there once the packages are. */
export const NODE = join(
  ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Return the base that the built site was made for: the path under which it is hosted, with a slash at both ends.
 *
 * @param {string} [dist] Folder of the built site.
 * @returns {string}
 */
export function builtBase(dist = join(ROOT, 'dist')) {
  const manifest = join(dist, 'manifest.webmanifest');
  if (!existsSync(manifest)) throw new Error('The site is not built: run `npm run build` first.');
  return JSON.parse(readFileSync(manifest, 'utf8')).scope;
}

/**
 * Run a command in the project's root with this terminal, and forward the signals that would end it.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [environment] Added to the environment of this process.
 * @param {(text: string) => void} [take] Gets the output instead of the terminal.
 * @returns {Promise<number>} The exit code; 128 or more when a signal ended it.
 */
export function run(command, parameters, environment = {}, take) {
  const output = take ? 'pipe' : 'inherit';
  const child = spawn(command, parameters, {
    cwd: ROOT,
    // No terminal input: nothing here asks, and a background job that reads would stop.
    stdio: ['ignore', output, output],
    // On Windows npm and npx are .cmd files, which only a shell can start.
    shell: process.platform === 'win32' && !command.endsWith('.exe'),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => take?.(text));
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** The packages of the lock file. @type {Part} */
export const PACKAGES = {
  name: 'the packages',
  serves: 'everything',
  find: () => {
    const lock = join(ROOT, 'package-lock.json');
    const installed = join(ROOT, 'node_modules', '.package-lock.json');
    const isCurrent =
      existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
    return isCurrent ? installed : undefined;
  },
  way: () => ({
    adds: 'what package-lock.json names, by npm ci',
    install: () => run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  }),
};

/**
 * Find the first free port from `first` on.
 *
 * @param {number} first
 * @returns {Promise<number>}
 */
export async function freePort(first) {
  for (let port = first; port < first + 100; port += 1) if (await isFree(port)) return port;
  throw new Error(`Ports ${first} to ${first + 99} are all in use.`);
}

/**
 * Return whether a port of this machine is free.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}
