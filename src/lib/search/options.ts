import type { IFuseOptions } from 'fuse.js/min-basic';
import type { Field } from './types.ts';

/** A pasted dialog has about 500 characters; a pasted log line adds as much again. What follows is not read. */
export const MAX_QUERY_CHARACTERS = 2000;
