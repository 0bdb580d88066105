import fc from 'fast-check';

/** Findings as the script writes them on a host. */
export const hostFindings = () => ({
  schemaVersion: 1,
  tool: 'Test-RemoteDesktop 1.0.0',
  role: 'host',
  computer: 'PC-NAME',
  target: null as string | null,
  when: '2026-11-21T09:30:00Z',
  days: 7,
  elevated: true,
  powershell: '5.1.26100.1',
  findings: [
    {
      check: 'key-access',
      answer: 'unreadable' as string | null,
      severity: 'error',
      reading:
        'NETWORK SERVICE: none; owner: S-1-5-18; last change of the file: 2026-11-20T21:00:00Z',
      evidence: [
        'Schannel 36870 2026-11-21T08:00:00Z: a fatal error occurred when accessing the private key',
      ],
    },
    {
      check: 'host-load',
      answer: null,
      severity: 'information',
      reading: 'memory: 41 %',
      evidence: [],
    },
  ],
  notChecked: [{ check: 'failed-logons', reason: 'needs an elevated PowerShell' }],
});

/** Output of the script in the console before its findings. */
export const SUMMARY = `
Test-RemoteDesktop 1.0.0  role host  computer PC-NAME  2026-11-21T09:30:00Z

ERROR    Can the service read its private key?
         No: access is missing or denied
         NETWORK SERVICE: none; owner: S-1-5-18
         http://localhost:4400/checks/key-access/

1 found wrong, 1 without a finding, 1 not checked.
  not checked: failed-logons: needs an elevated PowerShell

Paste the findings into http://localhost:4400/troubleshoot/ and they answer its questions.
`;

/** A text broken at a width as a console does it, which drops spaces at the end of a line. */
export const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? [''])
    .map((line) => line.trimEnd())
    .join('\r\n');

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/);
// Texts that clean() leaves as they are: the script writes such texts.
const words = fc.stringMatching(/^([!-~][ -~]{0,60}[!-~])?$/);

/** Any findings that the script may write. */
export const anyFindings = fc.record({
  schemaVersion: fc.constant(1),
  tool: fc.constant('Test-RemoteDesktop 1.0.0'),
  role: fc.constantFrom('host', 'client'),
  computer: words,
  target: fc.option(words.filter((text) => text !== '')),
  when: fc.constantFrom('2026-11-21T09:30:00Z', '2026-02-01T23:59:59Z'),
  days: fc.integer({ min: 1, max: 90 }),
  elevated: fc.boolean(),
  powershell: words,
  findings: fc.array(
    fc.record({
      check: id,
      answer: fc.option(id),
      severity: fc.constantFrom('information', 'warning', 'error'),
      reading: words,
      evidence: fc.array(
        words.filter((text) => text !== ''),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 12 },
  ),
  notChecked: fc.array(fc.record({ check: id, reason: words }), { maxLength: 4 }),
});
