import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRECACHE_BUDGET, precache } from '../../src/runtime/offline/precache.ts';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { SINGLE_LIMIT } from '../../src/build/single/write-single.ts';
import { DIST, readBuilt } from '../support/built-site.ts';
import { storedAhead } from '../support/stored-ahead.ts';

test('everything worth storing ahead fits the budget, and the worker has it all', () => {
  const { entries, bytes, left } = precache(DIST);
  expect(left).toBe(0);
  expect(bytes).toBeLessThan(PRECACHE_BUDGET);
  expect(storedAhead(readBuilt('sw.js'))).toEqual(entries);
});

test('the one-file edition fits its limit and refers to no file', () => {
  const { single } = knowledgeFromDisk(process.cwd()).site.files;
  expect(statSync(join(DIST, single)).size).toBeLessThan(SINGLE_LIMIT);
  const html = readBuilt(single);
  expect(html.match(/<(script|img|iframe|link)\b[^>]*\b(src|href)="(?!data:)[^"]*"/g)).toBeNull();
  expect(html.match(/<script>/g)).toHaveLength(1);
});
