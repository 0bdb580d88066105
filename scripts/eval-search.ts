/**
 * Measures the site’s search on a file of judged queries: `npm run eval:search -- FILE`.
 *
 * FILE is JSON: {"queries": [{"query": "…", "causes": ["cause-id", …]}, …]}. Prints n, recall@1, recall@3, recall@10 and MRR
 * as JSON. A hit is a cause or fix entry whose causes meet the expected ones, in the order of the site.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { searchIndex } from '../src/lib/search/build-index.ts';
import { measureSearch } from '../src/lib/search/evaluate-search.ts';
import { createSearch } from '../src/lib/search/search.ts';

const FileSchema = z.object({
  queries: z.array(z.object({ query: z.string(), causes: z.array(z.string()).default([]) })),
});

try {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('Name the file of queries: npm run eval:search -- FILE');
  const { queries } = FileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const root = fileURLToPath(new URL('..', import.meta.url));
  const search = createSearch(searchIndex(knowledgeFromDisk(root)));
  console.log(JSON.stringify(measureSearch(search, queries), null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
