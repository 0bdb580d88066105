import type { ComponentChildren } from 'preact';
import { h } from 'preact';

interface Props {
  /** Level from 1 to 6: the panel is a page of its own in one place, and a part of a page in another. */
  level: number;
  id?: string;
  tabIndex?: number;
  /** Set on the heading of a step, which takes the focus. */
  'data-step-heading'?: boolean;
  children: ComponentChildren;
}

/** Heading of a level that its surroundings decide. */
export const Heading = ({ level, ...rest }: Props) => h(`h${Math.min(6, level)}`, rest);
