import type { Entry, Knowledge } from '../model/knowledge.ts';
import { editionNames, FIX_PLACE, fixRole, RESTART, RISK } from './fixes.ts';
import { fixTime } from './fix-time.ts';
import { CHECK_PLACE, minutes } from './labels.ts';
import { HOW_COMMON, LIKELIHOOD } from './scales.ts';

/** One fact of an entry: a term and its text. The text may hold code between backticks. */
export interface FactLine {
  term: string;
  text: string;
  /** Set for running text rather than a word or two. */
  plain?: true;
  /** Set for a text that needs a line of its own. */
  full?: true;
}

/** List the facts of an entry to see at a glance: who, where, how long, at what risk. */
export function factsOf(
  entry: Entry,
  { stages, site }: Pick<Knowledge, 'stages' | 'site'>,
): FactLine[] {
  switch (entry.kind) {
    case 'symptom':
      return [];
    case 'cause':
      return [
        { term: HOW_COMMON, text: LIKELIHOOD[entry.likelihood] },
        { term: 'Stage', text: stages.find(({ id }) => id === entry.stage)?.title ?? '' },
        {
          term: 'Why we think so (an editorial estimate)',
          text: entry.likelihoodWhy,
          plain: true,
          full: true,
        },
      ];
    case 'check':
      return [
        { term: 'Where', text: CHECK_PLACE[entry.where] },
        { term: 'Time', text: minutes(entry.minutes) },
        { term: 'Changes anything', text: 'No, it only reads' },
        { term: 'Why we ask', text: entry.why, plain: true, full: true },
      ];
    case 'fix':
      return [
        { term: 'Where', text: FIX_PLACE[entry.where] },
        { term: 'Who', text: fixRole(entry) },
        { term: 'Time', text: fixTime(entry) },
        { term: 'Restart', text: RESTART[entry.restart] },
        {
          term: `Needs access without ${site.tool}`,
          text: entry.outOfBand ? `Yes: ${site.access.short}` : 'No',
        },
        {
          term: 'Editions',
          text: editionNames(entry.editions, site),
          plain: true,
        },
        { term: RISK[entry.risk.level], text: entry.risk.why, plain: true, full: true },
      ];
  }
}
