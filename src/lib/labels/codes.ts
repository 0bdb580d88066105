import type { CodeKind } from '../domain/code-kinds.ts';
import type { CodeSide } from '../schema/code.ts';

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
  status: {
    title: 'System status codes',
    name: 'Status',
  },
  'client-error': {
    title: 'Errors of other clients',
    name: 'Client error',
  },
  exit: {
    title: 'Exit codes',
    name: 'Exit code',
  },
  service: {
    title: 'Gateway and cloud codes',
    name: 'Gateway code',
  },
};

export const CODE_SIDE: Record<CodeSide, string> = {
  client: 'On the client',
  host: 'On the host',
  gateway: 'On the gateway',
};
