import { CONTENT } from '../domain/content-folder.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProbeCode } from '../model/knowledge.ts';
import { PROBE_ROLES } from '../domain/closed-lists.ts';

const FOLDER = `${CONTENT}/probes`;

/** Path of the code of a probe, from the project’s root. */
export const probeFile = ({ role, check }: Pick<ProbeCode, 'role' | 'check'>): string =>
  `${FOLDER}/${role}/${check}.ps1`;

/** The code of every probe under a project root, host first, then by name. */
export const readProbes = (root: string): ProbeCode[] =>
  PROBE_ROLES.filter((role) => existsSync(join(root, FOLDER, role))).flatMap((role) =>
    readdirSync(join(root, FOLDER, role))
      .filter((name) => name.endsWith('.ps1'))
      .sort()
      .map((name) => {
        const check = name.slice(0, -'.ps1'.length);
        return { role, check, code: readFileSync(join(root, probeFile({ role, check })), 'utf8') };
      }),
  );
