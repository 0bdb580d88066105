import type { Way } from '../domain/closed-lists.ts';
import { WAYS } from '../domain/closed-lists.ts';
import { isHeading, nodesIn, wordsOf } from '../model/body-nodes.ts';
import type { MdxBody } from '../schema/body.ts';

/** Headings that the body of a fix must have: its page and its card are arranged by them. */
export const FIX_SECTIONS = ['When', 'Steps', 'How you know it worked'] as const;

/** The headings of a fix body over one way to carry it out. */
export const WAY_HEADING: Record<Way, string> = {
  powershell: 'PowerShell',
  clicks: 'By hand',
  cmd: 'Command Prompt',
};

/** The way that a heading names. */
export const wayOf = (heading: string): Way | null =>
  WAYS.find((way) => WAY_HEADING[way] === heading) ?? null;

/** List the ways of a fix, as its body has them under “Steps”. A fix with one way has nothing to choose. */
export function waysIn({ tree }: Pick<MdxBody, 'tree'>): Way[] {
  const headings = nodesIn(tree).filter((node) => isHeading(node));
  const steps = headings.findIndex((node) => isHeading(node, 2, 'Steps'));
  if (steps < 0) return [];
  const below = headings.slice(steps + 1);
  const end = below.findIndex((node) => isHeading(node, 2));
  return below
    .slice(0, end < 0 ? undefined : end)
    .flatMap((node) => (isHeading(node, 3) ? (wayOf(wordsOf(node)) ?? []) : []));
}
