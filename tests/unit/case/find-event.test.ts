import { expect, it } from 'vitest';
import { checkDetail } from '../../../src/lib/case/details.ts';
import { findEvent } from '../../../src/lib/case/find-event.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

const { checks, codes } = knowledgeFromDisk(process.cwd());
const log = checks.find(({ id }) => id === 'host-log');
const events = log && checkDetail(log, codes).events;
if (!events) throw new Error('The check host-log names no events.');

it.each([
  ['1057', 'key-error'],
  ['36870', 'key-error'],
  [' 36874 ', 'tls-error'],
  ['56', 'security-layer-error'],
  ['2019', 'resource-event'],
  ['Event 1057, TerminalServices-RemoteConnectionManager', 'key-error'],
  [
    '29/11/2026 12:40:11 TermDD 50 The RDP protocol component X.224 detected an error',
    'protocol-error',
  ],
  ['11/29/2026 10:19:50 Schannel 36888 A fatal alert was generated', 'tls-error'],
])('finds the answer to %s', (text, answer) => {
  expect(findEvent(events, text)).toMatchObject({ kind: 'answer', answer });
});

it('takes no date, time, address or version for an event', () => {
  const text = '2026-11-29 10:50:56 NETLOGON 10.0.56.50 version 10.0.20348.2019';
  expect(findEvent(events, text)).toEqual({ kind: 'none' });
});

it('takes no part of a time of an event’s details, or of an afternoon, for an event', () => {
  const details = `<Provider Name="TermDD" /><EventID Qualifiers="49162">50</EventID>
    <TimeCreated SystemTime="2026-11-29T10:56:50.1234567Z" />`;
  expect(findEvent(events, details)).toMatchObject({ answer: 'protocol-error' });
  expect(findEvent(events, '12:50PM')).toEqual({ kind: 'none' });
});

it('wants the source beside a number that others use too', () => {
  expect(findEvent(events, 'Windows Server 2019, Kernel-General 1')).toEqual({ kind: 'none' });
});

it('names what is in none of the answers, with its page', () => {
  expect(findEvent(events, '1149')).toEqual({
    kind: 'other',
    events: [{ id: 1149, url: expect.stringContaining('/codes/') as string }],
  });
  expect(findEvent(events, '40000')).toEqual({ kind: 'other', events: [{ id: 40000 }] });
  expect(findEvent(events, 'nothing')).toEqual({ kind: 'none' });
});

it('knows every number that an answer names', () => {
  for (const answer of log.answers) {
    const named = (events.answers[answer.id] ?? []).map(({ id }) => id);
    for (const number of answer.label.match(/\b\d{2,5}\b/g) ?? [])
      expect(named, answer.label).toContain(Number(number));
  }
});
