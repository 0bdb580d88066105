// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackages } from './debian.mjs';

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

/**
 * Find PowerShell, or install it as a tool of dotnet if there is one. Otherwise the tests that need it are skipped with one
 * line.
 *
 * @returns {Record<string, string>} What to add to the environment of the tests.
 */
export function ensurePowerShell() {
  if (process.env.PWSH || runs('pwsh')) return {};
  const folder = join(cache(), 'reconnect-tests', `powershell-${VERSION}`);
  const program = join(folder, process.platform === 'win32' ? 'pwsh.exe' : 'pwsh');
  if (existsSync(program) && runs(program)) return { PWSH: program };
  if (!works('dotnet', ['--version'])) {
    console.log('No PowerShell and no dotnet to install it with: what needs it is skipped.');
    return {};
  }
  console.log(`No PowerShell found: installing ${VERSION} as a dotnet tool in ${folder} …`);
  spawnSync(
    'dotnet',
    ['tool', 'install', 'PowerShell', '--version', VERSION, '--tool-path', folder],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: LONGEST * 1000,
      env: { ...process.env, DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' },
    },
  );
  if (existsSync(program) && runs(program)) return { PWSH: program };
  console.log('PowerShell could not be installed: what needs it is skipped.');
  return {};
}

/** Install the servers for the tests of the script as a client, if Debian has them; others are skipped by name. */
export async function ensureServers() {
  const there = ['xrdp', 'freerdp-shadow-cli', 'Xvfb'].every((command) =>
    works('sh', ['-c', `command -v ${command}`]),
  );
  if (there || process.platform !== 'linux') return;
  await installDebianPackages(['xrdp', 'freerdp2-shadow-x11', 'xvfb']);
}
