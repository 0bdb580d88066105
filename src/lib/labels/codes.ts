import type { CodeKind, CodeSide } from '../schema/code.ts';

/** The kinds of numbers, with what tells them apart. */
export const CODE_KIND: Record<CodeKind, { title: string; name: string; meaning: string }> = {
  disconnect: {
    title: 'Error codes',
    name: 'Error code',
    meaning: 'The first number in the message: what ended the connection, as the client saw it.',
  },
  extended: {
    title: 'Extended error codes',
    name: 'Extended error code',
    meaning: 'The second number in the message: the reason, if there is one.',
  },
  'error-info': {
    title: 'Protocol error info',
    name: 'Protocol error info',
    meaning:
      'Sent by the host to say why it ends a connection. Clients other than Microsoft’s show it.',
  },
  event: {
    title: 'Events',
    name: 'Event',
    meaning: 'Entries about Remote Desktop in the Windows event logs.',
  },
};

export const CODE_SIDE: Record<CodeSide, string> = {
  client: 'On the client',
  host: 'On the host',
  gateway: 'On the gateway',
};
