import type { Listener } from './fake-host.ts';

/** A described machine on which the script is run. */
export interface Machine {
  /** Name of its file in `machines`, and of its record. */
  name: string;
  /** How its Remote Desktop port behaves; nothing listens when absent. */
  listener?: Listener;
  /** The certificate that it shows. */
  certificate?: 'valid' | 'expired';
  /** Parameters of the script; MOCK-PORT stands for the port of the listener. */
  parameters?: readonly string[];
  /** Exit code that the script must end with. */
  exit: 0 | 1 | 2;
}

/** Every machine with a record, in the order of the records’ table. */
export const MACHINES: readonly Machine[] = [];
