import type { StageView } from '../../lib/case/stages.ts';

/** Stages of a connection, with those that the answers have ruled out. Hidden until one is. */
export function Stages({ stages }: { stages: readonly StageView[] }) {
  if (!stages.some(({ cleared }) => cleared)) return null;
  return (
    <ol class="stages" aria-label="Stages of the connection">
      {stages.map(({ title, cleared }) => (
        <li key={title} data-cleared={cleared ? '' : undefined}>
          {title}
          {cleared && <span class="visually-hidden">: cleared</span>}
        </li>
      ))}
    </ol>
  );
}
