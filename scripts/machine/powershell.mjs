// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** @typedef {import('./plan.mjs').Part} Part */

/** The PowerShell that the tests install where there is none. */
const VERSION = '7.6.9';
/** Time limit of the download, in seconds. */
const LONGEST = 240;

/** @param {string} command @param {readonly string[]} parameters */
const works = (command, parameters) =>
  spawnSync(command, parameters, { stdio: 'ignore', timeout: 60_000 }).status === 0;

/** @param {string} command */
const runs = (command) => works(command, ['-NoProfile', '-Command', 'exit 0']);

/** @returns {string} The folder for what tests install for themselves: of this user, outside the checkout. */
function cache() {
  const { env, platform } = process;
  if (platform === 'win32' && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return env.XDG_CACHE_HOME || join(homedir(), '.cache');
}

/** @returns {string} The PowerShell that the tests install, if they do. */
const ownProgram = () =>
  join(
    cache(),
    'reconnect-tests',
    `powershell-${VERSION}`,
    process.platform === 'win32' ? 'pwsh.exe' : 'pwsh',
  );

/**
 * Find PowerShell: what PWSH names, `pwsh` from the path, or the one that the tests have installed.
 *
 * @returns {string | undefined} Its command.
 * @throws {Error} When PWSH names something that does not run.
 */
export function findPowerShell() {
  const named = process.env.PWSH;
  if (named && !runs(named)) throw new Error(`PWSH names ${named}, which does not run.`);
  if (named) return named;
  if (runs('pwsh')) return 'pwsh';
  return [ownProgram()].find((program) => existsSync(program) && runs(program));
}

/** PowerShell, for the tests of the diagnostic script. @type {Part} */
export const POWERSHELL = {
  name: 'PowerShell',
  serves: 'the tests that run the script or parse commands',
  find: findPowerShell,
  way: () => {
    if (!works('dotnet', ['--version'])) return { lacks: 'there is no dotnet to install it with' };
    const folder = dirname(ownProgram());
    return {
      adds: `${VERSION} as a dotnet tool in ${folder}`,
      install: () =>
        spawnSync(
          'dotnet',
          ['tool', 'install', 'PowerShell', '--version', VERSION, '--tool-path', folder],
          {
            stdio: ['ignore', 'ignore', 'inherit'],
            timeout: LONGEST * 1000,
            env: { ...process.env, DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' },
          },
        ),
    };
  },
};
