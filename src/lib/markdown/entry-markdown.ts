import { isSuggestable } from '../domain/suggestable.ts';
import { changeUrl, correctionsOf } from '../model/corrections-of.ts';
import { claimsOf } from '../freshness/claims-of.ts';
import type { Entry, Knowledge } from '../model/knowledge.ts';
import { lookUp } from '../model/look-up.ts';
import { FOLDERS, titleOf } from '../model/knowledge.ts';
import { factsOf } from '../labels/facts.ts';
import { HEADING } from '../labels/headings.ts';
import { KIND } from '../labels/kinds.ts';
import { GRADE, VERDICT, entryVerdict } from '../labels/verdicts.ts';
import { avoidHeading } from '../labels/undo-labels.ts';
import { bullets, linkTo, section } from './pieces.ts';
import { absoluteLinks, plainMarkdown } from './plain-markdown.ts';
import { afterBody, beforeBody } from './by-kind.ts';

/** Write the top of a fix that is never suggested. */
function instead(entry: Entry, { fixes }: Knowledge): string {
  if (entry.kind !== 'fix' || isSuggestable(entry)) return '';
  const safer = lookUp(fixes, entry.instead);
  return `> **${avoidHeading(entry)}.**${safer ? ` Do this instead: ${linkTo(safer)}` : ''}`;
}

const claims = (entry: Entry, { documents }: Knowledge): string =>
  bullets(
    entry.claims.map((claim) => {
      const by = documents
        .filter(({ id }) => claim.documents.includes(id))
        .map(({ title }) => title);
      return `“${claim.claim}” (${by.join(' and ')}) **${VERDICT[claim.verdict].label}.** ${claim.reason}`;
    }),
  );

const sources = (entry: Entry, knowledge: Knowledge): string =>
  bullets(
    [...new Set(entry.sources)].flatMap((id) =>
      knowledge.sources
        .filter((source) => source.id === id)
        .map(
          ({ title, address, publisher, grade, note }) =>
            `[${title.replace(/[[\]]/g, '\\$&')}](<${address}>), ${publisher} (${GRADE[grade]})${note === undefined ? '' : ` ${note}`}`,
        ),
    ),
  );

const volatile = (entry: Entry, knowledge: Knowledge): string =>
  bullets(
    claimsOf(entry.volatile, knowledge).map(
      ({ claim, checked, expires }) =>
        `${claim} Checked on ${checked}; check again after ${expires}.`,
    ),
  );

const corrected = (entry: Entry, knowledge: Knowledge): string =>
  bullets(
    correctionsOf(`${FOLDERS[entry.kind]}/${entry.id}`, knowledge).map(
      (change) => `${change.date}: [${change.title}](${changeUrl(change)})`,
    ),
  );

/**
 * An entry as one Markdown text: everything that its page says, without the frame of the site.
 *
 * @param site Address of the site; links lead to its pages.
 */
export function entryMarkdown(entry: Entry, knowledge: Knowledge, site: URL): string {
  const verdict = entryVerdict(entry.kind, entry.verdict);
  const parts = [
    `# ${titleOf(entry)}`,
    `${KIND[entry.kind].one}${verdict ? ` · **${verdict.label}**` : ''} · reviewed ${entry.reviewed} · <${new URL(entry.url, site).href}>`,
    entry.summary,
    instead(entry, knowledge),
    bullets(factsOf(entry, knowledge).map(({ term, text }) => `**${term}:** ${text}`)),
    ...beforeBody(entry, knowledge),
    plainMarkdown(entry.body, site, HEADING.warning, knowledge.backupFolder),
    ...afterBody(entry, knowledge),
    section(HEADING.claims, claims(entry, knowledge)),
    section(HEADING.volatile, volatile(entry, knowledge)),
    section(HEADING.corrections, corrected(entry, knowledge)),
    section(HEADING.sources, sources(entry, knowledge)),
  ];
  return `${absoluteLinks(parts.filter((part) => part !== '').join('\n\n'), site)}\n`;
}
