import { expect, test } from 'vitest';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { judge } from '../../../src/lib/readings/judge.ts';
import { toReadingTable } from '../../../src/lib/readings/reading-table.ts';
import { factAt, NOON, readFileOf } from '../../support/facts.ts';

// Evidence that looks like that of Remote Desktop and is that of something else, or weighs less than it seems.

const table = toReadingTable(knowledgeFromDisk(process.cwd()));
const said = (provider: string, id: string | number, fields: Fact['fields']): string[] =>
  judge([readFileOf([factAt(0, provider, id, { fields })])], table, { now: NOON }).answers.map(
    ({ check, answer, certainty }) => `${check}: ${answer}, ${certainty}`,
  );

const EXPIRED = { state: 'expired', key: 'missing', thumbprint: 'aa' };

test.each([
  ['Remote Desktop', 'likely'],
  ['My', 'weak'],
])('a certificate of the store %s is %s evidence', (store, certainty) => {
  const found = said('certificate', 'stored', { ...EXPIRED, store });
  expect(found.sort()).toEqual([
    `certificate-state: expired, ${certainty}`,
    `certificate-state: no-key, ${certainty}`,
  ]);
});

test.each(['Root', 'CA', 'AuthRoot'])('a certificate of the store %s says nothing', (store) => {
  expect(said('certificate', 'stored', { ...EXPIRED, store })).toEqual([]);
});

test('only the store of Remote Desktop counts when it is empty', () => {
  const empty = (store: string) => said('certificate', 'store', { store, count: '0' });
  expect(empty('Remote Desktop')).toEqual(['certificate-state: missing, likely']);
  expect(empty('My')).toEqual([]);
});

test('who may use the folder of the keys says nothing about the key', () => {
  const may = (path: string) =>
    said('key-permissions', 'summary', { networkService: 'allowed', path });
  expect(may('C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys')).toEqual([]);
  expect(may('C:\\MachineKeys\\f686aace_1')).toEqual(['key-access: readable, likely']);
});

test('a command that was refused says nothing of the trust', () => {
  const status = (of: string) => said('nltest', 'secure-channel', { status: '5', of });
  expect(status('Trusted DC Connection Status')).toEqual(['domain-trust: broken, likely']);
  expect(status('I_NetLogonControl failed:')).toEqual([]);
});

test('a computer that the account may not use does not block the account', () => {
  const failed = (SubStatus: string) =>
    said('Microsoft-Windows-Security-Auditing', 4625, {
      LogonType: '3',
      Status: '0xc000006e',
      SubStatus,
      TargetUserName: 'someone',
    }).filter((text) => text.startsWith('account-status'));
  expect(failed('0xc0000070')).toEqual([expect.stringContaining('log-on-to')]);
  expect(failed('0x0')).toEqual([expect.stringContaining('blocked')]);
});

test('a file that connects to its own computer goes through a forwarder', () => {
  const address = (value: string) => said('rdp-file', 'setting', { key: 'full address', value });
  expect(address('127.0.0.1:13389')).toEqual(['between: forwarder, likely']);
  expect(address('host.example')).toEqual([]);
});

test('the listener of another product says nothing about that of Remote Desktop', () => {
  const listener = (name: string) => said('qwinsta', 'listener', { name, state: 'listening' });
  expect(listener('ica-tcp')).toEqual([]);
  expect(listener('rdp-tcp')).toEqual(['listener-state: listening, likely']);
});

test('a certificate that was replaced says nothing', () => {
  const old = { state: 'expired', key: 'present', store: 'Remote Desktop' };
  expect(said('certificate', 'stored', { ...old, replaced: 'yes' })).toEqual([]);
  expect(said('certificate', 'stored', { ...old, replaced: 'no' })).toHaveLength(1);
});

test('a program that is not named is taken to be Remote Desktop, with a doubt', () => {
  const listening = (owner: string) => said('netstat', 'summary', { listening: 'yes', owner });
  expect(listening('')).toEqual(['listener-state: listening, weak']);
  expect(listening('TermService svchost.exe')).toEqual(['listener-state: listening, likely']);
  expect(listening('skype.exe')).toEqual(['listener-state: other-program, likely']);
});
