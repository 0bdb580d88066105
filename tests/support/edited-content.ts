import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkedContent, forgetContent } from '../../src/lib/knowledge/checked-content.ts';
import type { Problem } from '../../src/lib/knowledge/problem.ts';
import type { ContentFiles } from './author-mistakes.ts';

/** A copy of the content of this site, to be edited and checked. */
export function copyContent(root: string) {
  const copy = mkdtempSync(join(tmpdir(), 'content-'));
  const folder = join(copy, 'src/content');
  cpSync(join(root, 'src/content'), folder, { recursive: true });
  const at = (file: string): string => join(folder, file);

  /** Edit, check, and put everything back. */
  function problemsAfter(edit: (files: ContentFiles) => void): Problem[] {
    const before = new Map<string, string | null>();
    const write = (file: string, text: string | null): void => {
      if (!before.has(file))
        before.set(file, existsSync(at(file)) ? readFileSync(at(file), 'utf8') : null);
      mkdirSync(dirname(at(file)), { recursive: true });
      if (text === null) rmSync(at(file));
      else writeFileSync(at(file), text);
    };
    const read = (file: string): string => readFileSync(at(file), 'utf8');
    edit({
      swap: (file, from, to) => {
        const text = read(file);
        const swapped = text.replace(from, to);
        if (swapped === text) throw new Error(`${file} has no ${String(from)}.`);
        write(file, swapped);
      },
      add: write,
      remove: (file) => write(file, null),
      move: (file, to) => {
        write(to, read(file));
        write(file, null);
      },
      copy: (file, to) => write(to, read(file)),
    });
    forgetContent();
    const { problems } = checkedContent(copy);
    for (const [file, text] of before)
      if (text !== null) writeFileSync(at(file), text);
      else rmSync(at(file), { force: true });
    return problems;
  }
  return { problemsAfter, remove: () => rmSync(copy, { recursive: true }) };
}
