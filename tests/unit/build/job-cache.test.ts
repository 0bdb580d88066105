import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  hashInput,
  keepResult,
  openJobCache,
  readResult,
  resultFile,
} from '../../../src/lib/workers/job-cache.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'job-cache-'));
  mkdirSync(join(root, 'src/lib'), { recursive: true });
  writeFileSync(join(root, 'src/lib/a.ts'), 'export const a = 1;');
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const fileOf = (job: string, input: unknown, base = '/'): string =>
  resultFile(openJobCache(root), job, hashInput(input), base);

describe('results of jobs', () => {
  it('are read as they were made', () => {
    const made = { list: [1, undefined], words: new Map([['a', -0]]) };
    keepResult(openJobCache(root), fileOf('flowchart', { a: 1 }), made);
    expect(readResult(fileOf('flowchart', { a: 1 }))).toStrictEqual([made]);
  });

  it('are looked for elsewhere when the input, the job, the base, the code or the packages differ', () => {
    const files = [
      fileOf('flowchart', { a: 1 }),
      fileOf('flowchart', { a: 2 }),
      fileOf('searchIndex', { a: 1 }),
      fileOf('flowchart', { a: 1 }, '/base/'),
    ];
    writeFileSync(join(root, 'src/lib/a.ts'), 'export const a = 2;');
    files.push(fileOf('flowchart', { a: 1 }));
    writeFileSync(join(root, 'package-lock.json'), '{ }');
    files.push(fileOf('flowchart', { a: 1 }));
    writeFileSync(join(root, 'src/lib/b.ts'), '');
    files.push(fileOf('flowchart', { a: 1 }));
    expect(new Set(files).size).toBe(7);
    expect(fileOf('flowchart', { a: 1 })).toBe(files.at(-1));
  });

  it('are none where nothing is kept, or the file is cut short', () => {
    const file = fileOf('flowchart', {});
    expect(readResult(file)).toEqual([]);
    keepResult(openJobCache(root), file, { text: 'abcdef' });
    writeFileSync(file, '\xff');
    expect(readResult(file)).toEqual([]);
  });

  it('leave, the oldest first, when there are many', () => {
    const cache = openJobCache(root);
    for (let at = 0; at < 70; at += 1) {
      const file = fileOf('flowchart', at);
      keepResult(cache, file, at);
      utimesSync(file, at, at);
    }
    keepResult(cache, fileOf('flowchart', 70), 70);
    expect(readdirSync(cache.folder)).toHaveLength(60);
    expect(readResult(fileOf('flowchart', 70))).toEqual([70]);
    expect(readResult(fileOf('flowchart', 0))).toEqual([]);
  });
});
