import type {
  CheckPlace,
  FixPlace,
  ProbeRole,
  Shell,
  Strength,
  Tool,
  Way,
} from '../domain/closed-lists.ts';

export const STRENGTH: Record<Strength, string> = {
  confirms: 'confirms',
  supports: 'supports',
  against: 'counts against',
  'rules-out': 'rules out',
};

/** The same, about a cause named before. */
export const EFFECT: Record<Strength, string> = {
  confirms: 'Confirms it',
  supports: 'Supports it',
  against: 'Counts against it',
  'rules-out': 'Rules it out',
};

export const PROBE_ROLE: Record<ProbeRole, string> = {
  host: 'On the remote computer (host)',
  client: 'On the computer you connect from (client)',
};

export const CHECK_PLACE: Record<CheckPlace, string> = {
  anywhere: 'You can answer this from memory',
  client: 'On the client computer',
  path: 'From another place on the network',
  host: 'On the remote computer (host), by another way in',
  portal: 'At the remote computer (host), its console or its portal',
};

export const TOOL: Record<Tool, string> = {
  look: 'Look',
  gui: 'Click',
  powershell: 'PowerShell',
  cmd: 'Command Prompt',
  shell: 'Shell',
};

export const WAY: Record<Way, string> = {
  powershell: TOOL.powershell,
  clicks: 'Clicks',
  cmd: TOOL.cmd,
};

/** Names of the shells that run a command. */
export const SHELL: Record<Shell, string> = {
  powershell: TOOL.powershell,
  cmd: TOOL.cmd,
  either: `${TOOL.powershell} or ${TOOL.cmd}`,
  shell: TOOL.shell,
};

/** Format minutes: “5 minutes”, “1 minute”, “under a minute”. */
export const minutes = (count: number): string =>
  count < 1 ? 'under a minute' : count === 1 ? '1 minute' : `${count} minutes`;

/** Places that a person may or may not be able to reach. */
export const REACH: Record<FixPlace, string> = {
  client: 'This computer',
  host: 'The remote computer’s console or remote management',
  portal: 'The cloud portal',
  network: 'The network devices in between',
};
