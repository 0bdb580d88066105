import { SHARED_KEY } from './share-messages.ts';
import { listenForFiles } from './drop-anywhere.ts';
import type { Given } from './given.ts';

/**
 * Take what is dropped or pasted on a page with a place for the panel, or given to the form in it. The panel itself is
 * loaded then.
 */
function give(given: Given): void {
  const place = document.querySelector<HTMLElement>('[data-evidence]');
  if (!place || (given.files.length === 0 && given.text.trim() === '')) return;
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
  give({ files: [], text: form.querySelector('textarea')?.value ?? '' });
});
