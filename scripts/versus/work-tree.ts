import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../machine/project.mjs';

/** A checkout of another commit, with its packages installed. */
export interface WorkTree {
  folder: string;
  /** Short name of the commit. */
  commit: string;
  remove: () => void;
}

const git = (...parameters: string[]): string =>
  execFileSync('git', parameters, { cwd: ROOT, encoding: 'utf8' }).trim();

/**
 * Check a commit out into a temporary folder and install its packages there.
 *
 * @param ref Anything that git takes for a commit.
 * @throws {Error} When git knows no such commit, or the packages cannot be installed.
 */
export function checkOut(ref: string): WorkTree {
  const commit = git('rev-parse', '--short', '--verify', `${ref}^{commit}`);
  const folder = join(mkdtempSync(join(tmpdir(), 'versus-')), commit);
  git('worktree', 'add', '--detach', folder, commit);
  const remove = (): void => void git('worktree', 'remove', '--force', folder);
  try {
    execFileSync(
      'npm',
      ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
      { cwd: folder, stdio: 'inherit' },
    );
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, commit, remove };
}
