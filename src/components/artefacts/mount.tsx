import { render } from 'preact';
import { EvidenceAlone } from './EvidenceAlone.tsx';
import type { Given } from './given.ts';

/** Show the panel in a place of the page, with what was given. What the place showed before comes back when it is closed. */
export function showEvidence(place: HTMLElement, given: Given): void {
  const start = place.querySelector<HTMLElement>('[data-evidence-start]');
  let panel = place.querySelector<HTMLElement>('[data-evidence-panel]');
  if (!panel) {
    panel = document.createElement('div');
    panel.dataset['evidencePanel'] = '';
    place.append(panel);
  }
  const shown = panel;
  const close = (): void => {
    render(null, shown);
    shown.remove();
    if (start) start.hidden = false;
    start?.querySelector('input')?.focus();
  };
  if (start) start.hidden = true;
  render(<EvidenceAlone given={given} onClose={close} />, shown);
  place.scrollIntoView({ block: 'nearest' });
}
