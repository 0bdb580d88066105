import type { Sheet } from './sheet.ts';

/** What draws a picture on a sheet. Returns its height. */
export type Draw = (sheet: Sheet) => number;
