import { isSuggestable } from '../domain/suggestable.ts';
import { askedChecks } from '../tree/asked-checks.ts';
import type { Check, Fix, Knowledge } from '../model/knowledge.ts';
import { ChecklistBlockSchema } from '../schema/checklist.ts';
import { lineOf } from './line.ts';
import type { SheetLine, ChecklistSheet } from './blocks.ts';

/** The order of the blocks: loaders do not keep one. */
const ORDER = ChecklistBlockSchema.shape.id.options;

/**
 * Build the checklist from the content, with a spare line for every other check of the tree and every other fix that may
 * be suggested. Items that name no entry are left out: the content check reports them.
 */
export function buildSheet(knowledge: Knowledge): ChecklistSheet {
  const entries = new Map<string, Check | Fix>(
    [...knowledge.checks, ...knowledge.fixes].map((entry) => [`${entry.kind}-${entry.id}`, entry]),
  );
  const used: (Check | Fix)[] = [];

  const ordered = [...knowledge.checklist].sort(
    (a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id),
  );
  const blocks = ordered.map(({ id: block, title, lead, items }) => ({
    id: block,
    title,
    lead,
    lines: items.flatMap((item): SheetLine[] => {
      if ('do' in item)
        return [
          {
            id: `${block}-${item.id}`,
            kind: 'note',
            entry: item.id,
            block,
            do: item.do,
            expect: item.expect,
            changes: false,
            write: item.write ?? [],
            link: null,
          },
        ];
      const entry = entries.get('check' in item ? `check-${item.check}` : `fix-${item.fix}`);
      if (!entry) return [];
      used.push(entry);
      return [lineOf(entry, block)];
    }),
  }));

  const asked = askedChecks(knowledge.tree);
  const spare = [
    ...knowledge.checks.filter(({ id }) => asked.has(id)),
    ...knowledge.fixes.filter(isSuggestable),
  ].filter((entry) => !used.includes(entry));

  return {
    blocks,
    spare: spare.map((entry) => lineOf(entry)),
    revised: used.map(({ reviewed }) => reviewed).reduce((a, b) => (a > b ? a : b), ''),
  };
}
