import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entriesOf, fileOf } from '../../../src/lib/model/file-of.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

it('compares the numbers of a file’s version, never its text, which often names the first release', () => {
  const knowledge = knowledgeFromDisk(process.cwd());
  const texts = [
    ...entriesOf(knowledge).map((entry) => ({
      file: fileOf(entry),
      text: readFileSync(join(process.cwd(), fileOf(entry)), 'utf8'),
    })),
    ...knowledge.probes.map((probe) => ({
      file: 'src/content/probes',
      text: JSON.stringify(probe),
    })),
  ];
  const comparing = texts.filter(({ text }) => /VersionInfo\)?\.FileVersion(?!Raw)\b/.test(text));
  expect(comparing.map(({ file }) => file)).toEqual([]);
});
