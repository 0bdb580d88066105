import type { Entry } from '../model/knowledge.ts';

/** Address of the Markdown of an entry, from the site's root: its own, with an ending in place of the slash. */
export const markdownUrl = ({ url }: Pick<Entry, 'url'>): string => url.replace(/\/$/, '.md');
