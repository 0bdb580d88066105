import { describe, expect, test } from 'vitest';
import { readSockets } from '../../../../src/lib/artefacts/outputs/sockets.ts';
import { listFacts, textContext } from '../../../support/read-text.ts';

const read = (lines: readonly string[], end = '\n') =>
  readSockets(lines.join(end), textContext())?.facts ?? [];
const summary = (lines: readonly string[]) => read(lines).at(-1)?.fields;

const ENGLISH = [
  'Active Connections',
  '',
  '  Proto  Local Address          Foreign Address        State           PID',
  '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1012',
  '  TCP    0.0.0.0:3389           0.0.0.0:0              LISTENING       1234',
  '  TCP    192.0.2.7:3389         192.0.2.20:50112       ESTABLISHED     1234',
  '  TCP    192.0.2.7:3389         192.0.2.21:50113       CLOSE_WAIT      1234',
  '  TCP    192.0.2.7:3389         192.0.2.22:50114       SYN_RECEIVED    1234',
  '  TCP    192.0.2.7:50001        192.0.2.99:3389        SYN_SENT        777',
  '  TCP    [::]:3389              [::]:0                 LISTENING       1234',
  '  UDP    0.0.0.0:3389           *:*                                    1234',
];

describe('netstat', () => {
  test('gives the sockets of the port, not those that go to another host, and counts', () => {
    const facts = read(ENGLISH, '\r\n');
    expect(listFacts(facts, 'port', 'state', 'pid')).toHaveLength(6);
    expect(facts.at(-1)?.fields).toMatchObject({
      listening: 'yes',
      pid: '1234',
      'half-open': '1',
      'close-wait': '1',
      established: '1',
      ports: '135 3389',
    });
  });

  test('knows a listener by the foreign port, whatever the word and its code page', () => {
    const lines = ENGLISH.map((line) =>
      line
        .replace('LISTENING', 'ABH™REN')
        .replace('ESTABLISHED', 'HERGESTELLT')
        .replace('CLOSE_WAIT', 'SCHLIESSEN_WARTEN'),
    );
    expect(summary(lines)).toMatchObject({ listening: 'yes', established: '1', 'close-wait': '1' });
  });

  test('takes the owner from the lines below, the service and the program', () => {
    const lines = [
      '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING',
      '  RpcSs',
      ' [svchost.exe]',
      '  TCP    0.0.0.0:3389           0.0.0.0:0              LISTENING',
      '  TermService',
      ' [svchost.exe]',
      '  TCP    0.0.0.0:3390           0.0.0.0:0              LISTENING',
      ' [other.exe]',
    ];
    expect(summary(lines)).toMatchObject({ listening: 'yes', owner: 'TermService svchost.exe' });
    const taken = lines.map((line) => line.replace('  TermService', ' [other.exe]'));
    expect(summary(taken)?.owner).toBe('other.exe');
  });

  test('doesn’t count a port that -q shows as bound', () => {
    const lines = [
      ENGLISH[3] ?? '',
      '  TCP    0.0.0.0:3389           0.0.0.0:0              BOUND           1234',
    ];
    expect(summary(lines)?.listening).toBe('no');
  });

  test('finds the service at another port', () => {
    const lines = [
      ENGLISH[3] ?? '',
      '  TCP    0.0.0.0:3390           0.0.0.0:0              LISTENING       1234',
      'C:\\>tasklist /svc',
      'svchost.exe                   1234 TermService',
    ];
    expect(listFacts(read(lines), 'port', 'program', 'listening')).toEqual([
      'netstat/socket port=3390 program=TermService svchost.exe',
      'netstat/summary port=3389 listening=no',
    ]);
  });

  test('says that nobody listens only where the text has what every Windows has', () => {
    expect(summary([ENGLISH[3] ?? ''])?.listening).toBe('no');
    expect(
      readSockets(
        '  TCP    0.0.0.0:443            0.0.0.0:0              LISTENING       4',
        textContext(),
      ),
    ).toBeNull();
  });

  test.each([
    [
      'Get-NetTCPConnection',
      '0.0.0.0                             3389      0.0.0.0                             0          Listen                   1234',
    ],
    [
      'with the settings of a connection',
      '::                                  3389      ::                                  0          Listen      Internet 1234',
    ],
    [
      'ss',
      'LISTEN 0      2                  *:3389              *:*    users:(("xrdp",pid=853,fd=11))',
    ],
    [
      'netstat of Linux',
      'tcp6       0      0 :::3389                 :::*                    LISTEN      853/xrdp',
    ],
  ])('reads %s', (_, line) => {
    expect(summary([line])?.listening).toBe('yes');
  });

  test.each([
    'TCP port 3389 is LISTENING, says netstat.',
    'TCP 3389 LISTENING',
    'netstat -ano | findstr :3389',
    'Test 0.0.0.0:3389 first',
  ])('is not “%s”', (text) => {
    expect(readSockets(text, textContext())).toBeNull();
  });
});
