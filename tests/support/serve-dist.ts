import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './built-site.ts';
import { serveSite } from '../../scripts/serve-site.ts';

// node tests/support/serve-dist.ts PORT: the built site for the tests in the browser (playwright.config.ts).

if (!existsSync(join(DIST, 'index.html')))
  throw new Error('The site is not built: run `npm run build` first.');
const { origin } = await serveSite(DIST, '/', Number(process.argv[2]));
console.log(`Serving ${DIST} at ${origin}`);
