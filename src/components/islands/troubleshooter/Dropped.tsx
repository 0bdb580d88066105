interface Props {
  /** What of the address was not understood, shortened. */
  items: readonly string[];
}

/** Says what of a link could not be used. */
export function Dropped({ items }: Props) {
  if (items.length === 0) return null;
  return (
    <div class="note caution" role="status">
      <p class="note-title">Part of this link could not be used</p>
      <p>
        It may come from an older version of this site. Everything else of it is here. Left out:{' '}
        {items.map((item, index) => (
          <>
            {index > 0 && ', '}
            <code>{item}</code>
          </>
        ))}
      </p>
    </div>
  );
}
