import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The PowerShell around the probes. */
export interface ScriptParts {
  /** Help and parameters. */
  head: string;
  /** Functions that probes may use. */
  library: string;
  /** Parameters checked, probes run, findings written. */
  run: string;
}

/** Reads the parts under a project root. */
export function readParts(root: string): ScriptParts {
  const part = (name: keyof ScriptParts): string =>
    readFileSync(join(root, 'src/lib/script/parts', `${name}.ps1`), 'utf8');
  return { head: part('head'), library: part('library'), run: part('run') };
}
