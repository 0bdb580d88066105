import type { ReadProgress } from './reading/evidence-reading.ts';

/** Progress of reading, with a way to stop it. */
export const ReadingNow = ({ share, file, onCancel }: ReadProgress & { onCancel: () => void }) => (
  <div class="reading-now">
    <p role="status">Reading {file === '' ? 'your text' : file}…</p>
    <progress max={1} value={share} aria-label="Read so far">
      {Math.round(share * 100)} %
    </progress>
    <button class="button quiet" type="button" onClick={onCancel}>
      Cancel
    </button>
  </div>
);
