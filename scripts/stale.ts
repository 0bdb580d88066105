import { fileURLToPath } from 'node:url';
import { ageingClaims, ageingReviews } from '../src/lib/freshness/freshness.ts';
import { staleReport } from '../src/lib/freshness/freshness-report.ts';
import { today } from '../src/lib/freshness/today.ts';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';

// npm run stale [-- --json]: what time has made or will make false, most urgent first. Exit code 1 when a claim has expired.

const day = today(process.env);
const knowledge = knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url)));
const claims = ageingClaims(knowledge, day);
const reviews = ageingReviews(knowledge, day);
console.log(
  process.argv.includes('--json')
    ? JSON.stringify({ day, claims, reviews }, null, 2)
    : staleReport(day, claims, reviews),
);
if (claims.some(({ state }) => state === 'expired')) process.exitCode = 1;
