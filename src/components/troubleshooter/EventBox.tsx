import { useRef, useState } from 'preact/hooks';
import type { CheckEvents } from '../../lib/case/details.ts';
import type { FoundEvent } from '../../lib/case/find-event.ts';
import { findEvent } from '../../lib/case/find-event.ts';
import type { CheckView } from '../../lib/case/case-model.ts';

interface Props {
  events: CheckEvents;
  answers: CheckView['answers'];
}

/** Reads the number of an event, or lines of a log, and marks the answer that names that event. */
export function EventBox({ events, answers }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<FoundEvent>({ kind: 'none' });
  const label = (id: string): string => answers.find((one) => one.id === id)?.label ?? '';
  const none = answers.find(({ id }) => id === 'nothing' || id === 'does-not-arrive');
  const look = (text: string): void => {
    const now = findEvent(events, text);
    setFound(now);
    if (now.kind !== 'answer') return;
    // A click, so that the form gets its change event.
    box.current
      ?.closest('form')
      ?.querySelector<HTMLInputElement>(`input[type=radio][value="${now.answer}"]`)
      ?.click();
  };
  return (
    <div ref={box} class="event-box">
      <label for="event-number">Type or paste the event number, or lines of the log</label>
      <textarea
        id="event-number"
        rows={1}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => look(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <p role="status" class="meta">
        {found.kind === 'answer' && (
          <>
            {found.event} is in: <strong>{label(found.answer)}</strong>. It is marked below.
          </>
        )}
        {found.kind === 'other' && (
          <>
            {found.events.map(({ id, url }, at) => (
              <>
                {at > 0 && ', '}
                {url ? <a href={url}>{id}</a> : id}
              </>
            ))}{' '}
            {found.events.length === 1 ? 'is' : 'are'} in none of the answers below.
            {none && <> If you saw nothing else, choose “{none.label}”.</>}
          </>
        )}
      </p>
    </div>
  );
}
