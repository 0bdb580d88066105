interface Props {
  /** Query of the case that was saved on this device. */
  query: string;
}

/** Offers the case that was left on this device. */
export function Resume({ query }: Props) {
  return (
    <p class="note">
      You have been here before. <a href={`/troubleshoot/${query}`}>Go on where you left off</a>
    </p>
  );
}
