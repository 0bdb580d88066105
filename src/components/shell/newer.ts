/** Show a notice at the edge of the window, once: a newer version is ready. It comes first in the focus order. */
export function showNewer(use: () => void): void {
  if (document.querySelector('.newer')) return;
  const line = document.createElement('aside');
  line.className = 'newer no-print';
  line.ariaLabel = 'Newer version';
  line.innerHTML =
    '<p role="status"></p><button class="link-button">Use it now</button><button class="link-button">Later</button>';
  const [status, now, later] = line.children as unknown as HTMLElement[];
  document.body.prepend(line);
  now?.addEventListener('click', use);
  later?.addEventListener('click', () => line.remove());
  // A status is read out when it changes, not when it arrives with its text.
  setTimeout(() => status?.append('A newer version is ready.'));
}
