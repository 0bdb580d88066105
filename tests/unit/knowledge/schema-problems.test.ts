import { describe, expect, it } from 'vitest';
import { schemaProblems } from '../../../src/lib/knowledge/schema-problems.ts';
import { FixSchema } from '../../../src/lib/schema/fix.ts';
import { TreeSchema } from '../../../src/lib/schema/tree.ts';
import { fixInput } from './sample.ts';

const say = (value: unknown): string[] => {
  const result = FixSchema.safeParse(value);
  return schemaProblems('fix.mdx', value, result.error?.issues ?? []).map(
    ({ field, value: bad, message, fix }) => `${field}: \`${bad}\` ${message} ${fix}`,
  );
};

describe('schemaProblems', () => {
  it('has nothing to say of a sound entry', () => {
    expect(say(fixInput())).toEqual([]);
  });

  it('reports a fix without undo', () => {
    expect(say(fixInput({ undo: undefined }))).toEqual([
      'undo: `(missing)` expected object, received undefined. Add it: src/lib/schema says what each key holds.',
    ]);
  });

  it('reports an unknown key', () => {
    expect(say(fixInput({ undoo: 1 }))).toEqual([
      'undoo: `1` is not a key of this kind. Remove the key, or correct its spelling: src/lib/schema lists the keys of each kind.',
    ]);
  });

  it('reports a word that is not on its list and names the nearest', () => {
    expect(say(fixInput({ restart: 'servce' }))).toEqual([
      'restart: `servce` expected one of `none`|`service`|`machine`. Write `service`: one of `none`, `service`, `machine`.',
    ]);
  });

  it('reports every problem at once, with its place inside lists', () => {
    expect(
      say(fixInput({ treats: [{ cause: 'Fuse', success: 'always' }], minutes: 'five' })).map(
        (text) => text.split(':')[0],
      ),
    ).toEqual(['treats[0].cause', 'treats[0].success', 'minutes']);
  });

  it('says that a code in a tree needs quotes when YAML read it as a number', () => {
    const tree = { start: 'a', nodes: { a: { check: 'c', next: { x: { code: 1800 } } } } };
    const [problem] = schemaProblems(
      'tree.yaml',
      tree,
      TreeSchema.safeParse(tree).error?.issues ?? [],
    );
    expect(problem?.field).toBe('nodes.a.next.x');
    expect(problem?.message).toContain("code: 'id' in quotes");
  });
});
