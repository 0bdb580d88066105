import type { Asked, Outcome } from './check-address.ts';

/** A source of the knowledge base after its address was asked for. */
export interface AskedSource extends Asked {
  /** Id of the source. */
  id: string;
}

const HEADINGS: readonly (readonly [Outcome, string])[] = [
  ['gone', 'Gone: find another source, or take back what only this one says'],
  ['unreachable', 'No answer: try by hand'],
  ['no-fragment', 'The page is there, the place in it is not: correct the fragment'],
  ['moved', 'Moved: read the new page, then correct the address'],
  ['refused', 'Refused to a program: look by hand if it stays so'],
];

/** Outcomes for which somebody has to do something. */
const FAULTS: readonly Outcome[] = ['gone', 'unreachable', 'no-fragment'];

/** Return whether a source needs an author. */
export const isFault = ({ outcome }: Asked): boolean => FAULTS.includes(outcome);

/** Write what was found as Markdown, the most urgent first. */
export function sourcesReport(sources: readonly AskedSource[]): string {
  const found = sources.filter(({ outcome }) => outcome === 'found').length;
  const parts = HEADINGS.flatMap(([outcome, heading]) => {
    const own = sources.filter((source) => source.outcome === outcome);
    if (own.length === 0) return [];
    const lines = own.map(({ id, address, detail }) => `- \`${id}\` <${address}>: ${detail}`);
    return [`### ${heading} (${own.length})\n\n${lines.join('\n')}`];
  });
  return [`${found} of ${sources.length} sources are where their addresses say.`, ...parts].join(
    '\n\n',
  );
}
