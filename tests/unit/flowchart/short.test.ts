import { expect, test } from 'vitest';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

test('the short name of a question is made of its own words', () => {
  const stems = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 4));
  for (const { id, short, question } of knowledgeFromDisk(process.cwd()).checks)
    for (const stem of stems(short)) expect(stems(question), `${id}: ${short}`).toContain(stem);
});
