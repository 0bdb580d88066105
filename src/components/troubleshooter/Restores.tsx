import { Inline } from '../text/Inline.tsx';

interface Props {
  /** Words before the list. */
  label: string;
  /** Undefined until fetched; empty where the fix replaces nothing that was there. */
  values: readonly string[] | undefined;
}

/** The values to write down before a fix and to put back after it. */
export function Restores({ label, values = [] }: Props) {
  if (values.length === 0) return null;
  return (
    <div class="restores">
      <p>
        <strong>{label}</strong>
      </p>
      <ul>
        {values.map((value) => (
          <li>
            <Inline text={value} />
          </li>
        ))}
      </ul>
    </div>
  );
}
