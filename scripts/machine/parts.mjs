// @ts-check
import { CHROMIUM } from './browser.mjs';
import { FONTS } from './fonts.mjs';
import { HEADLESS_SHELL } from './headless-shell.mjs';
import { FIREFOX, WEBKIT } from './other-browsers.mjs';
import { POWERSHELL } from './powershell.mjs';
import { RECORDERS, SERVERS } from './programs.mjs';
import { PACKAGES } from './project.mjs';

/**
 * Everything that `npm test` needs of a machine, in the order in which it is installed. What a test skips without is here, so
 * that the start of `npm test` names it.
 *
 * @type {readonly import('./plan.mjs').Part[]}
 */
export const PARTS = [
  PACKAGES,
  CHROMIUM,
  HEADLESS_SHELL,
  FIREFOX,
  WEBKIT,
  ...FONTS,
  POWERSHELL,
  SERVERS,
  RECORDERS,
];
