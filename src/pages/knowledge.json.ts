import { publicKnowledge } from '../lib/knowledge/export.ts';
import { loadKnowledge } from '../lib/knowledge/load.ts';

/** The open data: everything the site knows, without the prose of the bodies. */
export const GET = async (): Promise<Response> =>
  Response.json(publicKnowledge(await loadKnowledge()));
