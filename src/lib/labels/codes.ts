import type { CodeKind, CodeSide } from '../schema/code.ts';

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
