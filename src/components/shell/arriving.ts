import { createHash } from 'node:crypto';
import { CASE_KEY } from '../../lib/case/storage.ts';

/**
 * Script for a page that shows something else when its address asks for it. It marks the document before anything is drawn,
 * so that nothing is seen of what is about to be replaced. The page's own script takes the mark away; the style sheet does
 * not wait for it for ever. A case that is saved on this device is marked as well: its offer takes its place in the first
 * paint, so that it moves nothing later. Reading the storage can throw.
 */
export const ARRIVING = `var d=document.documentElement.dataset;if(location.search)d.arriving="";else try{if(localStorage[${JSON.stringify(CASE_KEY)}])d.saved=""}catch{}`;

/** Hash of the script for the page's Content-Security-Policy. */
export const ARRIVING_HASH =
  `sha256-${createHash('sha256').update(ARRIVING).digest('base64')}` as const;
