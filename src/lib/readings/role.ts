import type { Fact } from '../artefacts/fact.ts';
import type { CompiledRow } from './match-row.ts';
import type { MachineRole } from './readings.ts';

/**
 * Return the name by which the facts of one computer are brought together: its first label without case, because one log
 * writes `PC-1` and another `pc-1.example.org`.
 */
export function machineKey(computer: string | undefined): string {
  const name = (computer ?? '').trim().toLowerCase();
  return /^[\d.:]+$/.test(name) ? name : (name.split('.')[0] ?? '');
}

/** Collects the parts that computers have in a connection, from the rows that match their facts. */
export interface Roles {
  add: (fact: Fact, rows: readonly CompiledRow[]) => void;
  /** Return the part of a machine; null where nothing shows it, or where it has several. */
  of: (key: string) => MachineRole | null;
  /** List the computers as they write themselves. */
  list: () => { computer: string; role: MachineRole | null }[];
}

/** Make an empty collection of roles. */
export function collectRoles(): Roles {
  const seen = new Map<string, { computer: string; roles: Set<MachineRole> }>();
  const of = (key: string): MachineRole | null => {
    const roles = seen.get(key)?.roles;
    const [role] = roles ?? [];
    return roles?.size === 1 && role ? role : null;
  };
  return {
    add: ({ computer = '' }, rows) => {
      const key = machineKey(computer);
      const one = seen.get(key) ?? { computer, roles: new Set() };
      for (const { row } of rows) if (row.on) one.roles.add(row.on);
      seen.set(key, one);
    },
    of,
    list: () =>
      [...seen]
        .filter(([key]) => key !== '')
        .map(([key, { computer }]) => ({ computer, role: of(key) })),
  };
}
