import type { Machine } from '../../lib/case/merge-findings.ts';

/** Name a machine: “host PC-1”, “client”, “PC-1”. */
export const machineWord = ({ role, computer }: Machine): string =>
  [role ?? '', computer].filter((word) => word !== '').join(' ') || 'one machine';

/** Name a machine with the time at which the script ran. */
export const machineName = (machine: Machine): string =>
  machine.when === ''
    ? machineWord(machine)
    : `${machineWord(machine)}, ${machine.when.slice(0, 16).replace('T', ' ')} UTC`;

/** Count things: “1 answer”, “2 answers”. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
