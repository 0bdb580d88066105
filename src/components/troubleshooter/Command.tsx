interface Props {
  /** Name of the program that runs it. */
  name: string;
  run: string;
}

/** A command with its name and a button that copies it (`client/copy.ts`). */
export function Command({ name, run }: Props) {
  return (
    <div class="command">
      <p>
        <span>{name}</span>
        <button type="button" class="copy" data-copy>
          Copy
        </button>
      </p>
      <pre tabIndex={0} role="group" aria-label={`${name} command`}>
        <code>{run}</code>
      </pre>
    </div>
  );
}
