import type { Check, Fix } from '../model/knowledge.ts';
import { titleOf } from '../model/knowledge.ts';
import type { CheckPlace, FixPlace } from '../domain/closed-lists.ts';
import type { BlockId, Line } from './blocks.ts';

/** Where a line belongs that has no place on the sheet. */
const HOME: Record<CheckPlace | FixPlace, BlockId> = {
  anywhere: 'client',
  client: 'client',
  path: 'path',
  network: 'path',
  host: 'host',
  portal: 'host',
};

/** What a line says to expect whose entry brings no words for the checklist. */
const EXPECT = { check: 'Note the answer', fix: 'It connects' };

/** What is written down beside a line that alters something. */
const OLD_VALUE = 'Old value';

/** A fix that restarts nothing, risks nothing and leaves nothing to undo is only a try. */
const changes = (entry: Check | Fix): boolean =>
  entry.kind === 'fix' &&
  (entry.risk.level !== 'none' || entry.restart !== 'none' || entry.undo.minutes > 0);

/** The line of a check or a fix, in the block given or else in the one where it is carried out. */
export function lineOf(entry: Check | Fix, block: BlockId = HOME[entry.where]): Line {
  const words = entry.checklist ?? { do: titleOf(entry), expect: EXPECT[entry.kind] };
  return {
    id: `${entry.kind}-${entry.id}`,
    kind: entry.kind,
    entry: entry.id,
    block,
    do: words.do,
    expect: words.expect,
    changes: changes(entry),
    write: changes(entry) ? [OLD_VALUE] : [],
    link: { title: titleOf(entry), url: entry.url },
  };
}
