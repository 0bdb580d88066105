import type { Span } from '../../lib/artefacts/fact.ts';
import type { Mask } from '../../lib/readings/mask.ts';
import { Heading } from './Heading.tsx';
import type { ReadReport } from './reading/evidence-reading.ts';
import { moment } from './times.ts';
import { count } from './words.ts';

interface Props {
  files: readonly ReadReport[];
  spans: readonly Span[];
  mask: Mask;
  level: number;
}

/** Names of kinds of artefacts in a list; others are shown as the reader names them. */
const KIND: Record<string, string> = {
  evtx: 'Event log',
  'event-xml': 'Events as XML',
  'event-text': 'Events as text',
  pcap: 'Capture',
  pcapng: 'Capture',
  zip: 'ZIP',
  findings: 'Findings of the script',
  text: 'Text',
  unknown: 'Unknown',
};

/** Files and texts with what was read of each, what was not and why, and the time that each log covers. */
export const ReadList = ({ files, spans, mask, level }: Props) => (
  <section aria-labelledby="what-was-read">
    <Heading level={level} id="what-was-read">
      What was read
    </Heading>
    <ul class="read-list">
      {files.map((one, index) => (
        <li key={index} data-failed={one.error === null ? undefined : ''}>
          <strong>{mask.text(one.file)}</strong>
          <span class="reading">
            {one.error ??
              `${KIND[one.kind] ?? one.kind}: ${count(one.records, 'record')}, ${one.facts} of them used`}
            {one.unreadable > 0 && `, ${one.unreadable} could not be read`}
          </span>
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
          {spans.map(({ computer, channel, from, to }) => (
            <li key={computer + channel}>
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
