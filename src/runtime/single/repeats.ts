/** A list item that holds no list: sources and links look the same on many pages, too far apart for gzip to see. */
const ITEM = /<li\b[^>]*>(?:(?!<\/?li\b|<\/?ul\b)[\s\S])*<\/li>/g;
/** Letters of the shortest item that is worth a mark. */
const LEAST = 60;
/** Character that is in no page. */
const MARK = '\u0001';

/** Take out of texts the items that they repeat. */
export function takeRepeats(texts: readonly string[]): { texts: string[]; repeats: string[] } {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [item] of text.matchAll(ITEM)) counts.set(item, (counts.get(item) ?? 0) + 1);
  const repeats = [...counts].flatMap(([item, count]) =>
    count > 1 && item.length >= LEAST ? [item] : [],
  );
  const places = new Map(repeats.map((item, at) => [item, `${MARK}${at};`]));
  return {
    texts: texts.map((text) => text.replace(ITEM, (item) => places.get(item) ?? item)),
    repeats,
  };
}

/** Put the items back into one text. */
export const putRepeats = (text: string, repeats: readonly string[]): string =>
  text.replace(/\u0001(\d+);/g, (_, at: string) => repeats[Number(at)] ?? '');
