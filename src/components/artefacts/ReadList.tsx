import type { Span } from '../../lib/artefacts/fact.ts';
import type { Mask } from '../../lib/readings/mask.ts';
import type { SourceNames } from '../../lib/readings/name-source.ts';
import { Heading } from './Heading.tsx';
import type { ReadReport } from './reading/evidence-reading.ts';
import { tellRead } from './read-words.ts';
import { moment } from './times.ts';

interface Props {
  files: readonly ReadReport[];
  spans: readonly Span[];
  table: SourceNames;
  mask: Mask;
  level: number;
}

/** Leave out spans that a file given twice repeats. Others of the same log stay apart: between them may be a gap. */
const distinct = (spans: readonly Span[]): Span[] => [
  ...new Map(
    spans.map((one) => [`${one.computer} ${one.channel} ${one.from} ${one.to}`, one]),
  ).values(),
];

/** Files and texts with what was read of each, what was not and why, and the time that each log covers. */
export const ReadList = ({ files, spans, table, mask, level }: Props) => (
  <section aria-labelledby="what-was-read">
    <Heading level={level} id="what-was-read">
      What was read
    </Heading>
    <ul class="read-list">
      {files.map((one, index) => (
        <li key={index} data-failed={one.error === null ? undefined : ''}>
          <strong>{mask.text(one.file)}</strong>
          {tellRead(one, table) !== '' && <span class="reading">{tellRead(one, table)}</span>}
          {one.notes.map((note) => (
            <span key={note} class="reading">
              {mask.text(note)}
            </span>
          ))}
        </li>
      ))}
    </ul>
    {spans.length > 0 && (
      <>
        <p>Time that each log covers. What happened outside it, the log cannot say:</p>
        <ul class="read-list">
          {distinct(spans).map(({ computer, channel, from, to }) => (
            <li key={`${computer} ${channel} ${from} ${to}`}>
              <strong>{channel}</strong>
              <span class="reading">
                {computer !== '' && `${mask.text(computer)}: `}
                {moment(from)} to {moment(to)}
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
