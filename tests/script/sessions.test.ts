import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasCommand } from '../../scripts/machine/programs.mjs';
import { absent } from './servers.ts';
import { canPlay, recordSessions, type Recording, whyNotRecorded } from './record-sessions.ts';
import { SESSIONS, type Session } from './sessions.ts';

const why = whyNotRecorded();
const here = why === null ? SESSIONS.filter(canPlay) : [];

const nameOf = (session: Session): string => {
  if (here.includes(session)) return session.name;
  return `${session.name}: ${why ?? (typeof session.server === 'function' ? '' : absent(session.server))}`;
};

/** Read fields of every frame with tshark, which takes each port for one protocol. */
function askTshark(
  { bytes, ports }: Recording,
  protocol: string,
  fields: readonly string[],
): Record<string, string>[] {
  // It reads no pipe that Node makes.
  const folder = mkdtempSync(join(tmpdir(), 'reconnect-tshark-'));
  const file = join(folder, 'recorded.pcapng');
  writeFileSync(file, bytes);
  const { stdout } = spawnSync(
    'tshark',
    [
      ...['-r', file, '-T', 'fields'],
      ...[...ports.values()].flatMap((port) => ['-d', `tcp.port==${port},${protocol}`]),
      ...fields.flatMap((field) => ['-e', field]),
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  rmSync(folder, { recursive: true });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(line.split('\t').map((value, at) => [fields[at]!, value])));
}

describe('real sessions of xrdp, FreeRDP and servers that hang up', () => {
  let recording: Recording;
  beforeAll(async () => {
    if (here.length > 0) recording = await recordSessions(here);
  }, 300_000);

  const factsOf = (session: Session) =>
    recording.result.facts.filter(
      ({ fields }) => fields['serverPort'] === String(recording.ports.get(session)),
    );

  for (const session of SESSIONS)
    test.skipIf(!here.includes(session))(nameOf(session), () => {
      const [fact] = factsOf(session);
      expect(fact?.fields).toMatchObject(session.expects);
      expect(fact).not.toHaveProperty('doubt');
    });

  test.skipIf(here.length === 0)('are read whole, and hold no name', () => {
    const { unreadable, notes, facts } = recording.result;
    expect({ unreadable, notes }).toEqual({ unreadable: 0, notes: [] });
    expect(JSON.stringify(facts)).not.toContain('synthetic');
  });

  test.skipIf(here.length === 0 || !hasCommand('tshark'))(
    hasCommand('tshark') ? 'are the same to tshark' : 'tshark is not installed (Debian: tshark)',
    () => {
      const ends = ['tcp.srcport', 'tcp.dstport', 'tcp.flags.fin', 'tcp.flags.reset'];
      const negotiation = {
        requested: 'rdp.negReq.requestedProtocols',
        selected: 'rdp.negReq.selectedProtocol',
        failure: 'rdp.negFailure.failureCode',
      };
      const [type, chosen, version, alert, times] = [
        'tls.handshake.type',
        'tls.handshake.extensions.supported_version',
        'tls.handshake.version',
        'tls.alert_message.desc',
        'x509af.utcTime',
      ] as const;
      const asRdp = askTshark(recording, 'tpkt', [...ends, ...Object.values(negotiation)]);
      const asTls = askTshark(recording, 'tls', [...ends, type, chosen, version, alert, times]);
      expect(asRdp).toHaveLength(recording.result.records);

      for (const session of here)
        for (const { fields } of factsOf(session)) {
          const between = (one: Record<string, string>): boolean => {
            const pair = [one['tcp.srcport'], one['tcp.dstport']];
            return pair.includes(fields['clientPort']) && pair.includes(fields['serverPort']);
          };
          const [rdp, tls] = [asRdp.filter(between), asTls.filter(between)];
          for (const [name, field] of Object.entries(negotiation)) {
            const value = rdp.map((one) => one[field]).find((one) => one !== '');
            expect([name, fields[name]]).toEqual([name, value && String(Number(value))]);
          }
          const end = rdp.find(
            (one) => one['tcp.flags.fin'] === '1' || one['tcp.flags.reset'] === '1',
          );
          const by = end?.['tcp.srcport'] === fields['serverPort'] ? 'server' : 'client';
          expect(fields['endedBy']).toBe(by);
          const hello = tls.find((one) => one[type]!.split(',')[0] === '2');
          const number = hello && (hello[chosen] || hello[version]!.split(',')[0]);
          expect(fields['tlsVersion']).toBe(
            number && { 0x301: '1.0', 0x302: '1.1', 0x303: '1.2', 0x304: '1.3' }[Number(number)],
          );
          expect(fields['alert']).toBe(tls.map((one) => one[alert]).find((one) => one !== ''));
          const dates = tls.map((one) => one[times]).find((one) => one !== '');
          expect(fields['certificateFrom']?.slice(2, 19)).toBe(
            dates && /\d\d-\d\d-\d\d \d\d:\d\d:\d\d/.exec(dates)?.[0].replace(' ', 'T'),
          );
        }
    },
  );
});
