import { describe, expect, test } from 'vitest';
import { readMessageValues } from '../../../../src/lib/artefacts/events/message-values.ts';
import { readText } from '../../../../src/lib/artefacts/read-text.ts';
import { artefactContext } from '../../../support/artefact-context.ts';
import { writeEventXml } from '../../../support/event-xml.ts';

// All texts are synthetic, in the shape of Windows.

const local = (...parts: [number, number, number, number, number, number]): number =>
  new Date(...parts).getTime();

const read = async (text: string) => {
  const files = await readText(text, artefactContext());
  return files.find(({ kind }) => kind === 'event-text');
};

const COPIED = `Log Name:      System
Source:        Schannel
Date:          3/14/2026 1:05:09 PM
Event ID:      36870
Task Category: None
Level:         Error
Keywords:      
User:          SYSTEM
Computer:      host.example
Description:
A fatal error occurred when attempting to access the TLS server credential private key. The error code returned from the cryptographic module is 0x8009030D. The internal error state is 10001.`;

describe('an event copied from Event Viewer', () => {
  test('gives a fact, with the values of its text', async () => {
    expect((await read(COPIED))!.facts).toEqual([
      {
        time: local(2026, 2, 14, 13, 5, 9),
        provider: 'Schannel',
        id: 36870,
        fields: { Type: 'server', ErrorCode: '0x8009030D' },
        where: 'line 1',
        source: 'sample',
        channel: 'System',
        computer: 'host.example',
      },
    ]);
  });

  test.each([
    [
      'German',
      'Protokollname: System\nQuelle:        Schannel\nDatum:         14.03.2026 13:05:09\nEreignis-ID:   36887\nAufgabenkategorie:Keine\nEbene:         Fehler\nSchlüsselwörter:\nBenutzer:      SYSTEM\nComputer:      host.example\nBeschreibung:\nEs wurde eine schwerwiegende Warnung empfangen. Der Code ist: 46.',
    ],
    [
      'Russian',
      'Имя журнала: System\nИсточник: Schannel\nДата: 14.03.2026 13:05:09\nКод события: 36887\nКатегория задачи:Отсутствует\nУровень: Ошибка\nКлючевые слова:\nПользователь: СИСТЕМА\nКомпьютер: host.example\nОписание:\nПолучено оповещение, код: 46.',
    ],
    [
      'French with its space before colons',
      'Nom du journal : System\nSource : Schannel\nDate : 14/03/2026 13:05:09\nID de l’événement : 36887\nCatégorie : Aucun\nNiveau : Erreur\nMots clés : \nUtilisateur : Système\nOrdinateur : host.example\nDescription :\nUne alerte a été reçue. Le code est 46.',
    ],
    [
      'Japanese',
      'ログの名前: System\nソース: Schannel\n日付: 2026/03/14 13:05:09\nイベント ID: 36887\nタスクのカテゴリ: なし\nレベル: エラー\nキーワード: \nユーザー: SYSTEM\nコンピューター: host.example\n説明:\nアラートを受信しました: 46。',
    ],
  ])('is read in %s by the order of its lines', async (_, text) => {
    expect((await read(text))!.facts).toMatchObject([
      {
        time: local(2026, 2, 14, 13, 5, 9),
        provider: 'Schannel',
        id: 36887,
        fields: { AlertDesc: '46' },
        computer: 'host.example',
      },
    ]);
  });

  test('is read as a forum shows it', async () => {
    const text = COPIED.replace(/^(\w[\w ]*):/gm, '> **$1:**');
    expect((await read(text))!.facts).toMatchObject([
      { provider: 'Schannel', id: 36870, computer: 'host.example' },
    ]);
  });

  test('is left to its XML where that is copied with it', async () => {
    const files = await readText(
      `${COPIED}\nEvent Xml:\n${writeEventXml()}\n\n${COPIED}`,
      artefactContext(),
    );
    expect(files.map(({ kind, records }) => [kind, records])).toEqual([
      ['event-xml', 1],
      ['event-text', 1],
    ]);
  });

  test('says where a date may be read in two ways', async () => {
    const [fact] = (await read(COPIED.replace('3/14/2026 1:05:09 PM', '03/04/2026 13:05:09')))!
      .facts;
    expect(fact!.doubt).toMatch(/other way round/);
  });

  test('asks for the XML where the text says nothing that is known', async () => {
    const result = await read(COPIED.replace(/A fatal[^]*/, 'ข้อความ'));
    expect(result!.facts[0]!.fields).toEqual({});
    expect(result!.notes.join('\n')).toMatch(/XML View.*wevtutil qe/);
  });

  test('is not seen in lines of another kind', async () => {
    const text = 'Name: x\nHost: y\nDate: 14.03.2026 13:05:09\nTries: many\nSize: 17';
    expect(await read(text)).toBeUndefined();
    expect(await read('a: b\nc: d\ne: f\ng: 5')).toBeUndefined();
    expect(await read('a: b\nc: d\ne: 14.03.2026 13:05:09\ng: 65536')).toBeUndefined();
    expect(await read('a: b\nc: d\ne: 14.03.2026 13:05:09\ng: 65535')).toMatchObject({
      records: 1,
    });
  });
});

describe('text of wevtutil', () => {
  const one = (id: number, record: number) => `Event[${record}]
  Log Name: Microsoft-Windows-TerminalServices-LocalSessionManager/Operational
  Source: Microsoft-Windows-TerminalServices-LocalSessionManager
  Date: 2026-03-14T13:05:0${record}.1230000Z
  Event ID: ${id}
  Task: N/A
  Level: Information
  Opcode: Info
  Keyword: N/A
  User: S-1-5-18
  User Name: NT AUTHORITY\\SYSTEM
  Computer: host.example
  Description: 
Session 3 has been disconnected, reason code 5
`;
  test('is read with every event of it, in UTC where it says so', async () => {
    const result = await read(`${one(40, 0)}\n${one(40, 1)}`);
    expect(result!.facts.map(({ time, fields, computer }) => [time, fields, computer])).toEqual([
      [Date.UTC(2026, 2, 14, 13, 5, 0, 123), { Session: '3', Reason: '5' }, 'host.example'],
      [Date.UTC(2026, 2, 14, 13, 5, 1, 123), { Session: '3', Reason: '5' }, 'host.example'],
    ]);
    expect(result!.notes).toEqual([]);
    expect(result!.spans).toEqual([
      {
        computer: 'host.example',
        channel: 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational',
        from: Date.UTC(2026, 2, 14, 13, 5, 0, 123),
        to: Date.UTC(2026, 2, 14, 13, 5, 1, 123),
      },
    ]);
  });
});

describe('text of PowerShell', () => {
  test('as a list', async () => {
    const text = `

Message      : RDP ClientActiveX has been disconnected (Reason= 2308)
Id           : 1026
RecordId     : 77
ProviderName : Microsoft-Windows-TerminalServices-ClientActiveXCore
LogName      : Microsoft-Windows-TerminalServices-RDPClient/Operational
ProcessId    : 4321
MachineName  : client.example
TimeCreated  : 14.03.2026 13:05:09
ActivityId   : f4205d9c-1d5c-4f83-0000-0000000000aa


TimeCreated  : 14.03.2026 13:05:10
ProviderName : Microsoft-Windows-TerminalServices-ClientActiveXCore
Id           : 1024
Message      : RDP ClientActiveX is trying to connect to the server (host.example)

`;
    expect((await read(text))!.facts).toMatchObject([
      {
        time: local(2026, 2, 14, 13, 5, 9),
        id: 1026,
        fields: { Value: '2308' },
        record: 77,
        process: 4321,
        computer: 'client.example',
        activity: 'f4205d9c-1d5c-4f83-0000-0000000000aa',
      },
      { time: local(2026, 2, 14, 13, 5, 10), id: 1024, fields: { Value: 'host.example' } },
    ]);
  });

  test('as a table', async () => {
    const text = `

   ProviderName: Schannel

TimeCreated                     Id LevelDisplayName Message
-----------                     -- ---------------- -------
3/14/2026 1:05:09 PM         36887 Error            A fatal alert was received. The code is 70.
3/14/2026 1:06:00 AM         36887 Error            A fatal alert was received. The code is 40.
`;
    expect((await read(text))!.facts).toMatchObject([
      { time: local(2026, 2, 14, 13, 5, 9), id: 36887, fields: { AlertDesc: '70' } },
      { time: local(2026, 2, 14, 1, 6, 0), id: 36887, fields: { AlertDesc: '40' } },
    ]);
  });
});

test('a list that Event Viewer saved is read, with commas and with tabs', async () => {
  const comma =
    'Level,Date and Time,Source,Event ID,Task Category\nError,3/14/2026 1:05:09 PM,Schannel,36887,None,"A fatal alert was received.\nThe code is 70."\nInformation,3/14/2026 1:05:10 PM,Kernel-General,16,None\n';
  const tab =
    'Level\tDate and Time\tSource\tEvent ID\tTask Category\nFehler\t14.03.2026 13:05:09\tSchannel\t36887\tKeine\n';
  expect((await read(comma))!.facts).toMatchObject([
    { provider: 'Schannel', fields: { AlertDesc: '70' } },
    { provider: 'Kernel-General', id: 16, fields: {} },
  ]);
  expect((await read(tab))!.facts).toMatchObject([
    { time: local(2026, 2, 14, 13, 5, 9), id: 36887 },
  ]);
});

test('the text of a saved row goes on until the quote that ends a line', async () => {
  const head = 'Level,Date and Time,Source,Event ID,Task Category\n';
  const row = (end: string) =>
    `Error,3/14/2026 1:05:09 PM,Schannel,36888,None,"A fatal alert was generated. The ${end}\n`;
  const text = `${head}${row('TLS "1.2" protocol error code\nis 70. The SChannel\nerror state is 105."')}Error code 40, state 8\n${row('TLS 1.2 protocol error code is 20. The SChannel error state is 7."')}Alert 40`;
  expect((await read(text))!.facts.map(({ fields }) => fields)).toEqual([
    { AlertDesc: '70', ErrorState: '105' },
    { AlertDesc: '20', ErrorState: '7' },
  ]);
});

describe('values of a text', () => {
  const lines = (...values: string[]) => values.join('\r\n');
  test.each<[string, number, string, Record<string, string>]>([
    [
      'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS',
      142,
      'TCP socket READ operation failed, error 64',
      { error: '64' },
    ],
    [
      'Service Control Manager',
      7031,
      '\r\n  The Remote Desktop Services service terminated unexpectedly.',
      { param1: 'Remote Desktop Services' },
    ],
    [
      'Microsoft-Windows-TerminalServices-LocalSessionManager',
      24,
      lines(
        'Remote Desktop Services: Session has been disconnected:',
        '',
        'User: HOST\\a',
        'Session ID: 2',
        'Source Network Address: 10.0.0.5',
      ),
      { User: 'HOST\\a', SessionID: '2', Address: '10.0.0.5' },
    ],
    [
      'Microsoft-Windows-TerminalServices-RemoteConnectionManager',
      1149,
      lines(
        'Remote Desktop Services: User authentication succeeded:',
        '',
        'User: a',
        'Domain: B',
        'Source Network Address: 10.0.0.5',
      ),
      { Param1: 'a', Param2: 'B', Param3: '10.0.0.5' },
    ],
    [
      'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS',
      131,
      'The server accepted a new TCP connection from client 10.0.0.5:50123.',
      { ConnType: 'TCP', ClientIP: '10.0.0.5:50123' },
    ],
    [
      'Microsoft-Windows-Security-Auditing',
      4625,
      lines(
        'An account failed to log on.',
        '',
        'Subject:',
        '\tSecurity ID:\t\tS-1-0-0',
        '\tLogon ID:\t\t0x0',
        '',
        'Logon Type:\t\t\t3',
        '',
        '\tStatus:\t\t\t0xC000006D',
        '\tSub Status:\t\t0xC000006A',
        '\tSource Network Address:\t10.0.0.5',
      ),
      { LogonType: '3', Status: '0xC000006D', SubStatus: '0xC000006A', IpAddress: '10.0.0.5' },
    ],
    [
      'TermService',
      1058,
      'It has failed to replace the expired certificate. The relevant status code was Access is denied.\r\n',
      { 0: 'Access is denied' },
    ],
    [
      'TermService',
      1057,
      'It has failed to create a certificate. The relevant\nstatus code was Access is\ndenied.\n.',
      { 0: 'Access is denied' },
    ],
    [
      'Schannel',
      36888,
      'A fatal alert was generated. The TLS 1.2 protocol error code is 70. The SChannel error state is 105.',
      { AlertDesc: '70', ErrorState: '105' },
    ],
  ])('of %s %i', (provider, id, message, fields) => {
    expect(readMessageValues(provider, id, message)).toEqual({ fields, missing: false });
  });
});
