import { createHash } from 'node:crypto';

/**
 * Script for a page that shows something else when its address asks for it. It marks the document before anything is drawn,
 * so that nothing is seen of what is about to be replaced. The page's own script takes the mark away; the style sheet does
 * not wait for it for ever.
 */
export const ARRIVING = 'if(location.search)document.documentElement.dataset.arriving=""';

/** Hash of the script for the page's Content-Security-Policy. */
export const ARRIVING_HASH =
  `sha256-${createHash('sha256').update(ARRIVING).digest('base64')}` as const;
