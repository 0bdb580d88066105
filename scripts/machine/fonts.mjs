// @ts-check
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wayOfDebian } from './debian.mjs';
import { ROOT } from './project.mjs';

/** @typedef {import('./plan.mjs').Part} Part */

/**
 * A family of fonts that a browser under test gets instead of all that the machine has. Where a page only fits in the
 * letters of one font, another shows it.
 *
 * @typedef {{ name: string, sans: string, mono: string, files: readonly string[], packages: readonly string[] }} Family
 */

const FOLDER = '/usr/share/fonts/truetype';

/** Three widths of the same text: narrow (the metrics of Arial), wide, and between. @type {readonly Family[]} */
export const FAMILIES = [
  {
    name: 'Liberation',
    sans: 'Liberation Sans',
    mono: 'Liberation Mono',
    files: [
      `${FOLDER}/liberation/LiberationSans-Regular.ttf`,
      `${FOLDER}/liberation/LiberationMono-Regular.ttf`,
    ],
    packages: ['fonts-liberation'],
  },
  {
    name: 'DejaVu',
    sans: 'DejaVu Sans',
    mono: 'DejaVu Sans Mono',
    files: [`${FOLDER}/dejavu/DejaVuSans.ttf`, `${FOLDER}/dejavu/DejaVuSansMono.ttf`],
    packages: ['fonts-dejavu-core'],
  },
  {
    name: 'Noto',
    sans: 'Noto Sans',
    mono: 'Noto Sans Mono',
    files: [`${FOLDER}/noto/NotoSans-Regular.ttf`, `${FOLDER}/noto/NotoSansMono-Regular.ttf`],
    packages: ['fonts-noto-core', 'fonts-noto-mono'],
  },
];

/** @param {Family} family */
const isInstalled = ({ files }) => files.every((file) => existsSync(file));

/** @returns {Family[]} The families that a browser on this machine can be given: none where it does not ask fontconfig. */
export const installedFamilies = () =>
  process.platform === 'linux' ? FAMILIES.filter(isInstalled) : [];

/** The families, as parts of what the tests need. @type {readonly Part[]} */
export const FONTS = FAMILIES.map((family) => ({
  name: `the fonts ${family.name}`,
  serves: `the layout in ${family.name}`,
  find: () => (installedFamilies().includes(family) ? family.name : undefined),
  way: () =>
    process.platform === 'linux'
      ? wayOfDebian(family.packages)
      : { lacks: 'browsers of this system do not ask fontconfig' },
}));

/**
 * Map a generic family of CSS to one family. Named families stay as they are: a missing one is not found.
 *
 * @param {string} generic
 * @param {string} family
 */
const alias = (generic, family) => `  <match target="pattern">
    <test qual="any" name="family"><string>${generic}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>
  </match>`;

/**
 * Return the environment of a browser that finds only one family of fonts.
 *
 * @param {Family} family
 * @returns {Record<string, string>} To be added to the environment of the browser.
 */
export function onlyFamily({ name, sans, mono, files }) {
  const folder = join(ROOT, 'test-results', 'fonts', name);
  mkdirSync(folder, { recursive: true });
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((one) => `  <dir>${one}</dir>`).join('\n')}
  <cachedir>${join(folder, 'cache')}</cachedir>
  <selectfont><rejectfont><glob>*Condensed*</glob><glob>*Narrow*</glob></rejectfont></selectfont>
${['sans', 'sans-serif', 'serif', 'system-ui'].map((generic) => alias(generic, sans)).join('\n')}
${alias('monospace', mono)}
  <match target="pattern">
    <edit name="family" mode="append_last"><string>${sans}</string></edit>
  </match>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: config };
}
