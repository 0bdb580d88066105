import { BASE } from '../domain/base.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { ChangeData } from '../schema/change.ts';
import { changeUrl } from '../model/corrections-of.ts';
import { pagesOfChange } from './pages-of-change.ts';

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Return the moment of a day, which has no hour: midnight, so that a feed of the same changes is the same to the byte. */
const moment = (date: string): string => `${date}T00:00:00Z`;

/** Return the title of a change in a feed reader. */
const titleOf = (change: ChangeData): string =>
  change.kind === 'correction' ? `Correction: ${change.title}` : change.title;

/** Return the whole change as text: a correction says what was wrong before what is right. */
const textOf = (change: ChangeData): string =>
  change.kind === 'correction'
    ? `Was: ${change.was}\nIs: ${change.is}\nWhy: ${change.why}`
    : change.text;

/** Write the changes of the site as an Atom feed. */
export function feed(knowledge: Knowledge, site: URL): string {
  const { name } = knowledge.site;
  const at = (path: string): string => escape(new URL(path, site).href);
  const entries = knowledge.changes.map((change) => {
    const address = at(changeUrl(change));
    const touched = pagesOfChange(change, knowledge).map(
      ({ title, url }) =>
        `    <link rel="related" type="text/html" href="${at(url)}" title="${escape(title)}"/>\n`,
    );
    return `  <entry>
    <id>${address}</id>
    <title>${escape(titleOf(change))}</title>
    <updated>${moment(change.date)}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>
${touched.join('')}    <content type="text">${escape(textOf(change))}</content>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${at(`${BASE}changes/`)}</id>
  <title>${escape(name)}: changes</title>
  <updated>${moment(knowledge.changes[0]?.date ?? '1970-01-01')}</updated>
  <author>
    <name>${escape(name)}</name>
  </author>
  <link rel="self" type="application/atom+xml" href="${at(`${BASE}changes.atom`)}"/>
  <link rel="alternate" type="text/html" href="${at(`${BASE}changes/`)}"/>
${entries.join('')}</feed>
`;
}
