import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BACKUP_SHELLS, backupCommand } from '../../src/lib/backup/commands.ts';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { handedOn } from './content-commands.ts';
import { PWSH, ROOT, saySkipped } from './pwsh.ts';

const folder = knowledgeFromDisk(ROOT).backupFolder!;

/** A folder as it is after the attempt to make it. */
interface Case {
  name: string;
  /** Owner and rights, as Windows writes them. */
  sddl: string;
  attributes: string;
  fails?: 'create' | 'read';
}

const USER = 'S-1-5-21-1004336348-1177238915-682003330-1001';
const SYSTEM = '(A;OICI;FA;;;SY)';
const ADMINISTRATORS = '(A;OICI;FA;;;BA)';
const directory = (name: string, sddl: string, change: Partial<Case> = {}): Case => ({
  name,
  sddl,
  attributes: 'Directory',
  ...change,
});

const SAFE: Case[] = [
  directory('just made', `O:BAD:P${SYSTEM}${ADMINISTRATORS}`),
  directory('as Windows writes it later', `O:BAD:PAI${SYSTEM}${ADMINISTRATORS}`),
  directory('owned by SYSTEM', `O:SYD:PAI${ADMINISTRATORS}${SYSTEM}`),
];

const UNSAFE: Case[] = [
  directory('owned by a user', `O:${USER}D:P${SYSTEM}${ADMINISTRATORS}`),
  directory(
    'open to every signed-in user',
    `O:BAD:PAI(A;OICI;0x1301bf;;;AU)${SYSTEM}${ADMINISTRATORS}`,
  ),
  directory('readable by users', `O:BAD:P${SYSTEM}${ADMINISTRATORS}(A;OICI;0x1200a9;;;BU)`),
  directory('with one user more', `O:BAD:P${SYSTEM}${ADMINISTRATORS}(A;;FR;;;${USER})`),
  directory(
    'as mkdir makes it',
    'O:BAD:AI(A;OICIID;FA;;;BA)(A;OICIID;FA;;;SY)(A;OICIID;0x1200a9;;;BU)(A;ID;0x1301bf;;;AU)',
  ),
  directory(
    'that inherits, though only from these two',
    'O:BAD:AI(A;OICIID;FA;;;BA)(A;OICIID;FA;;;SY)',
  ),
  directory('with a Deny', `O:BAD:P(D;OICI;FA;;;WD)${SYSTEM}${ADMINISTRATORS}`),
  directory('with no list of rights at all', 'O:BAD:NO_ACCESS_CONTROL'),
  directory('with an empty list', 'O:BAD:P'),
  directory('that leads elsewhere', `O:BAD:P${SYSTEM}${ADMINISTRATORS}`, {
    attributes: 'Directory, ReparsePoint',
  }),
  directory('that is a file', 'O:BAD:P(A;;FA;;;SY)(A;;FA;;;BA)', { attributes: 'Archive' }),
  directory('that cannot be made', `O:BAD:P${SYSTEM}${ADMINISTRATORS}`, { fails: 'create' }),
  directory('whose rights cannot be read', `O:BAD:P${SYSTEM}${ADMINISTRATORS}`, { fails: 'read' }),
];

interface Result {
  name: string;
  asked: string;
  path: string;
  said: string;
  stopped: string;
}

const CREATE = {
  Core: '[IO.FileSystemAclExtensions]::CreateDirectory($s, $d)',
  Desktop: '[IO.Directory]::CreateDirectory($d, $s)',
} as const;
const EDITION = "$PSEdition -eq 'Core'";

/** The command as one edition of PowerShell takes it, with the one call that exists only on Windows replaced. */
function inEdition(code: string, edition: keyof typeof CREATE): string {
  for (const part of [EDITION, CREATE.Core, CREATE.Desktop])
    if (code.split(part).length !== 2) throw new Error(`The command does not hold ${part} once.`);
  return code
    .replace(EDITION, edition === 'Core' ? '$true' : '$false')
    .replace(CREATE[edition], 'New-Folder $s $d');
}

function run(code: string): Result[] {
  if (PWSH === null) throw new Error('There is no PowerShell.');
  const temporary = mkdtempSync(join(tmpdir(), 'reconnect-'));
  try {
    const file = join(temporary, 'cases.json');
    writeFileSync(file, JSON.stringify({ code, cases: [...SAFE, ...UNSAFE] }));
    return JSON.parse(
      execFileSync(
        PWSH,
        ['-NoProfile', '-File', join(ROOT, 'tests/script/run-backup-folder.ps1'), '-File', file],
        { encoding: 'utf8' },
      ),
    ) as Result[];
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

const forms = BACKUP_SHELLS.flatMap((shell) =>
  (['Desktop', 'Core'] as const).map((edition) => ({ shell, edition })),
);

saySkipped('the backup folder', forms.length * 3);
describe.skipIf(PWSH === null)('the step that makes the backup folder', () => {
  describe.each(forms)('from $shell, in the edition $edition', ({ shell, edition }) => {
    const results =
      PWSH === null ? [] : run(inEdition(handedOn(backupCommand(folder, shell)), edition));
    const of = (cases: readonly Case[]): Result[] =>
      results.filter(({ name }) => cases.some((one) => one.name === name));

    it('gives the folder its owner and its rights in the moment it is made', () => {
      expect(new Set(results.map(({ asked, path }) => `${path} ${asked}`))).toEqual(
        new Set([`${folder.path} O:BAD:P${SYSTEM}${ADMINISTRATORS}`]),
      );
    });

    it('accepts a folder that only SYSTEM and administrators can open', () => {
      expect(of(SAFE).map(({ said, stopped }) => said + stopped)).toEqual(
        SAFE.map(() => `${folder.path} is safe.`),
      );
    });

    it('stops at every other', () => {
      expect(of(UNSAFE).filter(({ said, stopped }) => said !== '' || stopped === '')).toEqual([]);
    });
  });
});
