import { publicKnowledge } from '../lib/knowledge/export.ts';
import { loadKnowledge } from '../lib/knowledge/load.ts';

/** Serve the open data: all knowledge of the site, without the prose of the bodies. */
export const GET = async (): Promise<Response> =>
  Response.json(publicKnowledge(await loadKnowledge()));
