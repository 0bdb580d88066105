import { BASE } from '../../lib/domain/base.ts';
import type { Case } from '../../lib/domain/case.ts';
import type { ReadCase, View } from '../../lib/case/case-url.ts';
import { savedQuery } from '../../lib/case/case-url.ts';

interface Props {
  /** Query of the case that is saved on this device; empty where there is none. */
  saved: string;
  current: Case;
  view: View;
  foreign: ReadCase['foreign'];
  /** Set when the page shows a case, such as that of a link. */
  started: boolean;
}

/** Offers the case that is saved on this device, unless the page shows that case. */
export function Resume({ saved, current, view, foreign, started }: Props) {
  if (saved === '' || saved === savedQuery(current, view, foreign)) return null;
  const url = `${BASE}troubleshoot/${saved}`;
  return started ? (
    <p class="note">
      You have your own case on this device. <a href={url}>Open your own case</a>. If you take a
      step in this one, it replaces yours.
    </p>
  ) : (
    <p class="note">
      You’ve been here before. <a href={url}>Continue where you left off</a>
    </p>
  );
}
