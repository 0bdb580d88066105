// @ts-check
import { spawnSync } from 'node:child_process';
import { wayOfDebian } from './debian.mjs';

/** @typedef {import('./plan.mjs').Part} Part */

/** Package of Debian that holds a program which the tests start. */
export const PACKAGE_OF = {
  xrdp: 'xrdp',
  'freerdp-shadow-cli': 'freerdp2-shadow-x11',
  Xvfb: 'xvfb',
  dumpcap: 'wireshark-common',
  xfreerdp: 'freerdp2-x11',
  tshark: 'tshark',
};

/** @typedef {keyof typeof PACKAGE_OF} Program */

/** @param {string} command @returns {boolean} Whether a program is on the path. */
export const hasCommand = (command) =>
  spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

/** @param {readonly Program[]} programs */
const packagesOf = (programs) =>
  programs.filter((program) => !hasCommand(program)).map((program) => PACKAGE_OF[program]);

/** @param {readonly Program[]} programs */
const find = (programs) => (programs.every(hasCommand) ? programs.join(', ') : undefined);

/** Servers that the script meets as a client. @type {readonly Program[]} */
const SERVING = ['xrdp', 'freerdp-shadow-cli', 'Xvfb'];
/** Programs that record a session and read it. @type {readonly Program[]} */
const RECORDING = ['dumpcap', 'xfreerdp', 'tshark'];

/** @type {Part} */
export const SERVERS = {
  name: 'xrdp and FreeRDP’s shadow server',
  serves: 'the script as a client of real servers',
  find: () => find(SERVING),
  way: () => wayOfDebian(packagesOf(SERVING)),
};

/** @type {Part} */
export const RECORDERS = {
  name: 'dumpcap, xfreerdp and tshark',
  serves: 'sessions recorded by the tests themselves, and their comparison with tshark',
  find: () => find(RECORDING),
  // They are large, and ask who may record.
  way: () => ({
    lacks: `the tests do not install them (Debian: ${packagesOf(RECORDING).join(', ')})`,
  }),
};
