import type { Fact } from '../fact.ts';
import type { TextReader } from '../reader.ts';
import { readXmlEvent } from './event-of-xml.ts';
import { keepSpans } from './span-keeper.ts';
import { readXmlElement } from './xml-tree.ts';

/** Beginning of an event, and none of `<Events>` or `<EventData>`. */
const BEGINNING = /<Event(?=[\s>])/g;

/** Limit on the characters of one event: in a log it has at most 64 kB. */
const MAX_EVENT = 1024 * 1024;

/**
 * Read every `<Event>` of a text, with whatever is around them: the files that Event Viewer and `wevtutil qe` write, and
 * what is copied from the XML view, with its `- ` before the elements. One that is cut or damaged counts as unreadable.
 */
export const readEventXml: TextReader = (text, { name, wants }) => {
  const beginnings = [...text.matchAll(BEGINNING)].map(({ index }) => index);
  if (beginnings.length === 0) return null;
  const facts: Fact[] = [];
  const spans = keepSpans();
  let records = 0;
  let unreadable = 0;
  beginnings.forEach((from, index) => {
    // Never beyond the next one, so that damage stays within one event and the work grows with the text only.
    const to = Math.min(beginnings[index + 1] ?? text.length, from + MAX_EVENT);
    const element = readXmlElement(text.slice(from, to));
    const event = element && readXmlEvent(element);
    if (event === null) {
      unreadable += 1;
      return;
    }
    records += 1;
    spans.add(event.computer, event.channel, event.time);
    if (wants(event.provider, event.id)) facts.push(event.toFact(name, `event ${index + 1}`));
  });
  const notes =
    unreadable === 0
      ? []
      : [
          `${unreadable} of ${beginnings.length} events could not be read: their XML is cut or damaged. Copy the whole text of the XML view.`,
        ];
  return { kind: 'event-xml', records, unreadable, facts, spans: spans.spans(), notes };
};
