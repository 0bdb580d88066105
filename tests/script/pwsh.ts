import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The project’s root folder: tests run in it. */
export const ROOT = process.cwd();

function find(): string | null {
  const named = process.env['PWSH'];
  for (const command of named ? [named] : ['pwsh']) {
    const { status } = spawnSync(command, ['-NoProfile', '-Command', 'exit 0'], {
      stdio: 'ignore',
    });
    if (status === 0) return command;
  }
  if (named) throw new Error(`PWSH names ${named}, which does not run.`);
  return null;
}

/** PowerShell: the path in `PWSH`, or `pwsh` from the path; null when there is none. */
export const PWSH = find();

/** Says once, for a group of tests, why they are skipped and how many they are. */
export function saySkipped(group: string, count: number): void {
  if (PWSH === null)
    console.warn(
      `No PowerShell (pwsh on the path, or its path in PWSH): ${count} tests of ${group} are skipped.`,
    );
}

/** Contents of the syntax tree of one text. */
export interface Walked {
  id: string;
  errors: string[];
  /** `text` is the whole command. */
  commands: { name: string; text: string; operator: string; parameters: string[] }[];
  members: { type: string; name: string; call: boolean }[];
  types: string[];
  redirections: string[];
  /** Variables that are assigned to, with their scope or drive. */
  assigned: string[];
  /** Syntax that Windows PowerShell 5.1 does not have. */
  newer: string[];
}

/** Parses PowerShell texts with PowerShell’s own parser. */
export function walk(texts: readonly { id: string; code: string }[]): Walked[] {
  if (PWSH === null) throw new Error('There is no PowerShell.');
  const folder = mkdtempSync(join(tmpdir(), 'reconnect-'));
  try {
    const file = join(folder, 'texts.json');
    writeFileSync(file, JSON.stringify(texts));
    const out = execFileSync(
      PWSH,
      ['-NoProfile', '-File', join(ROOT, 'tests/script/walk.ps1'), '-File', file],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    return JSON.parse(out) as Walked[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
