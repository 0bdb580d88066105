import { deflateRawSync } from 'node:zlib';
import { writeEventXml } from '../support/event-xml.ts';
import { writeZip } from '../support/zip-file.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const COPIED = `Log Name:      System
Source:        Schannel
Date:          3/14/2026 1:05:09 PM
Event ID:      36888
Task Category: None
Level:         Error
Keywords:      
User:          SYSTEM
Computer:      host.example
Description:
A fatal alert was generated. The error code is 70. The state is 105.
`;

const LISTED = `Event[0]:
  Log Name: Security
  Source: Microsoft-Windows-Security-Auditing
  Date: 2026-03-14T13:05:01.1230000Z
  Event ID: 4625
  Task: Logon
  Level: Information
  Opcode: Info
  Keyword: Audit Failure
  User: N/A
  User Name: N/A
  Computer: host.example
  Description: 
An account failed to log on.

Logon Type:			3

	Status:			0xC000006D
	Sub Status:		0xC000006A
`;

const POWERSHELL = `
TimeCreated  : 14.03.2026 13:05:10
ProviderName : Microsoft-Windows-TerminalServices-ClientActiveXCore
Id           : 1024
Message      : RDP ClientActiveX is trying to connect to the server (host.example)

   ProviderName: Schannel

TimeCreated                     Id LevelDisplayName Message
-----------                     -- ---------------- -------
3/14/2026 1:05:09 PM         36887 Error            A fatal alert was received. The code is 70.
Error,3/14/2026 1:05:09 PM,Schannel,36887,None,"A fatal alert
of 70."
`;

const XML = [
  writeEventXml({ activity: '{F4205D9C-1D5C-4F83-0000-0000000000AA}' }),
  writeEventXml({
    body: '<EventData><Data>&lt;one&#65;</Data><Data/><Binary>0A</Binary></EventData>',
  }),
  `- ${writeEventXml({ body: "<UserData><EventXML xmlns='E'><User><![CDATA[a]]></User></EventXML></UserData>" })}`,
].join('\n');

/** XML of events as UTF-8, with every construct that is known. Synthetic. */
export const sampleEventXml = (): readonly Uint8Array[] => [
  encode(`<?xml version="1.0"?>\n<!-- all -->\n<Events>${XML.repeat(10)}</Events>`),
  encode(XML),
];

/** Text of events in the four shapes that are known. Synthetic. */
export const sampleEventText = (): readonly Uint8Array[] =>
  [COPIED.repeat(5), LISTED.repeat(5), POWERSHELL.repeat(5), COPIED + LISTED + POWERSHELL].map(
    encode,
  );

/** Archives: deflated, stored, streamed, 64-bit, one in another, and one whose entry grows a thousand times. Synthetic. */
export const sampleArchives = (): readonly Uint8Array[] => {
  const inner = writeZip([{ path: 'in.xml', bytes: XML }]);
  return [
    writeZip([
      { path: 'HOST\\HOST_System.xml', bytes: XML.repeat(20) },
      { path: 'b.txt', bytes: COPIED, method: 0 },
      { path: 'c.txt', bytes: LISTED, descriptor: true },
    ]),
    writeZip(
      [
        { path: 'd.xml', bytes: XML, wide: true },
        { path: 'inner.zip', bytes: inner },
      ],
      {
        zip64: true,
        comment: 'synthetic',
      },
    ),
    writeZip([
      { path: 'zeros.txt', bytes: new Uint8Array(1_000_000) },
      { path: 'twice.bin', bytes: deflateRawSync(new Uint8Array(500_000)) },
    ]),
  ];
};
