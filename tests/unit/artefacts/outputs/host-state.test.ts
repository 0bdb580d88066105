import { describe, expect, test } from 'vitest';
import type { TextReader } from '../../../../src/lib/artefacts/reader.ts';
import { readSecureChannel } from '../../../../src/lib/artefacts/outputs/secure-channel.ts';
import { readServices } from '../../../../src/lib/artefacts/outputs/services.ts';
import { readTimeService } from '../../../../src/lib/artefacts/outputs/time-service.ts';
import { readUpdates } from '../../../../src/lib/artefacts/outputs/updates.ts';
import { listFacts, textContext } from '../../../support/read-text.ts';

const list = (reader: TextReader, lines: readonly string[], ...fields: string[]) =>
  listFacts(reader(lines.join('\r\n'), textContext())?.facts ?? [], ...fields);

describe('w32tm', () => {
  const time = (lines: readonly string[]) =>
    list(readTimeService, lines, 'source', 'offsetSeconds', 'stratum', 'synchronised');
  const status = (leap: string, stratum: string, reference: string, source: string) => [
    `Leap Indicator: ${leap}`,
    `Stratum: ${stratum}`,
    'Precision: -23 (119.209ns per tick)',
    'Root Delay: 0.0312500s',
    'Root Dispersion: 7.8327898s',
    `ReferenceId: ${reference}`,
    'Last Successful Sync Time: 11/30/2026 8:12:45 AM',
    `Source: ${source}`,
    'Poll Interval: 10 (1024s)',
  ];

  test('/query /status', () => {
    expect(
      time(
        status(
          '0(no warning)',
          '4 (secondary reference - syncd by (S)NTP)',
          '0xC0000204 (source IP:  192.0.2.4)',
          'dc.example.org',
        ),
      ),
    ).toEqual(['time-service/status source=dc.example.org stratum=4 synchronised=yes']);
    expect(
      time(
        status(
          '3(not synchronized)',
          '0 (unspecified)',
          '0x00000000 (unspecified)',
          'Local CMOS Clock',
        ),
      ),
    ).toEqual(['time-service/status source=Local CMOS Clock stratum=0 synchronised=no']);
    expect(
      time(
        status(
          '0(no warning)',
          '1 (primary reference)',
          '0x4C4F434C (source name:  "LOCL")',
          'Free-running System Clock',
        ),
      ),
    ).toEqual(['time-service/status source=Free-running System Clock stratum=1 synchronised=no']);
  });

  test('/query /status in other languages and with /verbose', () => {
    const lines = [
      'Leap 指示符: 3(未同步)',
      '层次: 0 (未指定)',
      '精度: -23 (每刻度 119.209ns)',
      '根延迟: 0.0000000s',
      '根分散: 0.0000000s',
      '引用 ID: 0x00000000 (未指定)',
      '上次成功同步时间: 未指定',
      '源: Local CMOS Clock',
      '轮询间隔: 6 (64s)',
    ];
    expect(time(lines)).toEqual([
      'time-service/status source=Local CMOS Clock stratum=0 synchronised=no',
    ]);
    expect(
      time([
        ...status('0(no warning)', '3 (x)', '0xC0000204 (x)', 'a'),
        '',
        'Phase Offset: -0.0004100s',
      ]).at(0),
    ).toContain('offsetSeconds=-0.00041');
  });

  test.each([
    [
      '/dataonly',
      [
        'Tracking dc.example.org [192.0.2.4:123].',
        'Collecting 2 samples.',
        'The current time is 11/30/2026 8:23:44 AM.',
        '08:23:44, +00.0022650s',
        '08:23:46, +301.5000000s',
      ],
      'source=dc.example.org offsetSeconds=301.5',
    ],
    [
      '/stripchart',
      [
        'Tracking dc.example.org [192.0.2.4:123].',
        '08:23:44 d:+00.0010000s o:-301.5000000s  [   *   |      ]',
      ],
      'source=dc.example.org offsetSeconds=-301.5',
    ],
    [
      '/monitor',
      [
        'dc.example.org *** PDC ***[192.0.2.4:123]:',
        '    ICMP: 0ms delay',
        '    NTP: +0.0100000s offset from dc.example.org',
        '        RefID: a',
        '        Stratum: 3',
      ],
      'source=dc.example.org offsetSeconds=0.01 stratum=3',
    ],
    [
      'a service that is not started',
      ['C:\\>w32tm /query /status', 'The following error occurred: (0x80070426)'],
      'synchronised=no',
    ],
  ])('%s', (_, lines, expected) => {
    expect(time(lines)).toEqual([`time-service/status ${expected}`]);
  });

  test.each([
    'The clock was 5s off.',
    '08:23:44, +00.0022650s',
    'Error 0x80070426 in a service',
    'Leap Indicator: 3(not synchronized)',
  ])('is not “%s”', (text) => expect(time([text])).toEqual([]));
});

describe('nltest', () => {
  const channel = (lines: readonly string[]) => list(readSecureChannel, lines, 'status', 'name');

  test('gives each status, in any language', () => {
    expect(
      channel([
        'Flags: b0 HAS_IP  HAS_TIMESERV',
        'Trusted DC Name \\\\dc.example.org',
        'Trusted DC Connection Status Status = 0 0x0 NERR_Success',
        'Überprüfungsstatus der Vertrauensstellung: Status = 1789 0x6fd ERROR_TRUSTED_RELATIONSHIP_FAILURE',
        'Getting DC name failed: Status = 1355 0x54b ERROR_NO_SUCH_DOMAIN',
      ]),
    ).toEqual([
      'nltest/secure-channel status=0 name=NERR_Success',
      'nltest/secure-channel status=1789 name=ERROR_TRUSTED_RELATIONSHIP_FAILURE',
      'nltest/dsgetdc status=1355 name=ERROR_NO_SUCH_DOMAIN',
    ]);
  });

  test('Test-ComputerSecureChannel, below its prompt', () => {
    expect(channel(['PS C:\\> Test-ComputerSecureChannel', 'False'])).toEqual([
      'nltest/secure-channel status=1 name=False',
    ]);
    expect(channel(['PS C:\\> Test-ComputerSecureChannel -Verbose', 'VERBOSE: x', 'True'])).toEqual(
      [],
    );
  });

  test.each([
    'Status = 0',
    'Status = 5 0x6 ERROR_ACCESS_DENIED',
    'Run Test-ComputerSecureChannel. It says True.',
  ])('is not “%s”', (text) => expect(channel([text])).toEqual([]));
});

describe('services', () => {
  const services = (lines: readonly string[]) =>
    list(readServices, lines, 'name', 'state', 'startMode');

  test('of sc, in English and with translated labels', () => {
    const sc = (name: string, state: string) => [
      '',
      `${name}: TermService`,
      '        TYPE               : 30  WIN32',
      `        ${state}              : 1  STOPPED`,
      '                                (NOT_STOPPABLE, NOT_PAUSABLE, IGNORES_SHUTDOWN)',
      '        WIN32_EXIT_CODE    : 0  (0x0)',
    ];
    expect(services(sc('SERVICE_NAME', 'STATE'))).toEqual([
      'services/service name=TermService state=stopped',
    ]);
    expect(services(sc('NOM_SERVICE', 'ÉTAT'))).toEqual([
      'services/service name=TermService state=stopped',
    ]);
    expect(
      services(['SERVICE_NAME: TermService', '        START_TYPE         : 4   DISABLED']),
    ).toEqual(['services/service name=TermService startMode=disabled']);
    expect(
      services([
        ...sc('SERVICE_NAME', 'X').slice(0, 3),
        'SERVICE_NAME: Other',
        '        STATE              : 4  RUNNING',
      ]),
    ).toEqual([]);
  });

  test('of PowerShell and wmic, as table and as list', () => {
    expect(
      services([
        'Status   Name               DisplayName',
        '------   ----               -----------',
        'Running  TermService        Remote Desktop Services',
        'Stopped  UmRdpService       Remote Desktop Services UserMode Po...',
        'Stopped  OtherService       Another',
        'SessionEnv           Manual     Stopped',
        '',
        'Name        : Netlogon',
        'Status      : Running',
        'StartType   : Automatic',
      ]),
    ).toEqual([
      'services/service name=TermService state=running',
      'services/service name=UmRdpService state=stopped',
      'services/service name=SessionEnv state=stopped startMode=manual',
      'services/service name=Netlogon state=running startMode=automatic',
    ]);
  });

  test.each([
    'TermService is Stopped',
    'SERVICE_NAME: TermService',
    'sc query TermService shows STOPPED',
    'net stop TermService',
  ])('are not “%s”', (text) => expect(services([text])).toEqual([]));
});

describe('updates', () => {
  const updates = (lines: readonly string[]) => list(readUpdates, lines, 'kb', 'date');

  test('of Get-HotFix and wmic', () => {
    expect(
      updates([
        'Source        Description      HotFixID      InstalledBy          InstalledOn',
        'HOST          Security Update  KB5000001     NT AUTHORITY\\SYSTEM  11/13/2026 12:00:00 AM',
        'http://support.microsoft.com/?kbid=5000002  Update           KB5000002   10/14/2026',
      ]),
    ).toEqual([
      'updates/update kb=KB5000001 date=2026-11-13',
      'updates/update kb=KB5000002 date=2026-10-14',
    ]);
  });

  test('in German, as list, and as the history of the collector', () => {
    expect(
      updates([
        'Source  Description  HotFixID  InstalledBy  InstalledOn',
        'HOST    Update       KB5000001  A\\B  13.11.2026 00:00:00',
      ]),
    ).toEqual(['updates/update kb=KB5000001 date=2026-11-13']);
    expect(updates(['HotFixID    : KB5000003', 'InstalledOn : 11/13/2026'])).toEqual([
      'updates/update kb=KB5000003 date=2026-11-13',
    ]);
    expect(
      updates([
        '<html><table><tr><th>Date</th><th>Title</th></tr>',
        '<tr><td>11/13/2026 1:02 PM</td><td>2026-11 Cumulative Update (KB5000004)</td></tr></table>',
      ]),
    ).toEqual(['updates/update kb=KB5000004 date=2026-11-13']);
  });

  test.each(['\n', '\r\n'])('of a table whose rows end before what is around it (%j)', (end) => {
    const text = [
      'Source  Description  HotFixID  InstalledOn',
      'HOST    Update       KB5000001  11/13/2026',
      'HOST    Update       KB5000002  11/14/2026',
      '<table><tr><td>KB5000003 of</td></tr>',
      '<tr><td>11/15/2026</td>',
      '<td>KB5000004</td></tr></table>',
      '3/14/2026 1:05:09 PM  36887  Error',
    ].join(end);
    const { facts = [] } = readUpdates(text, textContext()) ?? {};
    expect(facts.map(({ where, fields: { kb, date } }) => [where, kb, date])).toEqual([
      ['row 2', 'KB5000004', '2026-11-15'],
      ['line 2', 'KB5000001', '2026-11-13'],
      ['line 3', 'KB5000002', '2026-11-14'],
    ]);
  });

  test.each([
    'Uninstall KB5000001 of 11/13/2026.',
    'HotFixID KB5000001',
    '<html>KB5000001</html>',
    'InstalledOn  KB5000001  today',
  ])('are not “%s”', (text) => expect(updates([text])).toEqual([]));
});
