import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/machine/project.mjs';
import type { Tree } from '../../../src/lib/domain/tree.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { endUrl, nodeUrl, paths } from '../../../src/lib/tree/paths.ts';
import { queryAt, withoutEnds } from '../../../src/runtime/offline/query-at.ts';

const TREE: Tree = {
  start: 'first',
  nodes: {
    first: { check: 'z-light', next: { on: 'second', off: { escalate: true } } },
    second: { check: 'a-noise', next: { beeps: { suspects: ['dust'] } } },
  },
};
const at = (path: string): string => queryAt(withoutEnds(TREE), path);

describe('the case of a page of the tree', () => {
  test('has the answers that lead to it, sorted as in every address', () => {
    expect(at('')).toBe('');
    expect(at('first/')).toBe('');
    expect(at('second/')).toBe('?z-light=on');
    expect(at('second/beeps/')).toBe('?a-noise=beeps&z-light=on');
    expect(at('first/off/')).toBe('?z-light=off');
  });

  test('is empty where the tree has no such place', () => {
    for (const path of ['third/', 'constructor/', '__proto__/x/']) expect(at(path)).toBe('');
  });

  test('is there for every page of the tree of this site', () => {
    const { tree } = knowledgeFromDisk(ROOT);
    const bare = withoutEnds(tree);
    const below = (url: string): string => url.replace('/troubleshoot/', '');
    for (const { steps } of paths(tree)) {
      const last = steps.at(-1);
      if (!last) continue;
      const given = new URLSearchParams(queryAt(bare, below(endUrl(last.node, last.answer))));
      expect([...given].length).toBe(steps.length);
      for (const { check, answer } of steps) expect(given.get(check)).toBe(answer);
      const asked = new URLSearchParams(queryAt(bare, below(nodeUrl(last.node))));
      expect([...asked].length).toBe(steps.length - 1);
    }
  });
});
