import { measureReaders, READER_LIMITS } from './artefacts/measure-readers.ts';

// npm run size:artefacts: what the readers of artefacts weigh in the browser, in bytes of gzip. Exit code 1 when the reader of
// event logs, or all that reads a text, is beyond its limit.

const { chunks, total, text, evtx } = await measureReaders();
for (const { name, bytes } of chunks) console.log(`${String(bytes).padStart(6)}  ${name}`);
console.log(`${String(total).padStart(6)}  all readers, which only an archive can ask for`);
console.log(`${String(text).padStart(6)}  for a text, of ${READER_LIMITS.oneFile}`);
console.log(`${String(evtx).padStart(6)}  for an event log, of ${READER_LIMITS.evtx}`);
process.exitCode = evtx > READER_LIMITS.evtx || text > READER_LIMITS.oneFile ? 1 : 0;
