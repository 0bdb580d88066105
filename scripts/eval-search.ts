/**
 * Measures the site’s search on judged queries: `npm run eval:search [-- FILE]`, without a name on those of the project and the titles of the known cases.
 *
 * FILE is JSON: {"queries": [{"query": "…", "causes": ["cause-id", …], "source": "https://…"}, …]}; any other list of such queries in it
 * counts too, and `source` may be missing. Prints n, recall@1, recall@3, recall@10 and MRR as JSON: on all queries, and cross-validated, in
 * five parts by source, each asked of the numbers of the ranking that do best on the other four. A hit is a cause or fix entry whose causes
 * meet the expected ones, in the order of the site.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { foldsOf } from '../src/lib/quality/cross-validate.ts';
import { searchIndex } from '../src/lib/search/build-index.ts';
import {
  crossValidateSearch,
  measureSearch,
  queriesOfCases,
} from '../src/lib/search/evaluate-search.ts';
import { TUNING, type Tuning } from '../src/lib/search/options.ts';
import { createSearch } from '../src/lib/search/search.ts';

const QueriesSchema = z.array(
  z.object({
    query: z.string(),
    causes: z.array(z.string()).default([]),
    source: z.string().optional(),
  }),
);
const FileSchema = z.record(z.string(), z.union([QueriesSchema, z.unknown().transform(() => [])]));

/** Other values of each number, to choose from. */
const OTHER_VALUES: Record<keyof Tuning, readonly number[]> = {
  kind: [0.65, 1],
  part: [0, 0.35],
  saturation: [4, 8],
  fromSymptom: [0.2, 0.4],
  fromCause: [0.5, 0.8],
  prior: [0.15, 0.5],
  repeat: [0.5, 0.9],
};
const TUNINGS: readonly Tuning[] = [
  TUNING,
  ...Object.entries(OTHER_VALUES).flatMap(([name, values]) =>
    values.map((value) => ({ ...TUNING, [name]: value })),
  ),
];

try {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const [named] = process.argv.slice(2);
  const file = named ?? `${root}tests/cases/search-queries.json`;
  const knowledge = knowledgeFromDisk(root);
  const queries = [
    ...Object.values(FileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))).flat(),
    ...(named === undefined ? queriesOfCases(knowledge.cases) : []),
  ];
  if (queries.length === 0) throw new Error(`${file} holds no judged queries.`);
  const index = searchIndex(knowledge);
  const sourced = queries.map((query) => ({ ...query, source: query.source ?? query.query }));
  const figures = {
    ...measureSearch(createSearch(index), queries),
    crossValidated: crossValidateSearch(
      TUNINGS.map((tuning) => createSearch(index, tuning)),
      foldsOf(sourced),
    ),
  };
  console.log(JSON.stringify(figures, null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
