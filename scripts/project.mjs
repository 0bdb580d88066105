// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// This file and those that import it run before anything is installed, on the Node that the machine has (20 or later):
// plain modules, no dependencies.

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the project's root with this terminal, and hands on the signals that would end it.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [environment] Added to the environment of this process.
 * @returns {Promise<number>} The exit code; 128 or more when a signal ended it.
 */
export function run(command, parameters, environment = {}) {
  const windows = process.platform === 'win32';
  const child = spawn(command, parameters, {
    cwd: ROOT,
    // No terminal input: nothing here asks, and a background job that reads would stop.
    stdio: ['ignore', 'inherit', 'inherit'],
    // On Windows npm and npx are .cmd files, which only a shell can start.
    shell: windows,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
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

/**
 * Installs the packages of the lock file, unless that was done since the lock file changed.
 *
 * @returns {Promise<boolean>} Whether the packages are there.
 */
export async function installPackages() {
  const lock = join(ROOT, 'package-lock.json');
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  console.log('Installing packages …');
  return (await run('npm', ['ci', '--no-audit', '--no-fund'])) === 0;
}

/**
 * The first port from `first` on that nobody listens on.
 *
 * @param {number} first
 * @returns {Promise<number>}
 */
export async function freePort(first) {
  for (let port = first; port < first + 100; port += 1) if (await isFree(port)) return port;
  throw new Error(`Ports ${first} to ${first + 99} are all in use.`);
}

/**
 * Whether nobody on this machine listens on a port.
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
