import { render } from 'preact';
import { EvidenceAlone } from './EvidenceAlone.tsx';
import type { Given } from './given.ts';

/** The forms that panels replaced. */
const startOf = new WeakMap<HTMLElement, HTMLElement>();

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
  if (start) startOf.set(shown, start);
  const close = (): void => {
    render(null, shown);
    const before = startOf.get(shown);
    shown.replaceWith(...(before ? [before] : []));
    before?.querySelector('input')?.focus();
  };
  // Its ids are those of the panel’s form.
  start?.remove();
  render(<EvidenceAlone given={given} onClose={close} />, shown);
  place.scrollIntoView({ block: 'nearest' });
}
