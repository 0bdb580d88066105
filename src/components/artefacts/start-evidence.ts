import { SHARED_KEY } from './share-messages.ts';
import { listenForFiles } from './drop-anywhere.ts';
import type { Given } from './given.ts';
import { NOTHING_GIVEN, holdsNothing } from './nothing-given.ts';

/**
 * Take what is dropped or pasted on a page with a place for the panel, or given to the form in it. The panel itself is
 * loaded then.
 */
function give(given: Given): void {
  const place = document.querySelector<HTMLElement>('[data-evidence]');
  if (!place || holdsNothing(given)) return;
  place.dataset['evidence'] = 'loading';
  import('./mount.tsx').then(
    ({ showEvidence }) => {
      place.dataset['evidence'] = 'shown';
      showEvidence(place, given);
    },
    () => (place.dataset['evidence'] = 'failed'),
  );
}

/** Return the form of the page that an event is about; the panel’s own listens itself. */
const startOf = ({ target }: Event): HTMLFormElement | null =>
  target instanceof Element
    ? (target.closest('[data-evidence-start]')?.querySelector('form') ?? null)
    : null;

/** Say beside the box of a form why it cannot be read, and turn to it; null takes that back. */
function tellProblem(form: HTMLFormElement, problem: string | null): void {
  const alert = form.querySelector('[role=alert]');
  const box = form.querySelector('textarea');
  if (!alert || !box || (problem === null && !alert.textContent)) return;
  alert.textContent = problem;
  box.setAttribute('aria-invalid', String(problem !== null));
  if (problem === null) box.removeAttribute('aria-describedby');
  else {
    box.setAttribute('aria-describedby', alert.id);
    box.focus();
  }
}

listenForFiles((given) => give(given));
if (new URLSearchParams(location.search).has(SHARED_KEY))
  void import('./take-shared.ts')
    .then(({ takeShared }) => takeShared())
    .then((given) => {
      const place = document.querySelector<HTMLElement>('[data-evidence]');
      if (given) give(given);
      else if (place) place.dataset['evidence'] = 'lost';
    });
document.addEventListener('change', (event) => {
  const files = startOf(event)?.querySelector<HTMLInputElement>('input[type=file]');
  if (files && event.target === files) give({ files: [...(files.files ?? [])], text: '' });
});
document.addEventListener('submit', (event) => {
  const form = startOf(event);
  if (!form) return;
  event.preventDefault();
  const given = { files: [], text: form.querySelector('textarea')?.value ?? '' };
  if (holdsNothing(given)) tellProblem(form, NOTHING_GIVEN);
  else give(given);
});
document.addEventListener('input', (event) => {
  const form = startOf(event);
  if (form) tellProblem(form, null);
});
