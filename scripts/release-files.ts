import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { ROOT } from './machine/project.mjs';

// npm run release:files -- FOLDER: puts what a release offers into a folder: the one-file edition and the diagnostic script
// of the built site, the software bill of materials, and SHA256SUMS, which `sha256sum -c SHA256SUMS` checks.

const [, , given] = process.argv;
if (given === undefined) {
  console.error('Usage: npm run release:files -- FOLDER');
  process.exit(2);
}
const folder = resolve(given);
const { site } = knowledgeFromDisk(ROOT);
const built = ['reconnect.html', ...(site.script ? [site.script.file] : [])].map((name) =>
  join(ROOT, 'dist', name),
);
const missing = built.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(`Not built: ${missing.join(', ')}. Run \`npm run build\` first.`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
for (const file of built) copyFileSync(file, join(folder, basename(file)));

// The lock file is enough, and names the packages of every system.
const bill = execFileSync(
  'npm',
  ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'],
  {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  },
);
writeFileSync(join(folder, 'sbom.cdx.json'), bill);

const names = [...built.map((file) => basename(file)), 'sbom.cdx.json'];
const sums = names.map((name) => {
  const sum = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
  return `${sum}  ${name}\n`;
});
writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
console.log(sums.join('').trimEnd());
