import type { UndoStep } from '../../lib/schema/fix.ts';
import type { Way } from '../../lib/domain/closed-lists.ts';
import {
  commandAfter,
  commandsOf,
  groupHeading,
  undoAfter,
  undoGroups,
  undoText,
} from '../../lib/ways/undo.ts';
import { SHELL } from '../../lib/labels/labels.ts';
import { Command } from './Command.tsx';
import { Inline } from '../text/Inline.tsx';

interface Props {
  /** Undefined until fetched. */
  steps: readonly UndoStep[] | undefined;
  /** The way that was used; null lists every way under its name. */
  way: Way | null;
}

/** Undo of a fix, each command in a block that can be copied. */
export function Undo({ steps = [], way }: Props) {
  const all = undoAfter(steps, way);
  const groups = way === null ? undoGroups(all) : [{ ways: [], steps: all }];
  return (
    <>
      {groups.map((group) => {
        const heading = groupHeading(group, groups);
        return (
          <section data-undo-after={group.ways.join(' ') || undefined}>
            {heading !== '' && (
              <p>
                <strong>{heading}</strong>
              </p>
            )}
            <ol class={group.steps.length === 1 ? 'undo single' : 'undo'}>
              {group.steps.map((step) => (
                <li>
                  <p>
                    <Inline text={undoText(step)} />
                  </p>
                  {commandsOf(step, way).map(({ shell, run }) => (
                    <div data-undo-after={commandAfter(step, shell)}>
                      <Command name={SHELL[shell]} run={run} />
                    </div>
                  ))}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
