import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from '../src/build/pdf/prints.ts';
import { ensureBrowser } from './machine/browser.mjs';
import { ROOT, run } from './machine/project.mjs';

// `npm run pdf`: builds the site with its PDFs, or fails. The pages name the size of each PDF, so both are made together.

const code = await run('npm', ['run', 'build'], {
  RECONNECT_PDF: 'yes',
  RECONNECT_BROWSER: await ensureBrowser(),
});
if (code === 0) {
  const folder = join(ROOT, 'dist', FOLDER);
  for (const file of readdirSync(folder).sort())
    console.log(
      `dist/${FOLDER}/${file}  ${Math.ceil(statSync(join(folder, file)).size / 1000)} kB`,
    );
}
process.exitCode = code;
