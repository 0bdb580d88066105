import type { Fact } from '../fact.ts';
import type { ReadContext } from '../reader.ts';
import type { UdpConnection } from './follow-udp.ts';
import { judgeConnection } from './judge-connection.ts';
import type { TcpConnection } from './tcp-connection.ts';

interface Timed {
  client: { address: string; port: number };
  server: { address: string; port: number };
  firstFrame: number;
  lastFrame: number;
  firstTime: number | null;
  lastTime: number | null;
}

const writeWhere = ({ firstFrame, lastFrame }: Timed): string =>
  firstFrame === lastFrame ? `frame ${firstFrame}` : `frames ${firstFrame}–${lastFrame}`;

const writeEnds = ({ client, server }: Timed): Record<string, string> => ({
  client: client.address,
  clientPort: String(client.port),
  server: server.address,
  serverPort: String(server.port),
});

/** Write how long it lasted, in seconds with milliseconds; nothing where the file gives no times. */
function writeSeconds(one: Timed, end: number | null): Record<string, string> {
  if (one.firstTime === null || end === null) return {};
  return { seconds: (Math.max(0, end - one.firstTime) / 1000).toFixed(3) };
}

const writeTime = (time: number | null): number | null => {
  const whole = time === null ? NaN : Math.floor(time);
  return Number.isSafeInteger(whole) ? whole : null;
};

/** Write the fact of a TCP connection. */
export function tcpFact(connection: TcpConnection, context: ReadContext): Fact {
  const time = writeTime(connection.firstTime);
  const { end, stage, fields, doubts } = judgeConnection(connection, time ?? context.now);
  return {
    time,
    provider: 'tcp',
    id: 'connection',
    fields: {
      ...writeEnds(connection),
      end,
      stage,
      endedBy: connection.end?.by ?? '-',
      ...fields,
      ...writeSeconds(connection, connection.end?.time ?? connection.lastTime),
    },
    where: writeWhere(connection),
    source: context.name,
    ...(doubts.length > 0 && { doubt: doubts.join(' ') }),
  };
}

/** Write the fact of an attempt over UDP. */
export function udpFact(connection: UdpConnection, context: ReadContext): Fact {
  return {
    time: writeTime(connection.firstTime),
    provider: 'udp',
    id: 'connection',
    fields: {
      ...writeEnds(connection),
      answered: connection.answered ? 'yes' : 'no',
      ...writeSeconds(connection, connection.lastTime),
    },
    where: writeWhere(connection),
    source: context.name,
    ...(!connection.syn && { doubt: 'Its beginning is not in the capture.' }),
  };
}
