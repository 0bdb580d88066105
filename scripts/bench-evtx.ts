import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sourceOfBytes } from '../src/lib/artefacts/byte-sources.ts';
import { readEvtx } from '../src/lib/artefacts/evtx/read-evtx.ts';
import { runMeasured } from './bench/run.ts';

// npm run bench:evtx -- FOLDER: reads every .evtx of a folder and its subfolders with this site's reader and with
// @ts-evtx/core, one after the other on the same bytes, both with every value of every event, and prints JSON. The first
// round warms both up; of the rounds after it, each reader's best counts. Exit code 1 where a file yields fewer records.

const PEER = { name: '@ts-evtx/core', version: '1.1.1' };
const WORK = fileURLToPath(new URL('../.bench/evtx', import.meta.url));
const ROUNDS = 4;

/** The part of the peer that is called. */
interface Peer {
  EvtxFile: new (bytes: Uint8Array) => { records: () => Iterable<{ renderXml: () => string }> };
}

/** Install the peer into a folder of its own, once. */
async function loadPeer(): Promise<Peer> {
  const folder = join(WORK, 'node_modules', PEER.name);
  if (!existsSync(folder)) {
    mkdirSync(WORK, { recursive: true });
    writeFileSync(
      join(WORK, 'package.json'),
      JSON.stringify({ private: true, dependencies: { [PEER.name]: PEER.version } }),
    );
    await runMeasured('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], WORK);
  }
  return (await import(pathToFileURL(join(folder, 'dist/index.js')).href)) as Peer;
}

/** Read a file as this site does when every event is wanted; return the records found. */
async function readOurs(bytes: Uint8Array): Promise<number> {
  const { records } = await readEvtx(sourceOfBytes(bytes), {
    name: 'log',
    now: 0,
    wants: () => true,
  });
  return records;
}

/** Render every record of a file as the peer does; return how many it gave. What it throws ends its file. */
function readTheirs({ EvtxFile }: Peer, bytes: Uint8Array): number {
  let count = 0;
  try {
    for (const record of new EvtxFile(bytes).records()) {
      record.renderXml();
      count++;
    }
  } catch {
    return count;
  }
  return count;
}

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('bench:evtx takes a folder with .evtx files.');
  process.exit(2);
}
const peer = await loadPeer();
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.toLowerCase().endsWith('.evtx'))
  .sort();
const total = {
  files: 0,
  megabytes: 0,
  ours: { records: 0, seconds: 0 },
  peer: { records: 0, seconds: 0 },
};
const fewer: Record<string, unknown>[] = [];
for (const name of names) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const best = { ours: Infinity, peer: Infinity };
  let [ours, theirs] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    ours = await readOurs(bytes);
    const middle = performance.now();
    theirs = readTheirs(peer, bytes);
    if (round === 0) continue;
    best.ours = Math.min(best.ours, middle - start);
    best.peer = Math.min(best.peer, performance.now() - middle);
  }
  total.files++;
  total.megabytes += bytes.length / 1_000_000;
  total.ours.records += ours;
  total.ours.seconds += best.ours / 1000;
  total.peer.records += theirs;
  total.peer.seconds += best.peer / 1000;
  if (ours < theirs) fewer.push({ file: name, ours, peer: theirs });
}
const rate = ({ records, seconds }: { records: number; seconds: number }): number =>
  Math.round(records / seconds);
console.log(
  JSON.stringify(
    {
      against: `${PEER.name} ${PEER.version}`,
      ...total,
      recordsPerSecond: { ours: rate(total.ours), peer: rate(total.peer) },
      ratio: Number((rate(total.ours) / rate(total.peer)).toFixed(1)),
      fewer,
    },
    null,
    2,
  ),
);
if (fewer.length > 0) process.exitCode = 1;
