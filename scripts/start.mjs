// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { carryOut, makePlan } from './machine/plan.mjs';
import { builtBase, freePort, isFree, NODE, PACKAGES, run } from './machine/project.mjs';

// `npm start`: installs what is missing, builds the site and serves it until Ctrl-C.

/** @returns {Promise<number>} The port in PORT, or the first free one from 4321 on. */
async function choosePort() {
  const wish = process.env.PORT;
  if (!wish) return freePort(4321);
  const port = Number(wish);
  if (Number.isInteger(port) && port > 0 && port < 65536 && (await isFree(port))) return port;
  console.error(`PORT is "${wish}", which is not a free port. Set another one, or unset it.`);
  process.exit(1);
}

/** @param {string} address */
async function announce(address) {
  while (!(await fetch(address).catch(() => null))) await wait(100);
  console.log(`\nReconnect is at ${address} (Ctrl-C ends it)\n`);
}

for (const step of await makePlan([PACKAGES])) if (!(await carryOut(step))) process.exit(1);
const built = await run('npm', ['run', 'build']);
if (built !== 0) process.exit(built);

const port = await choosePort();
void announce(`http://localhost:${port}${builtBase()}`);
// Without npm in between, so that a signal to this process ends the server. Where Astro takes the environment for
// automated, it would serve in the background and return at once.
const served = await run(
  NODE,
  ['node_modules/astro/bin/astro.mjs', 'preview', '--port', String(port), '--ignore-lock'],
  { ASTRO_PREVIEW_BACKGROUND: '0' },
);
// A signal is how it is meant to end.
process.exit(served >= 128 ? 0 : served);
