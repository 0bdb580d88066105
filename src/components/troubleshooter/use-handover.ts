import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import type { Details } from '../../lib/case/details.ts';
import type { HandoverFacts } from '../../lib/case/handover/handover-facts.ts';
import { handoverFacts } from '../../lib/case/handover/handover-facts.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';

/** Derive the facts of the summary of a case. Its link is the address of the page. */
export function useHandover(
  guide: Guide<CaseModel>,
  current: Case,
  details: Details,
): HandoverFacts {
  const [link, setLink] = useState('');
  useEffect(() => setLink(location.href), [current]);
  return useMemo(
    () => handoverFacts(guide, current, details, link),
    [guide, current, details, link],
  );
}
