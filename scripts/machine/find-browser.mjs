// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Return the program that a setting of the environment names.
 *
 * @param {string} name
 * @returns {string | undefined} Its path; undefined where nothing is set.
 * @throws {Error} When the setting names a file that does not exist.
 */
export function namedProgram(name) {
  const path = process.env[name];
  if (!path || existsSync(path)) return path || undefined;
  throw new Error(`${name} is "${path}", which does not exist. Correct or unset it.`);
}

/**
 * Find an installed browser where it usually is.
 *
 * @param {{ commands: readonly string[], mac: readonly string[], windows: readonly string[] }} places Names on the PATH of a
 *   Linux machine, paths on a Mac, and paths below the folders of programs on Windows; best first.
 * @returns {string | undefined} Path of its program.
 */
export function installedProgram({ commands, mac, windows }) {
  const { env, platform } = process;
  const places = () => {
    if (platform === 'darwin') return mac;
    if (platform === 'win32')
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
        folder ? windows.map((place) => join(folder, place)) : [],
      );
    const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
    return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  };
  return places().find((place) => existsSync(place));
}

/**
 * Find a browser that `playwright install` has downloaded. Only its package knows the place, and a plan is made before there are
 * packages.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} name
 * @returns {Promise<string | undefined>} Path of its program.
 */
export async function downloadedProgram(name) {
  const playwright = await import('@playwright/test').catch(() => undefined);
  const path = playwright?.[name].executablePath();
  return path && existsSync(path) ? path : undefined;
}
