// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('./plan.mjs').Way} Way */

/** Minutes to wait for another program that holds apt's locks, such as automatic updates. */
const LONGEST_WAIT = 10;
const PAUSE_MS = 5_000;

/** Message of apt-get, in English, when another program holds one of its locks. */
const LOCKED =
  /Could not get lock|Unable to acquire the dpkg frontend lock|Unable to lock directory/;

/** @returns {boolean} Whether this is Debian or one of its descendants, and this user may install packages. */
export const canInstallPackages = () =>
  existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * Run apt-get once.
 *
 * @param {readonly string[]} parameters
 * @returns {Promise<{ code: number, locked: boolean }>} `locked` says that another program was in the way.
 */
function aptGet(parameters) {
  const child = spawn('apt-get', parameters, {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: 127, locked: false }));
    child.on('close', (code) => {
      const locked = code !== 0 && LOCKED.test(errors);
      if (!locked) process.stderr.write(errors);
      resolve({ code: code ?? 1, locked });
    });
  });
}

/**
 * Install packages of Debian, if this machine and user can. While another program holds apt's locks, wait, say so once, and
 * give up after `LONGEST_WAIT` minutes.
 *
 * @param {readonly string[]} names
 * @param {{ longest?: number, pause?: number }} [limits] `longest` in minutes, `pause` between two tries in milliseconds.
 * @returns {Promise<boolean>} Whether they are installed.
 */
export async function installDebianPackages(
  names,
  { longest = LONGEST_WAIT, pause = PAUSE_MS } = {},
) {
  if (!canInstallPackages()) return false;
  const until = Date.now() + longest * 60_000;
  let announced = false;
  for (const parameters of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
  ]) {
    for (;;) {
      const { code, locked } = await aptGet(parameters);
      if (locked && Date.now() < until) {
        if (!announced)
          console.log(`apt is in use by another program: waiting at most ${longest} minutes …`);
        announced = true;
        await wait(pause);
        continue;
      }
      if (locked) console.log('apt is still in use: going on without it.');
      // A list that could not be renewed does not keep a known package from being installed.
      if (code !== 0 && (locked || parameters[0] === 'install')) return false;
      break;
    }
  }
  return true;
}

/**
 * Return the way to get packages of Debian here.
 *
 * @param {readonly string[]} names
 * @returns {Way}
 */
export const wayOfDebian = (names) =>
  canInstallPackages()
    ? { adds: `Debian’s ${names.join(', ')}`, install: () => installDebianPackages(names) }
    : { lacks: `only root on Debian can install it (${names.join(', ')})` };
