import type { Entry, Knowledge } from '../model/knowledge.ts';
import { editionNames, FIX_PLACE, fixRole, RESTART, RISK } from './fixes.ts';
import { fixTime } from './fix-time.ts';
import { CHECK_PLACE, minutes } from './labels.ts';
import { HOW_COMMON, LIKELIHOOD } from './scales.ts';

/** One fact of an entry, as a term and what it is. The text may hold code between backticks. */
export interface Fact {
  term: string;
  text: string;
  /** A text to read, not a word to catch at a glance. */
  plain?: true;
  /** Needs a line of its own. */
  full?: true;
}

/** What is known of an entry at a glance: who, where, how long, at what risk. */
export function factsOf(
  entry: Entry,
  { stages, site }: Pick<Knowledge, 'stages' | 'site'>,
): Fact[] {
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
