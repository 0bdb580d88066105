import type { FixPlace } from '../../../lib/schema/words.ts';
import { REACH } from '../../../lib/words/labels.ts';

interface Props {
  /** The places the user can reach; null for all. */
  reach: readonly FixPlace[] | null;
  /** False until the case has been read: a click before that would be lost. */
  ready: boolean;
  onChange: (reach: readonly FixPlace[] | null) => void;
}

const PLACES = Object.keys(REACH) as FixPlace[];

/** What the user can reach: the order of the fixes and what is handed over follow from it. */
export function Access({ reach, ready, onChange }: Props) {
  const reached = reach ?? PLACES;
  const toggle = (place: FixPlace): void => {
    const next = PLACES.filter((one) =>
      one === place ? !reached.includes(one) : reached.includes(one),
    );
    onChange(next.length === PLACES.length ? null : next);
  };
  return (
    <fieldset class="access" disabled={!ready}>
      <legend>
        <h2>What can you reach?</h2>
      </legend>
      {PLACES.map((place) => (
        <label key={place} class="reach">
          <input type="checkbox" checked={reached.includes(place)} onChange={() => toggle(place)} />
          {REACH[place]}
        </label>
      ))}
    </fieldset>
  );
}
