import type { CodeKind, CodeSide } from '../schema/code.ts';

/** Names of the kinds of numbers; what each is, a site says itself. */
export const CODE_KIND: Record<CodeKind, { title: string; name: string }> = {
  disconnect: {
    title: 'Error codes',
    name: 'Error code',
  },
  extended: {
    title: 'Extended error codes',
    name: 'Extended error code',
  },
  'error-info': {
    title: 'Protocol error info',
    name: 'Protocol error info',
  },
  event: {
    title: 'Events',
    name: 'Event',
  },
};

export const CODE_SIDE: Record<CodeSide, string> = {
  client: 'On the client',
  host: 'On the host',
  gateway: 'On the gateway',
};
