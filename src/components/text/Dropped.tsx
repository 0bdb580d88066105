interface Props {
  /** Parts of the address that were not understood, shortened. */
  items: readonly string[];
}

/** Says what of a link could not be used. Its letters may not turn the direction of what follows: `dir` isolates them. */
export function Dropped({ items }: Props) {
  if (items.length === 0) return null;
  return (
    <div class="note caution" role="status">
      <p>
        <strong>Part of this link could not be used.</strong> The rest of it is here. Left out:{' '}
        {items.map((item, index) => (
          <>
            {index > 0 && ', '}
            <code dir="ltr">{item}</code>
          </>
        ))}
      </p>
    </div>
  );
}
