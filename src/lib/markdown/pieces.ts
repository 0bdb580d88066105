import { titleOf, type Entry } from '../model/knowledge.ts';

/** A list, or nothing when it is empty. */
export const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join('\n');

/** Write a numbered list; further lines of an item belong to it. */
export const numbered = (items: readonly string[]): string =>
  items.map((item, index) => `${index + 1}. ${item.replace(/\n(?=.)/g, '\n   ')}`).join('\n');

/** Write a heading and its text, or nothing when the text is empty. */
export const section = (heading: string, content: string): string =>
  content === '' ? '' : `## ${heading}\n\n${content}`;

/** A link to the page of an entry. */
export const linkTo = (entry: Entry): string => `[${titleOf(entry)}](${entry.url})`;

/** A block of code in its language, as one item of a list or on its own. */
export const fenced = (code: string, language: string): string =>
  `\`\`\`${language}\n${code.trim()}\n\`\`\``;
