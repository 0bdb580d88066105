import type { Given } from './given.ts';
import { holdsFiles } from './given.ts';

/**
 * Take files that are dropped or pasted anywhere on the page. The document is marked while files are over it.
 *
 * @returns Function that stops listening.
 */
export function listenForFiles(onGiven: (given: Given) => void): () => void {
  const { dataset } = document.documentElement;
  const mark = (over: boolean): void => {
    if (over) dataset['over'] = '';
    else delete dataset['over'];
  };
  const over = (event: DragEvent): void => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    mark(true);
  };
  // Leaving the window has no element to go to; going from one element to another has.
  const leave = (event: DragEvent): void => mark(event.relatedTarget !== null && 'over' in dataset);
  const take = (event: Event, data: DataTransfer | null): void => {
    mark(false);
    if (!holdsFiles(data)) return;
    event.preventDefault();
    onGiven({ files: [...data.files], text: '' });
  };
  const drop = (event: DragEvent): void => take(event, event.dataTransfer);
  const paste = (event: ClipboardEvent): void => take(event, event.clipboardData);
  const end = new AbortController();
  const { signal } = end;
  addEventListener('dragover', over, { signal });
  addEventListener('dragleave', leave, { signal });
  addEventListener('drop', drop, { signal });
  addEventListener('paste', paste, { signal });
  return () => end.abort();
}
