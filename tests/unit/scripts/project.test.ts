import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { freePort, isFree, run } from '../../../scripts/machine/project.mjs';

describe('a free port', () => {
  test('is not one that somebody listens on', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await isFree(port)).toBe(false);
    expect(await freePort(port)).toBeGreaterThan(port);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
  });
});

describe('a command', () => {
  test('hands on its exit code', async () => {
    expect(await run(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
  });

  test('sees what is added to its environment', async () => {
    const script = 'process.exit(process.env.ADDED === "yes" ? 0 : 1)';
    expect(await run(process.execPath, ['-e', script], { ADDED: 'yes' })).toBe(0);
  });

  test('gives its output, of both streams, to a caller that takes it', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(4)';
    const taken: string[] = [];
    expect(await run(process.execPath, ['-e', script], {}, (text) => taken.push(text))).toBe(4);
    expect(taken.join('').trim().split('\n').sort()).toEqual(['err', 'out']);
  });

  test('that a signal ended has a code above 128', async () => {
    expect(await run(process.execPath, ['-e', 'process.kill(process.pid)'])).toBe(143);
  });
});
