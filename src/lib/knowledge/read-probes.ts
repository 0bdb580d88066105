import { CONTENT } from '../domain/content-folder.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProbeCode } from '../model/knowledge.ts';
import { PROBE_ROLES } from '../domain/closed-lists.ts';

/** Return the path of the code of a probe, from the project’s root: `src/content/probes/host/service.ps1`. */
export const probeFile = (
  { role, check }: Pick<ProbeCode, 'role' | 'check'>,
  content = CONTENT,
): string => `${content}/probes/${role}/${check}.ps1`;

/** Read the code of every probe of a knowledge base, host first, then by name. */
export const readProbes = (root: string, content = CONTENT): ProbeCode[] =>
  PROBE_ROLES.filter((role) => existsSync(join(root, content, 'probes', role))).flatMap((role) =>
    readdirSync(join(root, content, 'probes', role))
      .filter((name) => name.endsWith('.ps1'))
      .sort()
      .map((name) => {
        const check = name.slice(0, -'.ps1'.length);
        return {
          role,
          check,
          code: readFileSync(join(root, probeFile({ role, check }, content)), 'utf8'),
        };
      }),
  );
