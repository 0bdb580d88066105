import { BASE } from '../domain/base.ts';
import type { Verdict } from '../domain/closed-lists.ts';

/** Content of one share card. */
export interface Card {
  /** Part of its address: `fixes/keep-host-awake`, `site`. */
  name: string;
  /** Kind of page, in a word or two. */
  kind: string;
  title: string;
  /** Mark and word of its verdict. */
  verdict?: { mark: Verdict; label: string };
  /** Place at which the line is broken, from 0 at your end to 1 at the machine's. */
  brokenAt: number;
}

/** Size of every card in pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Return the address of a card, from the site's root. */
export const cardUrl = (name: string): string => `${BASE}cards/${name}.png`;
