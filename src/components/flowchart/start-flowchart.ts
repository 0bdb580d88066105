import type { Tree } from '../../lib/domain/tree.ts';
import { offerAll } from './bring-all.ts';
import { bringParts } from './bring-parts.ts';
import { showCase } from './flowchart-case.ts';
import { makeMovable } from './flowchart-frame.ts';
import { leadLinks } from './lead-links.ts';

/** Brings the flowchart to life, where it is the page that is shown. */
export function startFlowchart(): void {
  const root = document.querySelector<HTMLElement>('[data-flowchart]');
  if (root?.dataset['flowchart'] === undefined) return;
  for (const part of root.querySelectorAll<HTMLElement>('.chart-part')) makeMovable(part);
  const links = leadLinks(JSON.parse(root.dataset['flowchart']) as Tree);
  const parts = bringParts(root, links.learn);
  offerAll(root, parts);
  if (location.search !== '') void showCase(root, links, parts);
}
