import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Failure of a command on a file of cases, with the lines to print. */
export class CasesRefused extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/**
 * Read the JSON file that a command was given. Its name is relative to the user’s folder: npm runs scripts in the
 * project’s root.
 *
 * @param command Name of the npm script.
 * @throws CasesRefused when no file is named, or it is not JSON.
 */
export function readCasesFile(name: string | undefined, command: string): unknown {
  if (name === undefined)
    throw new CasesRefused([`Name a file of cases: npm run ${command} -- src/content/cases.json`]);
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CasesRefused([`${file} cannot be read: ${(error as Error).message}`]);
  }
}

/** Print why a file of cases was refused and set exit code 2. Throws any other error again. */
export function refuseCases(error: unknown): void {
  if (!(error instanceof CasesRefused)) throw error;
  for (const line of error.lines) console.error(line);
  process.exitCode = 2;
}
