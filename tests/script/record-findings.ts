import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MACHINES } from './machines.ts';
import { PWSH, ROOT } from './pwsh.ts';
import { findingsIn, runOn, scriptFile, stable } from './run-machine.ts';

// npm run script:record [-- NAME ...]: what the script finds on the described machines, kept in tests/script/recorded.

if (PWSH === null) {
  console.error(
    'PowerShell is needed: put pwsh on the path, or its path into PWSH. See https://learn.microsoft.com/powershell/',
  );
  process.exit(2);
}
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !MACHINES.some((machine) => machine.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no machine ${unknown.join(', ')}. Known: ${MACHINES.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const folder = join(ROOT, 'tests/script/recorded');
mkdirSync(folder, { recursive: true });
const script = scriptFile();
try {
  for (const machine of MACHINES) {
    if (wanted.length > 0 && !wanted.includes(machine.name)) continue;
    const run = await runOn(script.path, machine);
    writeFileSync(join(folder, `${machine.name}.json`), stable(findingsIn(run)));
    console.log(`${machine.name}: exit code ${run.status}`);
  }
} finally {
  script.remove();
}
