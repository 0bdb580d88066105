import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectAsListed } from './as-listed.ts';
import { PWSH, saySkipped } from './pwsh.ts';
import type { ClientRun } from './run-clients.ts';
import { runClients } from './run-clients.ts';
import { scriptFile } from './run-machine.ts';
import type { Server } from './servers.ts';
import { absent, isThere, SERVERS, start } from './servers.ts';

const here = PWSH === null ? [] : SERVERS.filter(isThere);
const skipped = [...new Set(SERVERS.filter((one) => !isThere(one)).map(absent))];

saySkipped('the script as a client of real servers', SERVERS.length);
if (PWSH !== null && skipped.length > 0) console.warn(`Skipped: ${skipped.join('; ')}.`);

describe('the script as a client of real servers', () => {
  const runs = new Map<Server, ClientRun>();
  const script = here.length === 0 ? null : scriptFile();
  const ended = new AbortController();

  beforeAll(async () => {
    if (script === null) return;
    const { ports, stop } = await start(here);
    try {
      for (const relaxed of [false, true]) {
        const group = here.filter((one) => (one.relaxed ?? false) === relaxed);
        const done = await runClients(
          script.path,
          group.map((one) => ports[here.indexOf(one)]!),
          { relaxed, signal: ended.signal },
        );
        group.forEach((one, index) => runs.set(one, done[index]!));
      }
    } finally {
      stop();
    }
  }, 900_000);
  afterAll(() => {
    ended.abort();
    script?.remove();
  });

  for (const server of SERVERS)
    it.skipIf(!here.includes(server))(
      isThere(server) ? `judges ${server.name}` : `${server.name}: ${absent(server)}`,
      () => {
        expectAsListed(runs.get(server)!, server);
      },
    );
});
