import { useRef, useState } from 'preact/hooks';

/** The steps of a fix, taken from its page when they are opened, so that nobody has to leave the case. */
export function FixSteps({ url }: { url: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'closed' | 'loading' | 'shown' | 'failed'>('closed');

  const load = async (open: boolean): Promise<void> => {
    if (!open || state === 'shown' || state === 'loading') return;
    setState('loading');
    try {
      const answer = await fetch(url);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const steps = page.querySelector('[data-steps]');
      if (!answer.ok || !steps) throw new Error('no steps');
      place.current?.replaceChildren(...steps.childNodes);
      setState('shown');
    } catch {
      setState('failed');
    }
  };

  return (
    <details class="fix-steps" onToggle={(event) => void load(event.currentTarget.open)}>
      <summary>Show the steps</summary>
      {state === 'loading' && <p role="status">Loading the steps…</p>}
      {state === 'failed' && <p role="alert">The steps could not be loaded here.</p>}
      <div ref={place} />
      <p>
        <a href={url}>
          {state === 'shown' ? 'This fix on its own page' : 'Open the steps on their own page'}
        </a>
      </p>
    </details>
  );
}
