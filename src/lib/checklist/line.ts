import type { Check, Fix } from '../model/knowledge.ts';
import { titleOf } from '../model/knowledge.ts';
import type { CheckPlace, FixPlace } from '../domain/closed-lists.ts';
import type { BlockId, SheetLine } from './blocks.ts';

/** The block of a line that has no place on the sheet. */
const HOME: Record<CheckPlace | FixPlace, BlockId> = {
  anywhere: 'client',
  client: 'client',
  path: 'path',
  network: 'path',
  host: 'host',
  portal: 'host',
};

/** The result to expect where an entry has no text for the checklist. */
const EXPECT = { check: 'Note the answer', fix: 'It connects' };

/** The value to write down beside a line that changes something. */
const OLD_VALUE = 'Old value';

/** Return whether a line changes something. A fix without restart, risk and undo does not. */
const changes = (entry: Check | Fix): boolean =>
  entry.kind === 'fix' &&
  (entry.risk.level !== 'none' || entry.restart !== 'none' || entry.undo.minutes > 0);

/** Build the line of a check or a fix, in the given block or else in that of the place where it is carried out. */
export function lineOf(entry: Check | Fix, block: BlockId = HOME[entry.where]): SheetLine {
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
