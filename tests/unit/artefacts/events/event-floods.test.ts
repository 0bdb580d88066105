import { expect, test } from 'vitest';
import { readEventTexts } from '../../../support/read-samples.ts';

// Each is a megabyte that would take hours if the work grew with the square of its length.
const MEGABYTE = 1_000_000;
const HEAD = (source: string, id: number) =>
  `Log Name: System\nSource: ${source}\nDate: 2026-03-14T13:05:09Z\nEvent ID: ${id}\n`;

test.each([
  ['a name without end in a tag', `<Event ${'a'.repeat(MEGABYTE)}>`],
  ['names without values', `<Event ${'a '.repeat(MEGABYTE / 2)}></Event>`],
  ['events within events', '<Event >'.repeat(MEGABYTE / 8)],
  ['elements without end', `<Event >${'<a>'.repeat(MEGABYTE / 3)}`],
  ['comments without end', '<Event ><!-- '.repeat(MEGABYTE / 13)],
  ['references', `<Event ><System>${'&#65;'.repeat(MEGABYTE / 5)}`],
  ['marks and spaces in labels', `${'* '.repeat(250)}:${'* '.repeat(40)}x\n`.repeat(1700)],
  ['spaces after a provider', `ProviderName: a${' '.repeat(3900)}b\n`.repeat(250)],
  [
    'colons in a text',
    (HEAD('TerminalServices-LocalSessionManager', 21) + ':'.repeat(8000)).repeat(120),
  ],
  ['digits in a text', (HEAD('Schannel', 36888) + '1a'.repeat(4000)).repeat(120)],
])('%s are read at once', async (_, text) => {
  const results = await readEventTexts(new TextEncoder().encode(text));
  expect(results.flatMap(({ facts }) => facts).length).toBeLessThan(MEGABYTE / 8);
});
