import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLIENT_LOG_READERS } from '../../../../src/lib/artefacts/client-logs/client-log-readers.ts';
import { OUTPUT_READERS } from '../../../../src/lib/artefacts/outputs/output-readers.ts';
import { ROOT } from '../../../../scripts/machine/project.mjs';
import { readAll } from '../../../support/read-text.ts';

const READERS = [...OUTPUT_READERS, ...CLIENT_LOG_READERS];

test('a window of several commands gives what each of them says, in its own lines', () => {
  const text = [
    'Microsoft Windows [Version 10.0.20348.1]',
    '',
    'C:\\Users\\robin>qwinsta',
    ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE',
    ' services                                    0  Disc',
    '>console           robin                     1  Active',
    '',
    'C:\\Users\\robin>netstat -ano | findstr LISTENING',
    '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1012',
    '  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4',
    '',
    'C:\\Users\\robin>sc query TermService',
    '',
    'SERVICE_NAME: TermService ',
    '        TYPE               : 30  WIN32  ',
    '        STATE              : 1  STOPPED ',
    '                                (NOT_STOPPABLE, NOT_PAUSABLE, IGNORES_SHUTDOWN)',
    '',
    'C:\\Users\\robin>reg query "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server" /v fDenyTSConnections',
    '',
    'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server',
    '    fDenyTSConnections    REG_DWORD    0x1',
    '',
    'C:\\Users\\robin>nltest /sc_query:example',
    'Trusted DC Connection Status Status = 1311 0x51f ERROR_NO_LOGON_SERVERS',
  ].join('\r\n');
  expect(
    readAll(READERS, text).map(({ kind, facts }) => [kind, facts.at(-1)?.id, facts.at(-1)?.where]),
  ).toEqual([
    ['qwinsta', 'summary', 'line 5'],
    ['netstat', 'summary', 'line 9'],
    ['registry', 'value', 'line 22'],
    ['secure-channel', 'secure-channel', 'line 25'],
    ['services', 'service', 'line 14'],
  ]);
});

test('pages that only write about commands, settings and errors are claimed by nobody', () => {
  const pages = globSync(['src/content/{causes,checks,fixes}/*.mdx', 'docs/*.md'], { cwd: ROOT });
  expect(pages.length).toBeGreaterThan(50);
  const claimed = pages.flatMap((page) =>
    readAll(READERS, readFileSync(`${ROOT}/${page}`, 'utf8')).map(({ kind }) => `${page}: ${kind}`),
  );
  expect(claimed).toEqual([]);
});
