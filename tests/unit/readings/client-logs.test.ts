import { expect, test } from 'vitest';
import { CLIENT_LOG_READERS } from '../../../src/lib/artefacts/client-logs/client-log-readers.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { judge } from '../../../src/lib/readings/judge.ts';
import { toReadingTable } from '../../../src/lib/readings/reading-table.ts';
import { readFileOf } from '../../support/facts.ts';
import { NOW, readAll } from '../../support/read-text.ts';

const table = toReadingTable(knowledgeFromDisk(process.cwd()));

/** List the answers that a client's log gives, with how sure each is. */
const answersOf = (text: string): string[] =>
  judge(
    readAll(CLIENT_LOG_READERS, text).map(({ facts }) => readFileOf([...facts])),
    table,
    { now: NOW },
  ).answers.map(({ check, answer, certainty }) => `${check}=${answer}, ${certainty}`);

test.each([
  [
    'Windows App with both numbers',
    'GATEWAY(ERR): disconnect reason: 2308, extended error code: 7',
    ['error-code=0x904-0x7, likely'],
  ],
  [
    'Windows App with another extended code',
    'GATEWAY(ERR): disconnect reason: 0x904, extended error code: 0x3',
    ['error-code=0x904-other, weak'],
  ],
  [
    'Windows App without an extended code',
    'GATEWAY(ERR): disconnect reason: 2308',
    ['error-code=0x904-other, weak'],
  ],
  ['Windows App with another code', 'GATEWAY(ERR): disconnect reason: 516', []],
  [
    'mRemoteNG, which leaves the extended code out',
    '2026-11-30 09:12:01,123 [1] WARN  Logger- RDP disconnected!\n2308 Words',
    ['error-code=0x904-0x7, weak'],
  ],
  [
    'guacd with the extended code alone',
    'guacd[1]: Disconnect reason code: 0x7.',
    ['tcp-reach=open, likely'],
  ],
])('the numbers of the message are read from a log of %s', (_, text, answers) => {
  expect(answersOf(text)).toEqual(answers);
});
