import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from '../domain/content-folder.ts';

/** The PowerShell around the probes: files in `script/parts` of the knowledge base. */
export interface ScriptParts {
  /** Help and parameters. */
  head: string;
  /** Functions that probes may use. */
  library: string;
  /** Code that checks the parameters, runs the probes and writes the findings. */
  run: string;
}

/** Read the parts under a project root. */
export function readParts(root: string): ScriptParts {
  const part = (name: keyof ScriptParts): string =>
    readFileSync(join(root, CONTENT, 'script/parts', `${name}.ps1`), 'utf8');
  return { head: part('head'), library: part('library'), run: part('run') };
}
