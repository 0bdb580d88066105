import type { Way } from '../domain/closed-lists.ts';
import { WAYS } from '../domain/closed-lists.ts';

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

/** The ways of a fix, as its body lists them. A fix with one way has nothing to choose. */
export function waysIn(body: string): Way[] {
  const text = body.replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '');
  const steps = /^## Steps\s*$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text)?.[1] ?? '';
  return [...steps.matchAll(/^### (.+?)\s*$/gm)].flatMap(([, heading = '']) => {
    const way = wayOf(heading);
    return way === null ? [] : [way];
  });
}
