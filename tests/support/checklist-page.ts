import type { Page } from '@playwright/test';
import type { Case } from '../../src/lib/domain/case.ts';
import { EMPTY_CASE, isEmpty } from '../../src/lib/domain/case.ts';
import { toChecklistModel } from '../../src/lib/checklist/checklist-model.ts';
import { createGuide } from '../../src/lib/case/create-guide.ts';
import { remaining } from '../../src/lib/checklist/remaining.ts';
import type { SheetLine } from '../../src/lib/checklist/blocks.ts';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { answersOf, paths } from '../../src/lib/tree/paths.ts';
import { readPdf } from './pdf.ts';

export const knowledge = knowledgeFromDisk(process.cwd());
export const { sheet, cases } = toChecklistModel(knowledge);
export const guide = createGuide(cases);

/** List the lines that the page must show, in order. */
export const linesOf = (current: Case = EMPTY_CASE): SheetLine[] =>
  (isEmpty(current) ? sheet : remaining(sheet, guide, current)).blocks.flatMap(
    ({ lines }) => lines,
  );

/** List every case at an end of the tree with nothing tried yet. */
export const ends = (): Case[] =>
  paths(knowledge.tree).map(({ steps }) => ({ answers: answersOf(steps), tried: {} }));

/** Return words as they are printed, independent of line breaks: without spaces and backticks. */
export const solid = (text: string): string => text.replace(/[\s`]/g, '');

export const SIZES = { A4: [595, 842], Letter: [612, 792] } as const;

/** Print the page as a person would, on A4 or Letter. */
export async function print(page: Page, format: keyof typeof SIZES) {
  const byBidi = page.context().browser()?.browserType().name() === 'firefox';
  const [width, height] = SIZES[format];
  // Playwright tells Firefox inches where BiDi takes centimetres.
  const inches = (points: number): string => `${(points / 72) * 2.54}in`;
  const data = await page.pdf(
    byBidi
      ? { width: inches(width), height: inches(height) }
      : { format, tagged: true, outline: false },
  );
  const pages = await readPdf(data);
  const texts = pages.flatMap((one) => one.texts);
  return {
    data,
    pages,
    text: solid(texts.map(({ text }) => text).join('')),
    smallest: Math.min(...texts.map(({ size }) => size)),
  };
}
