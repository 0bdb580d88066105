import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptContent } from '../../../src/build/kept-content.ts';
import {
  checkedContent,
  forgetContent,
  type CheckedContent,
} from '../../../src/lib/knowledge/checked-content.ts';
import { openJobCache } from '../../../src/lib/workers/job-cache.ts';

const CONTENT = 'examples/openssh-publickey';
const SITE = `${CONTENT}/site.yaml`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-content-'));
  cpSync(CONTENT, join(root, CONTENT), { recursive: true });
  mkdirSync(join(root, 'src/lib'), { recursive: true });
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => {
  forgetContent();
  rmSync(root, { recursive: true });
});

/** Return what a build gets that begins now. */
function build(base = '/'): CheckedContent {
  forgetContent();
  return keptContent(openJobCache(root), root, base, CONTENT);
}
const change = (file: string, from: string | RegExp, to: string): void =>
  writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(from, to));

describe('content that is kept for the next build', () => {
  it('is what reading gives, for the pages too', () => {
    const first = build();
    const second = build();
    expect(second).not.toBe(first);
    expect(second).toStrictEqual(first);
    expect(checkedContent(root, { content: CONTENT })).toBe(second);
  });

  it('is read again when a file of it has changed', () => {
    build();
    change(SITE, /^name: .*$/m, 'name: Another');
    expect(build().knowledge?.site.name).toBe('Another');
  });

  it('is read again for another base', () => {
    const there = build();
    expect(build('/help/')).not.toStrictEqual(there);
  });

  it('is not kept with a problem, which every build lists', () => {
    change(SITE, /^name: .*$/m, 'name: 7');
    const first = build().problems;
    expect(first).not.toEqual([]);
    expect(build().problems).toEqual(first);
    change(SITE, /^name: .*$/m, 'name: Right');
    expect(build().problems).toEqual([]);
  });
});
