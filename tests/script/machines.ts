import type { Certificate, Listener } from './fake-host.ts';

/** A described machine on which the script is run. */
export interface Machine {
  /** Name of its file in `machines`, and of its record. */
  name: string;
  /** Behaviour of its Remote Desktop port; nothing listens when absent. */
  listener?: Listener;
  /** The certificate that it shows. */
  certificate?: Certificate;
  /** Parameters of the script; MOCK-PORT is replaced by the port of the listener. */
  parameters?: readonly string[];
  /** Set when a probe never ends, for which the script ends the whole PowerShell. */
  hangs?: boolean;
  /** Exit code that the script must end with. */
  exit: 0 | 1 | 2;
}

const FORWARDED = ['-ComputerName', 'localhost', '-Port', 'MOCK-PORT'];

/** Every described machine. */
export const MACHINES: readonly Machine[] = [
  { name: 'healthy-host', listener: 'tls', exit: 0 },
  { name: 'unreadable-key', listener: 'no-tls', exit: 2 },
  { name: 'expired-certificate', listener: 'tls', certificate: 'expired', exit: 2 },
  { name: 'stopped-service', exit: 2 },
  { name: 'foreign-process', listener: 'not-rdp', exit: 2 },
  { name: 'policy-override', exit: 2 },
  { name: 'blocked-firewall-profile', listener: 'tls', exit: 2 },
  { name: 'lowered-tls', listener: 'tls', exit: 1 },
  { name: 'tls-off', listener: 'no-tls', exit: 2 },
  { name: 'password-guessing', listener: 'tls', exit: 1 },
  { name: 'flooded-host', listener: 'tls', exit: 1 },
  { name: 'not-elevated', listener: 'tls', exit: 0 },
  { name: 'probe-throws', listener: 'tls', exit: 0 },
  { name: 'probe-hangs', listener: 'tls', hangs: true, exit: 0 },
  { name: 'german-host', listener: 'no-tls', exit: 2 },
  { name: 'azure-host', listener: 'no-tls', exit: 2 },
  { name: 'healthy-client', listener: 'tls', parameters: FORWARDED, exit: 0 },
  { name: 'forwarder-client', listener: 'closes', parameters: FORWARDED, exit: 1 },
  { name: 'policy-client', listener: 'tls', parameters: FORWARDED, exit: 1 },
  { name: 'custom-expired', listener: 'tls', certificate: 'expired', exit: 2 },
  { name: 'custom-not-yet', listener: 'tls', certificate: 'not-yet', exit: 2 },
  { name: 'custom-no-key', listener: 'no-tls', exit: 2 },
  { name: 'custom-gone', listener: 'tls', exit: 2 },
  { name: 'denied-registry', exit: 0 },
  { name: 'dead-event-log', listener: 'tls', certificate: 'expired', exit: 2 },
  { name: 'no-log-evidence', listener: 'tls', certificate: 'expired', exit: 2 },
  { name: 'stopped-logs-denied', exit: 2 },
  { name: 'service-will-not-start', exit: 2 },
  { name: 'invalid-class', exit: 2 },
  { name: 'port-not-restarted', listener: 'tls', exit: 2 },
  { name: 'without-tls', listener: 'without-tls', exit: 1 },
  { name: 'refusing-tools', listener: 'tls', exit: 0 },
  {
    name: 'name-not-found-client',
    parameters: ['-ComputerName', 'office-pc.invalid'],
    exit: 2,
  },
];
