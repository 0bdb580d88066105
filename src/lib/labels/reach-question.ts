import type { AccessPoint } from '../domain/access.ts';
import { ACCESS_POINTS } from '../domain/access.ts';

export const REACH_QUESTION = 'Can you get to the remote computer another way?';

const WORDS: Record<AccessPoint, { label: string; hint: string }> = {
  'by-console': {
    label: 'Yes, I can sit at it or open its console',
    hint: 'The console is its own screen and keyboard, or its window in Hyper-V, VMware or Proxmox',
  },
  'by-portal': {
    label: 'Yes, through a cloud or hypervisor portal',
    hint: 'A web page where you can restart it or run commands on it, such as the Azure portal',
  },
  'by-someone': {
    label: 'Someone else can',
    hint: 'A colleague on site, the help desk or the person who runs it. You tell them what to do',
  },
  'only-remote': {
    label: 'No',
    hint: 'We won’t ask anything that has to be looked up on it',
  },
  unsure: {
    label: 'I’m not sure',
    hint: 'We won’t ask anything that has to be looked up on it. See below how to find out',
  },
};

/**
 * Answers, in the order of the list.
 *
 * @param tool The program that refuses.
 */
export const reachAnswers = (tool: string) =>
  ACCESS_POINTS.map((id) => ({
    id,
    ...WORDS[id],
    ...(id === 'only-remote' && { label: `No, only over ${tool}` }),
  }));

/** Help to find the answer. */
export const REACH_HOW: readonly string[] = [
  'Is it in the same building? Its own screen and keyboard are its console.',
  'Do you sign in to a web page to start and stop it, such as Azure, AWS or VMware? That is its portal.',
  'Did someone else set it up, or give you its name? Then they or your IT department can get to it.',
];
