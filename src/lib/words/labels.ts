import type { Outcome } from '../case/case.ts';
import type { Band } from '../evidence/bands.ts';
import type { CodeKind, CodeSide } from '../schema/code.ts';
import type {
  CheckPlace,
  Edition,
  FixPlace,
  Grade,
  Likelihood,
  ProbeRole,
  Restart,
  Risk,
  Role,
  Strength,
  Success,
  Tool,
  Verdict,
} from '../schema/words.ts';

/** The words of the closed lists as people read them. */
export const VERDICT: Record<Verdict, { label: string; meaning: string }> = {
  confirmed: { label: 'Confirmed', meaning: 'The authorities say so.' },
  caveats: { label: 'True with caveats', meaning: 'True within limits, which the entry names.' },
  unsupported: { label: 'Unsupported', meaning: 'No authority says so. It may be harmless.' },
  contradicted: { label: 'Contradicted', meaning: 'An authority says otherwise.' },
  dangerous: { label: 'Dangerous', meaning: 'Following it as written can cause harm.' },
};

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

export const SUCCESS: Record<Success, string> = {
  usually: 'usually helps',
  often: 'often helps',
  sometimes: 'sometimes helps',
  rarely: 'rarely helps',
};

export const FIX_PLACE: Record<FixPlace, string> = {
  client: 'On the client',
  host: 'On the host',
  portal: 'In the cloud portal',
  network: 'In the network',
};

export const CHECK_PLACE: Record<CheckPlace, string> = {
  anywhere: 'Anywhere: it is asked of you',
  client: 'On the client',
  path: 'From another place in the network',
  host: 'On the host, not over Remote Desktop',
  portal: 'At the host, its console or its portal',
};

export const ROLE: Record<Role, string> = {
  user: 'You',
  'help-desk': 'Help desk',
  administrator: 'Administrator',
};

export const RESTART: Record<Restart, string> = {
  none: 'Nothing restarts',
  service: 'A service restarts',
  machine: 'The machine restarts',
};

export const RISK: Record<Risk, string> = {
  none: 'No risk',
  low: 'Low risk',
  medium: 'Medium risk',
  high: 'High risk',
};

export const EDITION: Record<Edition, string> = {
  home: 'Home',
  pro: 'Pro',
  enterprise: 'Enterprise',
  education: 'Education',
  server: 'Server',
  'non-windows': 'other systems',
};

export const GRADE: Record<Grade, string> = {
  A: 'vendor documentation or source code',
  B: 'first-hand report',
  C: 'retelling, blog or community page',
  D: 'copied text',
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

/** The kinds of numbers, with what tells them apart. */
export const CODE_KIND: Record<CodeKind, { title: string; name: string; meaning: string }> = {
  disconnect: {
    title: 'Error codes',
    name: 'Error code',
    meaning: 'The first number of the message: what ended, as the client saw it.',
  },
  extended: {
    title: 'Extended error codes',
    name: 'Extended error code',
    meaning: 'The second number of the message: the reason, where one was given.',
  },
  'error-info': {
    title: 'Protocol error info',
    name: 'Protocol error info',
    meaning:
      'What a host sends on the wire to say why it ends a connection. Other clients than Microsoft’s show it.',
  },
  event: {
    title: 'Events',
    name: 'Event',
    meaning: 'Entries of the Windows event logs that belong to Remote Desktop.',
  },
};

export const CODE_SIDE: Record<CodeSide, string> = {
  client: 'On the client',
  host: 'On the host',
  gateway: 'On the gateway',
};

/** How strongly a cause is suspected. */
export const BAND: Record<Band, string> = {
  'very-likely': 'Very likely',
  likely: 'Likely',
  possible: 'Possible',
  unlikely: 'Unlikely',
  'ruled-out': 'Ruled out',
};

/** What became of a fix. */
export const OUTCOME: Record<Outcome, string> = {
  worked: 'worked',
  remains: 'helped, but another fault remains',
  failed: 'did not help',
  undone: 'did not help, undone',
  kept: 'did not help, left in place',
  skipped: 'could not be done',
};

/** The places a person may or may not reach. */
export const REACH: Record<FixPlace, string> = {
  client: 'This computer',
  host: 'The host’s console or remote management',
  portal: 'The cloud portal',
  network: 'The network gear in between',
};
