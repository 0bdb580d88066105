import { useMemo, useState } from 'preact/hooks';
import type { AnswerSource } from '../../lib/case/answer-sources.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import { knownIds } from '../../lib/case/case-model.ts';
import { collectSources } from '../../lib/case/collect-sources.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import { mergeFindings } from '../../lib/case/merge-findings.ts';
import type { Case } from '../../lib/domain/case.ts';
import { withAnswer } from '../../lib/domain/case.ts';
import type { AnswerId, CheckId } from '../../lib/domain/tree.ts';
import type { ReadingTable } from '../../lib/readings/readings.ts';
import { toTimeline } from '../../lib/readings/timeline.ts';
import { toFindings } from '../../lib/readings/to-findings.ts';
import { FoundAnswers } from './FoundAnswers.tsx';
import { Attempts } from './Attempts.tsx';
import { isTicked, surenessOf } from './answer-view.ts';
import { maskFindings } from './mask-findings.ts';
import { maskReading } from './mask-reading.ts';
import { toRow } from './attempt-row.ts';
import { AnswerConflict } from './AnswerConflict.tsx';
import { evidenceText } from './evidence-text.ts';
import { Heading } from './Heading.tsx';
import { OwnWords } from './OwnWords.tsx';
import { PointsTo } from './PointsTo.tsx';
import { ReadList } from './ReadList.tsx';
import type { EvidenceReading } from './reading/evidence-reading.ts';
import { EvidenceRest } from './EvidenceRest.tsx';
import { ResultTools } from './ResultTools.tsx';
import { zoneName } from './times.ts';
import { count } from './words.ts';

interface Props {
  model: CaseModel;
  guide: Guide<CaseModel>;
  current: Case;
  reading: EvidenceReading;
  table: ReadingTable;
  level: number;
  addressOf: ((next: Case) => string) | undefined;
  /** Time at which it failed, in milliseconds since 1970; null where that is not known. */
  failedAt: number | null;
  /** Takes the time at which it failed, in milliseconds since 1970; null where that is not known. */
  onFailedAt: (at: number | null) => void;
  onUse: (next: Case, sources: ReadonlyMap<CheckId, AnswerSource>) => void;
  onAdd: () => void;
  onClose: () => void;
}

type Chosen = Readonly<Record<CheckId, AnswerId | null>>;

/** Shows the attempts that were read and the questions that they answer, to review. Nothing of it is in the case before Continue. */
export function EvidenceResult({
  model,
  guide,
  current,
  reading,
  table,
  level,
  addressOf,
  failedAt,
  onFailedAt,
  onUse,
  onAdd,
  onClose,
}: Props) {
  const { judged, files, findings, prose } = reading;
  const [picked, setPicked] = useState<Chosen>({});
  const [ownAnswers, setOwnAnswers] = useState<Chosen>({});
  const [isOpen, setOpen] = useState(false);
  const mask = useMemo(
    () => maskReading({ judged, findings }, table, { reveal: isOpen }),
    [judged, findings, table, isOpen],
  );
  const zone = zoneName();

  const base = useMemo(() => withChosen(current, ownAnswers), [current, ownAnswers]);
  const merged = useMemo(() => {
    const own = findings.map((one) => maskFindings(one, mask));
    const found = toFindings(judged, { mask, table, zone });
    return mergeFindings(base, [...own, ...found], knownIds(model).checks);
  }, [base, findings, judged, mask, table, zone, model]);
  const { filled, agreed, conflicts } = merged;
  const sureness = (one: { check: CheckId; answer: AnswerId }) =>
    surenessOf(one, judged.answers, mask.text);
  const chosen: Chosen = {
    ...Object.fromEntries(
      filled.flatMap((one) => (isTicked(sureness(one)) ? [] : [[one.check, null]])),
    ),
    ...picked,
  };
  const choose = (check: CheckId, answer: AnswerId | null): void =>
    setPicked({ ...picked, [check]: answer });
  const next = withChosen(base, {
    ...Object.fromEntries(filled.map(({ check, answer }) => [check, answer])),
    ...chosen,
  });
  const timeline = useMemo(() => toTimeline(judged, table, mask), [judged, table, mask]);
  const rows = useMemo(
    () => timeline.rows.map((row) => toRow(row, table, mask)),
    [timeline, table, mask],
  );
  const take = (): void => onUse(next, collectSources(merged, next));
  const sure = filled.filter((one) => sureness(one).certainty !== 'weak');
  const hints = filled.filter((one) => sureness(one).certainty === 'weak');
  // After reading only what is unknown, there is nothing to mask, copy or print.
  const hasFacts =
    rows.length + judged.spans.length + filled.length + agreed.length + conflicts.length > 0;
  const lists = { model, chosen, surenessOf: sureness, level: level + 1, onChoose: choose };

  return (
    <div class="evidence-result">
      <Heading level={level} tabIndex={-1} data-step-heading>
        {filled.length > 0
          ? `What you have answers ${count(filled.length, 'question')}`
          : conflicts.length > 0
            ? 'What you have disagrees: choose an answer'
            : prose.length > 0
              ? 'What your words may answer'
              : 'What you have doesn’t answer any open question'}
      </Heading>
      <Attempts rows={rows} more={judged.moreAttempts} level={level + 1} />
      {hasFacts && (
        <ResultTools
          isOpen={isOpen}
          hasAttempts={rows.length > 0}
          failedAt={failedAt}
          spans={judged.spans}
          onOpen={setOpen}
          onFailedAt={onFailedAt}
          getText={() => evidenceText(timeline, filled, model, reading, { mask, table, zone })}
        />
      )}
      <PointsTo model={model} guide={guide} next={next} level={level + 1} />
      {conflicts.length > 0 && (
        <section aria-labelledby="evidence-conflicts">
          <Heading level={level + 1} id="evidence-conflicts">
            Where it disagrees ({conflicts.length})
          </Heading>
          <p>Choose an answer for each. Until then, none of them is used.</p>
          {conflicts.map((conflict) => (
            <AnswerConflict
              key={conflict.check}
              check={model.checks[conflict.check]}
              conflict={conflict}
              chosen={chosen[conflict.check] ?? undefined}
              level={level + 2}
              onChoose={(answer) => choose(conflict.check, answer)}
            />
          ))}
        </section>
      )}
      {sure.length > 0 && <FoundAnswers title="Answers" filled={sure} {...lists} />}
      {hints.length > 0 && (
        <FoundAnswers title="Hints, not used unless you tick them" filled={hints} {...lists} />
      )}
      {agreed.length > 0 && (
        <FoundAnswers title="The same as you answered" filled={agreed} areGiven {...lists} />
      )}
      {prose.length > 0 && (
        <OwnWords
          model={model}
          text={prose.join('\n\n')}
          answers={base.answers}
          onTell={(facts) => setOwnAnswers({ ...ownAnswers, ...facts })}
        />
      )}
      {files.length > 0 && (
        <ReadList files={files} spans={judged.spans} table={table} mask={mask} level={level + 1} />
      )}
      <EvidenceRest
        model={model}
        merged={merged}
        harmless={judged.harmless}
        mask={mask}
        table={table}
      />
      <p class="walk-buttons">
        {addressOf === undefined ? (
          <button class="button" type="button" onClick={take}>
            Continue
          </button>
        ) : (
          <a class="button" href={addressOf(next)} onClick={take}>
            {Object.keys(next.answers).length > 0
              ? 'Continue with these answers'
              : 'Continue to the questions'}
          </a>
        )}
        <button class="button quiet" type="button" onClick={onAdd}>
          Add more
        </button>
        <button class="link-button" type="button" onClick={onClose}>
          Use none of it
        </button>
      </p>
    </div>
  );
}

/** Return a case with answers; null leaves a question as it is. */
const withChosen = (current: Case, answers: Chosen): Case =>
  Object.entries(answers).reduce(
    (sum, [check, answer]) => (answer === null ? sum : withAnswer(sum, check, answer)),
    current,
  );
