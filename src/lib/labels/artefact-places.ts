import type { ArtefactData } from '../schema/artefact.ts';

/** Headings for the machines that keep evidence. */
export const ARTEFACT_PLACE: Record<ArtefactData['on'], string> = {
  host: 'On the remote computer (host)',
  client: 'On the computer you connect from (client)',
  gateway: 'On the gateway',
};

/** Title of the page that reads them, and of the links to it. */
export const LOGS_TITLE = 'Logs, captures and messages';
