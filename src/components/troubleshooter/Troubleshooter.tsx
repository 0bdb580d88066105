import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import { isEmpty, withAccess } from '../../lib/domain/case.ts';
import type { Details } from '../../lib/case/details.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import type { CaseEvent } from '../../lib/case/transition.ts';
import { transition } from '../../lib/case/transition.ts';
import { createOpening } from '../../lib/case/create-opening.ts';
import type { Pending, QuestionReason, Situation } from '../../lib/case/situation.ts';
import { savedAnswerSources } from '../../lib/case/storage.ts';
import type { Rest } from '../../lib/case/serialize.ts';
import { REST_URL, unpackModel, withRest } from '../../lib/case/serialize.ts';
import type { View } from '../../lib/case/case-url.ts';
import { PLAIN_VIEW, caseQuery, savedQuery } from '../../lib/case/case-url.ts';
import { needsWork } from '../../lib/case/work.ts';
import { minutes } from '../../lib/labels/labels.ts';
import { wantedDetails } from '../../lib/case/wanted-details.ts';
import { Dropped } from '../text/Dropped.tsx';
import { Question } from './Question.tsx';
import { Resume } from './Resume.tsx';
import { Trail } from './Trail.tsx';
import { Turn, showHeld } from './Turn.tsx';
import { useAhead } from './use-ahead.ts';
import { caseAt, useCase } from './use-case.ts';
import { useDetails } from './use-details.ts';
import { useLater } from './use-later.ts';
import { useLazy } from './use-lazy.ts';
import { BASE } from '../../lib/domain/base.ts';
import type { NodeId } from '../../lib/domain/tree.ts';

const fetchRest = async (): Promise<Rest> => {
  const answer = await fetch(REST_URL);
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()) as Rest;
};

/** What comes after the questions: not needed before the first answer. */
const loadEnd = async () => {
  const [end, rest] = await Promise.all([import('./End.tsx'), fetchRest()]);
  return { ...end, rest };
};
/** Reads findings of the diagnostic script: for those who have run it. */
const loadFindings = () => import('./Findings.tsx');

const LOST = 'This part could not be loaded';

/** What to do where a part is lost. An empty link leads to the page that is shown, with its case. */
const Lost = () => (
  <p>
    Your answers are kept. <a href="">Load the page again</a>
  </p>
);

/** Tells a turn from the one that follows it: of the kinds that are not named closer, two never follow each other. */
function keyOf(turn: Situation | Pending): string {
  if (turn.kind === 'question') return `${turn.reason} ${turn.check}`;
  if (turn.kind === 'access') return `${turn.reason} access`;
  if (turn.kind === 'fix') return `fix ${turn.next.fix}`;
  if (turn.kind === 'undo') return `undo ${turn.fix}`;
  return turn.kind;
}

/** What stands above a question: how far one is, or why it is asked out of turn. */
function aboveOf(
  { reason, left, trail }: Situation & { reason: QuestionReason },
  { access }: Case,
): string {
  if (reason === 'edit') return 'Change an answer';
  if (reason === 'recheck') return 'Check this again. Your last change may have affected it.';
  if (reason === 'offer') return 'One more answer would save time';
  const before = trail.length + (access ? 1 : 0);
  const most = before + Math.max(1, left.questions);
  const time = left.minutes < 1 ? '' : ` · about ${minutes(Math.round(left.minutes))} left`;
  return `Question ${before + 1} of at most ${most}${time}`;
}

interface Props {
  /** A packed `CaseModel`: as one text it travels at half the size of Astro’s own form. */
  json: string;
  /** Details of the first question, so that it is whole before anything is fetched. */
  first: Details;
  /** The question that is drawn in the page. */
  node: NodeId;
}

/** Asks one question at a time, then offers one fix at a time. All it remembers is the case, kept in the address. */
export function Troubleshooter({ json, first, node }: Props) {
  const travelled = useMemo(() => unpackModel(json), [json]);
  const { tree } = travelled.model;
  const { current, view, dropped, ready, saved, moved, go, startAgain } = useCase(
    tree,
    travelled.known,
    node,
  );
  const stage = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const started = !isEmpty(current) || view.editing !== null;
  const opened = useMemo(() => caseQuery(caseAt(tree, node)), [tree, node]);
  const [marked, setMarked] = useState(false);
  const part = useLazy(loadEnd, marked || caseQuery(current, view) !== opened);
  const end = part.part;
  const opening = useMemo(() => createOpening(travelled.model), [travelled]);
  const guide = useMemo(
    () => end && end.createGuide(withRest(travelled.model, end.rest)),
    [travelled, end],
  );
  const model = guide?.model ?? travelled.model;
  const { now, ahead, look } = useAhead(guide ?? opening, current, view);
  const solved = now.kind === 'solved';
  const isWork = (turn: Situation | Pending): boolean => {
    const check = turn.kind === 'question' ? model.checks[turn.check] : undefined;
    return check !== undefined && needsWork(check);
  };
  const after = (from: Case, as: View, event: CaseEvent): Snapshot =>
    transition(model, [from, as], event);
  const newest = useRef(current);
  newest.current = current;

  /** At which move the findings were asked for: they make way for whatever comes next. */
  const [asked, setAsked] = useState(-1);
  const importing = asked === moved;
  const findings = useLazy(loadFindings, importing || (ready && savedAnswerSources() !== null));
  const Findings = findings.part?.Findings;
  const Mark = findings.part?.Mark;
  const trigger = (
    <button type="button" class="link-button" disabled={!ready} onClick={() => setAsked(moved)}>
      Use {now.trail.length < 2 ? 'its' : 'the script’s'} findings
    </button>
  );

  const wanted = wantedDetails(now, current);
  const { details, want, settled } = useDetails(first, wanted);

  /** Where the case stands, and unseen what the marked answer, or a fix that does not help, leads to. */
  const turns = [
    { turn: now, at: current, as: view },
    ...(ahead ? [{ turn: ahead.now, at: ahead.to[0], as: ahead.to[1] }] : []),
  ];
  const lookAhead = (next: Snapshot): void => {
    setMarked(true);
    look(next, (there) => want(wantedDetails(there, next[0])));
  };
  const goOn = (next: Snapshot): void => {
    const held = ahead !== null && caseQuery(...ahead.to) === caseQuery(...next);
    if (held && stage.current) showHeld(stage.current);
    go(...next, held);
  };

  // A fix that helps ends the case; what comes when it does not is likely to be asked for.
  useEffect(() => {
    if (!end) return;
    if (now.kind === 'fix')
      lookAhead(
        transition(model, [current, view], {
          type: 'outcome',
          fix: now.next.fix,
          outcome: 'failed',
        }),
      );
    else if (now.kind === 'undo')
      lookAhead(
        transition(model, [current, view], { type: 'outcome', fix: now.fix, outcome: 'undone' }),
      );
  }, [now, end]);

  /** Whether the turn is shown, or that a part of it is lost, and not that it is still to come. */
  const drawn = end !== null || part.failed || (now.kind === 'question' && !isWork(now));

  // A case in the address is shown once it is whole (`components/shell/arriving.ts`).
  const whole =
    ready &&
    (part.failed ||
      (((now.kind === 'question' && !isWork(now) && Object.keys(current.tried).length === 0) ||
        end !== null) &&
        wanted.checks.every((id) => settled('checks', id)) &&
        wanted.fixes.every((id) => settled('fixes', id))));
  useEffect(() => {
    if (whole) delete document.documentElement.dataset['arriving'];
  }, [whole]);

  // A new question or a new fix is a change of context: its heading takes the focus once it is shown, but not on first
  // arrival.
  useEffect(() => {
    if (moved === 0 || !drawn) return;
    const heading = stage.current?.querySelector<HTMLElement>('h1');
    heading?.focus();
    const top = now.ranking[0];
    const suspect = top && model.causes[top.cause]?.title;
    setSaid(`${heading?.textContent ?? ''}.${suspect ? ` Most suspected: ${suspect}.` : ''}`);
  }, [moved, drawn]);

  const back = (): void => {
    const unsaid = withAccess(current, null);
    // Access was the last question where it would be asked again.
    const said =
      current.access !== undefined &&
      view.editing === null &&
      view.selectedFix === null &&
      isEmpty({ ...current, answers: {} }) &&
      (guide ?? opening).getInterview(unsaid, PLAIN_VIEW).kind === 'access';
    go(
      ...(said
        ? ([unsaid, PLAIN_VIEW] as const)
        : after(current, view, { type: 'back', trail: now.trail })),
    );
  };

  // The question comes first: what follows from the answers stands beside it one frame later.
  const shown = useLater(useMemo(() => ({ current, view, now }), [current, view, now]));
  const beside = useMemo(
    () => (
      <>
        <Trail
          model={model}
          steps={shown.now.trail}
          answers={shown.current.answers}
          access={shown.current.access}
          changing={shown.view.editing}
          Mark={Mark}
          onChange={(check) => go(...after(newest.current, shown.view, { type: 'open', check }))}
        />
        {end && shown.now.kind !== 'solved' && (
          <end.Suspects
            model={model}
            answers={shown.current.answers}
            tried={shown.current.tried}
            ranking={shown.now.ranking}
            Mark={Mark}
          />
        )}
      </>
    ),
    [shown, Mark, model, go, end],
  );

  return (
    <div class="troubleshooter">
      <Dropped items={dropped} />
      {saved !== '' && saved !== savedQuery(current, view) && (
        <Resume query={saved} other={started} />
      )}
      {Findings && (
        <Findings
          model={model}
          current={current}
          open={importing}
          onUse={go}
          onClose={() => setAsked(-1)}
        />
      )}
      <div ref={stage} class="stage" hidden={importing && Findings !== undefined}>
        {now.trail.length < 2 && !solved && model.script !== null && (
          <p class="meta">
            Ran <a href={`${BASE}script/`}>the script</a>? {trigger}
          </p>
        )}
        {importing && findings.failed && (
          <div role="alert">
            <strong>{LOST}</strong>
            <Lost />
          </div>
        )}
        {turns.map(({ turn, at, as }) => (
          <Turn key={keyOf(turn)} waiting={turn !== now} details={details}>
            {end && (turn.kind === 'question' || turn.kind === 'access') && (
              <end.Stages stages={end.stagesOf(model, at.answers, turn.ranking)} />
            )}
            {turn.kind === 'question' && (end || part.failed || !isWork(turn)) ? (
              <Question
                model={model}
                now={turn}
                above={aboveOf(turn, at)}
                detail={details.checks[turn.check]}
                answers={at.answers}
                access={at.access}
                Apart={end?.Apart}
                Work={isWork(turn) ? end?.Work : undefined}
                Mark={Mark}
                ready={ready}
                onMark={(answer) =>
                  lookAhead(after(at, as, { type: 'answer', check: turn.check, answer }))
                }
                onAnswer={(answer) =>
                  goOn(after(at, as, { type: 'answer', check: turn.check, answer }))
                }
                onPick={(fix) => go(...after(at, as, { type: 'select', fix }))}
              />
            ) : end && turn.kind === 'access' ? (
              <end.Reach
                tool={model.site.tool}
                above={aboveOf(turn, at)}
                given={at.access}
                onMark={(point) => lookAhead(after(at, as, { type: 'access', point }))}
                onAnswer={(point) => goOn(after(at, as, { type: 'access', point }))}
              />
            ) : guide &&
              end &&
              turn.kind !== 'pending' &&
              turn.kind !== 'access' &&
              turn.kind !== 'question' ? (
              <end.End
                guide={guide}
                details={details}
                current={at}
                now={turn}
                onOutcome={(fix, outcome) => goOn(after(at, as, { type: 'outcome', fix, outcome }))}
                onAsk={(check) => go(...after(at, as, { type: 'open', check }))}
                onPick={(fix) => go(...after(at, as, { type: 'select', fix }))}
              />
            ) : (
              <>
                <h1 tabIndex={-1}>{part.failed ? LOST : 'One moment…'}</h1>
                {part.failed && <Lost />}
              </>
            )}
          </Turn>
        ))}
        {started && (
          <p class="walk-buttons">
            <button type="button" class="link-button" onClick={back}>
              Back
            </button>
            <button type="button" class="link-button" onClick={startAgain}>
              Start again
            </button>
            {!solved && (
              <>
                <a href={`${BASE}flowchart/${caseQuery(current)}`}>See it on the flowchart</a>
                <a href={`${BASE}checklist/${caseQuery(current)}`}>Print what is left</a>
                {now.trail.length > 1 && trigger}
              </>
            )}
          </p>
        )}
        {end && (
          <end.Ledger
            model={model}
            details={details}
            current={current}
            onOutcome={(fix, outcome) =>
              go(...after(current, view, { type: 'outcome', fix, outcome }))
            }
          />
        )}
      </div>
      <div class="beside">{beside}</div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
