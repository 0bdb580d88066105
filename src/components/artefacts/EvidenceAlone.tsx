import { useEffect, useState } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import { knownIds } from '../../lib/case/case-model.ts';
import { caseUrl, readCase } from '../../lib/case/case-url.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import { savedCase } from '../../lib/case/storage.ts';
import { EMPTY_CASE, isEmpty } from '../../lib/domain/case.ts';
import { EvidenceReader } from './EvidenceReader.tsx';
import type { Given } from './given.ts';
import { loadGuide } from './load-model.ts';
import { count } from './words.ts';

interface Props {
  given: Given;
  /** Takes away the panel and shows the page as it was. */
  onClose: () => void;
}

/** The panel on a page that has no case of its own: its answers lead to the troubleshooter. */
export function EvidenceAlone({ given, onClose }: Props) {
  const [guide, setGuide] = useState<Guide<CaseModel> | null>(null);
  const [failed, setFailed] = useState(false);
  const [joins, setJoins] = useState(true);
  useEffect(() => {
    loadGuide().then(
      (loaded) => setGuide(() => loaded),
      () => setFailed(true),
    );
  }, []);
  if (failed)
    return (
      <p role="alert">
        <strong>The part that reads could not be loaded.</strong> Check the network, then{' '}
        <a href="">load the page again</a>.
      </p>
    );
  if (!guide) return <p role="status">One moment…</p>;
  const { case: saved, foreign } = readCase(savedCase(), knownIds(guide.model));
  const answers = Object.keys(saved.answers).length;
  return (
    <>
      {!isEmpty(saved) && (
        <label class="joins no-print">
          <input
            type="checkbox"
            checked={joins}
            onChange={(event) => setJoins(event.currentTarget.checked)}
          />{' '}
          Add to the case that is saved on this device ({count(answers, 'answer')})
        </label>
      )}
      <EvidenceReader
        model={guide.model}
        guide={guide}
        current={joins ? saved : EMPTY_CASE}
        open
        given={given}
        level={2}
        addressOf={(next) => caseUrl(next, joins ? foreign : [])}
        onUse={() => undefined}
        onClose={onClose}
      />
    </>
  );
}
