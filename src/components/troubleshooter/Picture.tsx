import type { PictureDetail } from '../../lib/case/details.ts';
import { detailUrl } from '../../lib/case/details.ts';

/** Fetch a picture when its figure comes into view. The text beside it says the same, so a failure is ignored. */
function watch(place: Element | null): void {
  if (!place) return;
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

/** A picture of what is on the screen. A question shows each picture once. */
export const Picture = ({ id }: { id: string }) => <figure class="picture" id={id} ref={watch} />;
