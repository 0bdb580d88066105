import type { ComponentType } from 'preact';
import { h, hydrate, render } from 'preact';
import { Checklist } from '../../components/checklist/Checklist.tsx';
import { startTroubleshooter } from '../../components/troubleshooter/start-troubleshooter.ts';

const COMPONENTS = { Checklist } as unknown as Record<string, ComponentType>;

/** A value as Astro writes the properties of an island: its kind, 1 for a list, and itself. */
type Written = [kind: number, value?: unknown];

function read([kind, value]: Written): unknown {
  if (kind === 1) return (value as Written[]).map(read);
  if (kind !== 0)
    throw new Error(`Islands of the one-file edition have no values of kind ${kind}.`);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, read(inner as Written)]))
    : value;
}

/** Functions that end what is alive on the page. */
let ends: (() => void)[] = [];

/** Start the islands and the troubleshooter of a page that has just been put in place. */
export function startIslands(main: Element): void {
  for (const island of main.querySelectorAll('astro-island')) {
    const component = COMPONENTS[island.getAttribute('component-export') ?? ''];
    const written = JSON.parse(island.getAttribute('props') ?? '{}') as Record<string, Written>;
    if (component) hydrate(h(component, read([0, written]) as object), island);
    island.removeAttribute('ssr');
    ends.push(() => render(null, island));
  }
  for (const root of main.querySelectorAll<HTMLElement>('[data-troubleshooter]'))
    ends.push(startTroubleshooter(root, true));
}

/** End the islands of the page that is left, so that they no longer listen. */
export function endIslands(): void {
  for (const end of ends) end();
  ends = [];
}
