import type { PictureDetail } from '../../lib/case/details.ts';
import { detailUrl } from '../../lib/case/details.ts';

/**
 * Fetch a picture when its figure, whose id is that of the picture, comes into view. The text beside it says the same, so a
 * failure is ignored.
 */
export function loadPicture(place: Element | null): void {
  if (!place || place.firstChild) return;
  const load = async ([seen]: IntersectionObserverEntry[], watcher: IntersectionObserver) => {
    if (!seen?.isIntersecting) return;
    watcher.disconnect();
    try {
      const answer = await fetch(detailUrl('pictures', place.id));
      place.innerHTML = ((await answer.json()) as PictureDetail).html;
    } catch {}
  };
  new IntersectionObserver((...seen) => void load(...seen)).observe(place);
}
