import type { Way } from '../../lib/domain/closed-lists.ts';
import { rememberWay, rememberedWay } from '../../lib/ways/remembered.ts';

/** Open one way of a choice and close the others: browsers before 2024 do not support `details name`. */
function openWay(way: HTMLDetailsElement): void {
  const all = way.closest('[data-ways]')?.querySelectorAll<HTMLDetailsElement>('[data-way]');
  for (const one of all ?? []) one.open = one === way;
}

/** Open the remembered way in every choice that offers it. */
export function openRemembered(root: ParentNode): void {
  const way = rememberedWay();
  if (way === null) return;
  for (const one of root.querySelectorAll<HTMLDetailsElement>(`[data-ways] > [data-way="${way}"]`))
    openWay(one);
}

// One way is always open: the press on it changes nothing.
document.addEventListener('click', (event) => {
  const summary = (event.target as Element).closest('[data-way] > summary');
  const way = summary?.parentElement as HTMLDetailsElement | null | undefined;
  if (!way) return;
  event.preventDefault();
  openWay(way);
  rememberWay(way.dataset['way'] as Way);
});
