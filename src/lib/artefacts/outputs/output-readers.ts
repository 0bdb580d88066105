import type { TextReader } from '../reader.ts';
import { readCertificates } from './certificates.ts';
import { readFirewallProfiles, readFirewallRules } from './firewall.ts';
import { readKeyPermissions } from './key-permissions.ts';
import { readRdpFile } from './rdp-file.ts';
import { readRegistry } from './registry.ts';
import { readSecureChannel } from './secure-channel.ts';
import { readServices } from './services.ts';
import { readSessions, readUsers } from './sessions.ts';
import { readSockets } from './sockets.ts';
import { readTimeService } from './time-service.ts';
import { readUpdates } from './updates.ts';

/**
 * Readers of the output of commands, registry files and .rdp files. A text may hold several outputs, as a window of commands
 * does: apply all of them and join their results; the places in facts are lines of the whole text.
 */
export const OUTPUT_READERS: readonly TextReader[] = [
  readSessions,
  readUsers,
  readSockets,
  readFirewallRules,
  readFirewallProfiles,
  readCertificates,
  readRegistry,
  readKeyPermissions,
  readTimeService,
  readSecureChannel,
  readServices,
  readUpdates,
  readRdpFile,
];
