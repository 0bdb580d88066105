import type { Wiring } from '../../lib/flowchart/wiring.ts';
import { showCase } from './flowchart-case.ts';
import { makeMovable } from './flowchart-frame.ts';

/** Brings the flowchart to life, where it is the page that is shown. */
export function startFlowchart(): void {
  const root = document.querySelector<HTMLElement>('[data-flowchart]');
  if (root?.dataset['flowchart'] === undefined) return;
  for (const part of root.querySelectorAll<HTMLElement>('.chart-part')) makeMovable(part);
  showCase(JSON.parse(root.dataset['flowchart']) as Wiring);
}
