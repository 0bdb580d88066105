import { expect, test } from 'vitest';
import { udpSyn, udpSynAck } from '../../../support/captures/rdp-bytes.ts';
import { TALK_TIME } from '../../../support/captures/tcp-talk.ts';
import { FRAMES, writeUdp } from '../../../support/captures/write-packets.ts';
import { type SyntheticFrame, writePcap } from '../../../support/captures/write-pcap.ts';
import { readCaptured } from '../../../support/captures/read-talks.ts';

const [CLIENT, SERVER] = ['192.0.2.10', '192.0.2.20'];

/** A datagram from the client, or from the server. */
const datagram = (
  from: 'client' | 'server',
  data: Uint8Array,
  port = 3389,
  time = 0,
): SyntheticFrame => ({
  bytes: FRAMES[1]!(
    writeUdp(
      from === 'client'
        ? { source: CLIENT, sourcePort: 60000, destination: SERVER, destinationPort: port }
        : { source: SERVER, sourcePort: port, destination: CLIENT, destinationPort: 60000 },
      data,
    ),
  ),
  time: TALK_TIME + time,
});
const read = async (...frames: readonly SyntheticFrame[]) =>
  (await readCaptured(writePcap(frames))).facts;

test('a handshake without an answer, however often it is sent', async () => {
  const facts = await read(datagram('client', udpSyn()), datagram('client', udpSyn(), 3389, 3000));
  expect(facts).toEqual([
    {
      provider: 'udp',
      id: 'connection',
      time: TALK_TIME,
      where: 'frames 1–2',
      source: 'synthetic.pcap',
      fields: {
        client: CLIENT,
        clientPort: '60000',
        server: SERVER,
        serverPort: '3389',
        answered: 'no',
        seconds: '3.000',
      },
    },
  ]);
});

test.each([3389, 40001])('a handshake with an answer, at port %i', async (port) => {
  const facts = await read(
    datagram('client', udpSyn(), port),
    datagram('server', udpSynAck(), port),
  );
  expect(facts).toMatchObject([{ fields: { answered: 'yes', serverPort: String(port) } }]);
  expect(facts[0]).not.toHaveProperty('doubt');
});

test('without its beginning, only an answer says something', async () => {
  const data = new Uint8Array(60);
  expect(await read(datagram('client', data))).toEqual([]);
  const [fact] = await read(datagram('server', data), datagram('client', data));
  expect(fact).toMatchObject({ fields: { answered: 'yes', clientPort: '60000' } });
  expect(fact!.doubt).toMatch(/beginning/);
});

test('datagrams of other programs are none', async () => {
  const short = udpSyn().subarray(0, 200);
  expect(await read(datagram('client', short, 53), datagram('client', udpSynAck(), 53))).toEqual(
    [],
  );
});
