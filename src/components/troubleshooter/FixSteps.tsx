import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FixDetail } from '../../lib/case/details.ts';
import { openRemembered } from '../entry/ways.ts';

interface Props {
  /** Address of the fix’s own page. */
  url: string;
  /** Undefined until fetched. */
  detail: FixDetail | undefined;
}

/** The steps of a fix as its page shows them, in the way that this person takes. */
export function FixSteps({ url, detail }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current) openRemembered(place.current);
  }, [detail]);
  if (!detail)
    return (
      <p>
        <a href={url}>Open the steps on their own page</a>
      </p>
    );
  return (
    <>
      {/* HTML of our own build, fetched from our own origin. */}
      <div ref={place} class="fix-steps" dangerouslySetInnerHTML={{ __html: detail.steps }} />
      <h2>How you know it worked</h2>
      <div dangerouslySetInnerHTML={{ __html: detail.worked }} />
      <p>
        <a href={url}>This fix on its own page</a>
      </p>
    </>
  );
}
