import { useEffect, useMemo, useState } from 'preact/hooks';
import { EMPTY_CASE, isEmpty } from '../../lib/domain/case.ts';
import { knownIds } from '../../lib/case/case-model.ts';
import { caseQuery, readCase } from '../../lib/case/case-url.ts';
import type { ChecklistModel } from '../../lib/checklist/checklist-model.ts';
import { createGuide } from '../../lib/case/create-guide.ts';
import { remaining } from '../../lib/checklist/remaining.ts';
import { Dropped } from '../text/Dropped.tsx';
import { Block } from './Block.tsx';
import { CaseSummary } from './CaseSummary.tsx';
import { Changes } from './Line.tsx';
import { Tools } from './Tools.tsx';
import { useTicks } from './use-ticks.ts';

interface Props {
  model: ChecklistModel;
}

/** Up to so many lines a printed case has room for larger type. */
const ROOMY = 16;

/**
 * The checklist, or what is left of it for the case in the address. The first render is the whole sheet, as the server
 * rendered it: without scripts that is the page.
 */
export function Checklist({ model }: Props) {
  const { sheet, cases } = model;
  const known = useMemo(() => knownIds(cases), [cases]);
  const [read, setRead] = useState({ case: EMPTY_CASE, dropped: [] as string[] });
  const ids = useMemo(
    () => [...sheet.blocks.flatMap(({ lines }) => lines), ...sheet.spare].map(({ id }) => id),
    [sheet],
  );
  const { form, ticked, cleared, saved, toggle, clear, restore } = useTicks(ids);
  const guide = useMemo(() => createGuide(cases), [cases]);
  useEffect(() => setRead(readCase(location.search, known)), [known]);

  const current = read.case;
  const ofCase = !isEmpty(current);
  useEffect(() => {
    if (!ofCase) return;
    // Without it, paper leads to the start of the troubleshooter.
    import('../shell/reopen.ts').then(
      ({ reopen }) => reopen(caseQuery(current)),
      () => undefined,
    );
  }, [ofCase, current]);
  const { blocks, next, more } = ofCase
    ? remaining(sheet, guide, current)
    : { blocks: sheet.blocks, next: null, more: 0 };
  const lines = blocks.flatMap((block) => block.lines);
  const numbers = sheet.blocks.map(({ id }) => id);

  return (
    <form ref={form} class="checklist" onSubmit={(event) => event.preventDefault()}>
      <div class="no-print">
        <Dropped items={read.dropped} />
      </div>
      {ofCase && (
        <CaseSummary
          model={cases}
          current={current}
          now={guide.getSituation(current)}
          more={more}
        />
      )}
      {lines.length > 0 && (
        <Tools
          ready={ticked !== null}
          lines={lines.length}
          done={lines.filter(({ id }) => ticked?.includes(id)).length}
          ticks={ticked?.length ?? 0}
          cleared={cleared.length}
          saved={saved}
          onClear={clear}
          onRestore={restore}
        />
      )}
      {lines.some(({ changes }) => changes) && (
        <p class="legend">
          <Changes /> alters something: write the old value down first, change one thing at a time,
          and test in between.
        </p>
      )}
      <div
        class={ofCase ? 'blocks of-case' : 'blocks'}
        data-roomy={lines.length <= ROOMY ? '' : undefined}
      >
        {blocks.map((block) => (
          <Block
            key={block.id}
            block={block}
            number={numbers.indexOf(block.id) + 1}
            next={next}
            ticked={ticked}
            onTick={toggle}
          />
        ))}
      </div>
    </form>
  );
}
