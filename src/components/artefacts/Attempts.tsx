import { useState } from 'preact/hooks';
import type { Row } from './attempt-row.ts';
import { tellStations } from './attempt-row.ts';
import { Heading } from './Heading.tsx';
import { Track } from './Track.tsx';
import { zone } from './times.ts';

interface Props {
  rows: readonly Row[];
  /** Attempts that are more than can be shown. */
  more: number;
  level: number;
}

/** Attempts that are drawn at first beside the one in front, and that each press of the button adds. */
const AT_ONCE = 6;

/** The attempts to connect on the line from this computer to the host, the failing one in front. */
export function Attempts({ rows, more, level }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  const [front, ...others] = rows;
  if (!front) return null;
  const left = others.length - shown;
  return (
    <section class="attempts" aria-labelledby="attempts">
      <Heading level={level} id="attempts">
        {rows.length + more === 1 ? 'The attempt' : `${rows.length + more} attempts`}
      </Heading>
      <FrontAttempt row={front} level={level + 1} />
      {others.length > 0 && (
        <ol class="other-attempts">
          {others.slice(0, shown).map((row, index) => (
            <OtherAttempt key={index} row={row} />
          ))}
        </ol>
      )}
      {left > 0 && (
        <button class="button quiet" type="button" onClick={() => setShown(shown + 4 * AT_ONCE)}>
          Show {Math.min(left, 4 * AT_ONCE)} more of {left}
        </button>
      )}
      <p class="meta">
        Times are in this browser’s time zone ({zone()}).
        {more > 0 && ` ${more} more attempts are counted and not drawn.`}
      </p>
    </section>
  );
}

/** The attempt to look at first, with each of its records. */
const FrontAttempt = ({ row, level }: { row: Row; level: number }) => (
  <article class="front-attempt" data-outcome={row.outcome}>
    <header>
      <Heading level={level}>{row.headline}</Heading>
      <p class="when">
        <time>
          {row.day}, <strong>{row.clock}</strong>
        </time>{' '}
        <span>{row.lasted}</span>
        {row.between !== '' && (
          <>
            {' '}
            <span>{row.between}</span>
          </>
        )}
      </p>
    </header>
    <Track
      stations={row.stations}
      arrives={row.outcome === 'succeeded'}
      named
      tipAt={row.reason === null ? null : (row.endedAt ?? row.stations.length - 1)}
    />
    {row.reason !== null && <p class="reason">{row.reason}</p>}
    <p class="visually-hidden">{tellStations(row)}</p>
    {row.alike !== '' && <p class="alike">{row.alike}</p>}
    {row.notes.map((note) => (
      <p key={note} class="reading">
        {note}
      </p>
    ))}
    <details class="records" open>
      <summary>
        {row.steps.length} record{row.steps.length === 1 ? '' : 's'}
      </summary>
      <Steps steps={row.steps} />
    </details>
  </article>
);

const OtherAttempt = ({ row }: { row: Row }) => (
  <li data-outcome={row.outcome}>
    <details>
      <summary>
        <span class="when">
          <time>
            {row.day} <strong>{row.clock}</strong>
          </time>
        </span>
        <Track stations={row.stations} arrives={row.outcome === 'succeeded'} />
        <span class="headline">
          {row.headline}
          {row.alike !== '' && <span class="reading">{row.alike}</span>}
        </span>
      </summary>
      {row.reason !== null && <p class="told-reason">{row.reason}</p>}
      <p class="visually-hidden">{tellStations(row)}</p>
      <Steps steps={row.steps} />
    </details>
  </li>
);

/** Records that are listed of one attempt: a session of a day has hundreds. */
const MAX_STEPS = 40;

const Steps = ({ steps }: Pick<Row, 'steps'>) => (
  <ol class="steps">
    {steps.slice(0, MAX_STEPS).map((step, index) => (
      <li key={index} data-ends={step.ends ?? undefined}>
        <span class="offset">{step.offset}</span>
        <span class="what">
          {step.stage !== '' && <span class="at">{step.stage}</span>} {step.title}
          <span class="reading">{step.from}</span>
          {step.doubt !== null && <span class="reading doubt">{step.doubt}</span>}
        </span>
      </li>
    ))}
    {steps.length > MAX_STEPS && <li>{steps.length - MAX_STEPS} more records</li>}
  </ol>
);
