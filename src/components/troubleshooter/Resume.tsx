import { BASE } from '../../lib/domain/base.ts';

interface Props {
  /** Query of the case that was saved on this device. */
  query: string;
  /** Whether the page shows another case, such as that of a link. */
  other: boolean;
}

/** Offers the case that was left on this device. */
export function Resume({ query, other }: Props) {
  const url = `${BASE}troubleshoot/${query}`;
  return other ? (
    <p class="note">
      You have a case of your own on this device. <a href={url}>Open your own case</a>. It is
      replaced when you take a step in this one.
    </p>
  ) : (
    <p class="note">
      You have been here before. <a href={url}>Go on where you left off</a>
    </p>
  );
}
