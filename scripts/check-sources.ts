import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { checkAddress } from './sources/check-address.ts';
import { isFault, sourcesReport } from './sources/report.ts';

// npm run check:sources [-- --json] [--host NAME]: asks for the address of every source, a few at a time and one at a time
// for each host. Exit code 1 when a source is gone, gives no answer, or lacks the place that the address names.

/** Hosts that are asked at once. */
const HOSTS_AT_ONCE = 8;

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, host: { type: 'string' } },
});

const { sources } = knowledgeFromDisk(fileURLToPath(new URL('..', import.meta.url)));
const wanted = sources.flatMap(({ id, address }) => {
  const isWeb = /^https?:/.test(address);
  return isWeb && (values.host ?? new URL(address).host) === new URL(address).host
    ? [{ id, address, host: new URL(address).host }]
    : [];
});
const inParallel = pLimit(HOSTS_AT_ONCE);
const byHost = Map.groupBy(wanted, ({ host }) => host);
const asked = await Promise.all(
  [...byHost.values()].map((own) =>
    inParallel(async () => {
      const results = [];
      for (const { id, address } of own) results.push({ id, ...(await checkAddress(address)) });
      return results;
    }),
  ),
);
const results = asked.flat();
console.log(values.json ? JSON.stringify(results, null, 2) : sourcesReport(results));
if (results.some(isFault)) process.exitCode = 1;
