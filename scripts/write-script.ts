import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { chosenBase } from '../src/lib/domain/base.ts';
import { siteScript } from '../src/lib/script/site-script.ts';

// npm run script:write [-- FILE]: the diagnostic script without building the site. SITE and BASE in the environment as for
// a build.

const { SITE, BASE } = process.env;
const root = fileURLToPath(new URL('..', import.meta.url));
const knowledge = knowledgeFromDisk(root);
const file = process.argv[2] ?? knowledge.site.script?.file;
if (file === undefined)
  throw new Error('This knowledge base has no script: site.yaml describes none.');
const { text, sha256, size } = siteScript(
  knowledge,
  root,
  SITE && new URL(chosenBase(BASE, SITE), SITE),
);
writeFileSync(file, text);
console.log(`${file}: ${size} bytes, SHA-256 ${sha256}`);
