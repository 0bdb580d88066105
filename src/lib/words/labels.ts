import type { Band } from '../evidence/bands.ts';
import type {
  CheckPlace,
  FixPlace,
  Likelihood,
  ProbeRole,
  Strength,
  Tool,
} from '../schema/words.ts';

/** The words of the closed lists as people read them. */
export const LIKELIHOOD: Record<Likelihood, string> = {
  'very-likely': 'Very likely',
  likely: 'Likely',
  possible: 'Possible',
  rare: 'Rare',
};

export const STRENGTH: Record<Strength, string> = {
  confirms: 'confirms',
  supports: 'supports',
  against: 'speaks against',
  'rules-out': 'rules out',
};

export const PROBE_ROLE: Record<ProbeRole, string> = {
  host: 'On the machine that refuses',
  client: 'On the machine that connects',
};

export const CHECK_PLACE: Record<CheckPlace, string> = {
  anywhere: 'Anywhere: it is asked of you',
  client: 'On the client',
  path: 'From another place in the network',
  host: 'On the host, not over Remote Desktop',
  portal: 'At the host, its console or its portal',
};

export const TOOL: Record<Tool, string> = {
  look: 'Look',
  gui: 'Click',
  powershell: 'PowerShell',
  cmd: 'Command Prompt',
  shell: 'Shell',
};

/** “5 minutes”, “1 minute”, “under a minute”. */
export const minutes = (count: number): string =>
  count < 1 ? 'under a minute' : count === 1 ? '1 minute' : `${count} minutes`;

/** How strongly a cause is suspected. */
export const BAND: Record<Band, string> = {
  'very-likely': 'Very likely',
  likely: 'Likely',
  possible: 'Possible',
  unlikely: 'Unlikely',
  'ruled-out': 'Ruled out',
};

/** The places a person may or may not reach. */
export const REACH: Record<FixPlace, string> = {
  client: 'This computer',
  host: 'The host’s console or remote management',
  portal: 'The cloud portal',
  network: 'The network gear in between',
};
