import type { StageState } from '../../lib/readings/timeline.ts';
import type { Station } from './attempt-row.ts';

interface Props {
  stations: readonly Station[];
  /** Set where the attempt got in: the line arrives. */
  arrives: boolean;
  /** Set where the names of the stages are drawn too. */
  named?: boolean;
  /** Index of the stage that the words below the line are about; null where there are none. */
  tipAt?: number | null;
}

/** Signs in the circles of the stages: a shape for each state, so that it is read without colour and on paper. */
const SIGN: Record<StageState, string> = {
  seen: 'M5.5 10.5l3 3 6-6.5',
  passed: 'M5.5 10.5l3 3 6-6.5',
  failed: 'M6.5 6.5l7 7m0-7l-7 7',
  'not-reached': '',
  unknown: 'M8 7.6a2 2 0 1 1 2.6 2.2c-.4.2-.6.5-.6 1m0 2.4v.1',
};

/**
 * One attempt on the line from this computer to the host. It is decoration: the text beside it says the same. Each stage is a
 * column, so that the rows of several attempts are under each other.
 */
export const Track = ({ stations, arrives, named = false, tipAt = null }: Props) => (
  <div class="track" data-arrives={arrives ? '' : undefined} aria-hidden="true">
    <svg class="machine" viewBox="0 0 28 24">
      <rect x="3" y="3" width="22" height="14" rx="2" />
      <path d="M1 21h26" />
    </svg>
    {stations.map(({ short, state }, index) => (
      <span key={short} class="station" data-state={state}>
        <svg viewBox="0 0 20 20">
          <circle cx="10" cy="10" r="8.5" />
          {SIGN[state] !== '' && <path d={SIGN[state]} />}
        </svg>
        {named && <span class="stop">{short}</span>}
        {index === tipAt && <span class="tip" />}
      </span>
    ))}
    <svg class="machine" viewBox="0 0 28 24">
      <rect x="5" y="1" width="18" height="22" rx="2" />
      <path d="M9 7h10M9 12h10" />
    </svg>
  </div>
);
