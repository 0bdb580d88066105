import type { Verdict } from '../domain/closed-lists.ts';

/** Mark of each verdict as an SVG path in a box of 16 by 16. The shapes differ, so colour is not needed. */
export const VERDICT_SHAPES: Record<Verdict, string> = {
  confirmed: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1.2 10L3.6 7.8l1.3-1.3 1.9 1.9 4.3-4.3 1.3 1.3Z',
  caveats: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.8v10.4A5.2 5.2 0 0 1 8 2.8Z',
  unsupported: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.9a5.1 5.1 0 1 1 0 10.2A5.1 5.1 0 0 1 8 2.9Z',
  contradicted: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM4 6h8v1.5H4Zm0 2.8h8v1.5H4Z',
  dangerous: 'M8 .8 15.6 15H.4Zm-.9 5v4.4h1.8V5.8Zm0 5.6v1.8h1.8v-1.8Z',
};
