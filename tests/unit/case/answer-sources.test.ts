import { describe, expect, it } from 'vitest';
import {
  belongToCase,
  parseSources,
  serializeSources,
  sourceOf,
} from '../../../src/lib/case/answer-sources.ts';
import { collectSources } from '../../../src/lib/case/collect-sources.ts';

const source = { answer: 'out', on: 'host PC-1', reading: 'none', agreed: true };

describe('sources of answers', () => {
  it('survive being stored', () => {
    const sources = new Map([
      ['fuse', source],
      ['lamp', { ...source, agreed: false }],
    ]);
    expect(parseSources(serializeSources(sources))).toEqual(sources);
  });

  it.each([
    null,
    '',
    '{',
    '5',
    'null',
    '{"check":"fuse"}',
    '[5, null, {}, {"check":"fuse"}, {"answer":"out"}]',
  ])('are none in %j', (text) => {
    expect([...parseSources(text)]).toEqual([]);
  });

  it('are cleaned and shortened', () => {
    const raw = [
      { check: 'fuse', answer: 'out', on: 5, reading: 'a\n'.repeat(600), agreed: 'yes' },
    ];
    const read = parseSources(JSON.stringify(raw)).get('fuse');
    expect(read).toMatchObject({ on: '', agreed: false });
    expect(read?.reading).toMatch(/^a a a /);
    expect(read?.reading).toHaveLength(600);
    const many = Array.from({ length: 300 }, (_, index) => ({ check: `c${index}`, answer: 'a' }));
    expect(parseSources(JSON.stringify(many)).size).toBe(200);
  });

  it('are read past entries that are none', () => {
    const bad = [5, null, 'x', [], {}, { check: 'lamp' }, { answer: 'out' }];
    const text = JSON.stringify([...bad, { check: 'fuse', ...source }]);
    expect([...parseSources(text)]).toEqual([['fuse', source]]);
  });

  it('are of the answer that they gave only', () => {
    const sources = new Map([['fuse', source]]);
    expect(sourceOf(sources, 'fuse', 'out')).toBe(source);
    expect(sourceOf(sources, 'fuse', 'in')).toBeNull();
    expect(sourceOf(sources, 'lamp', undefined)).toBeNull();
  });

  it('belong to a case that holds half of their answers', () => {
    const sources = new Map(['a', 'b', 'c', 'd'].map((check) => [check, source]));
    expect(belongToCase(sources, { a: 'out', b: 'out', c: 'in' })).toBe(true);
    expect(belongToCase(sources, { a: 'out' })).toBe(false);
    expect(belongToCase(new Map(), {})).toBe(true);
  });
});

describe('collectSources', () => {
  const machine = { role: 'host' as const, computer: 'PC-1', when: '' };
  const found = (answer: string, change = {}) => ({
    ...machine,
    answer,
    severity: 'error' as const,
    reading: `read ${answer}`,
    evidence: [],
    ...change,
  });
  const merged = {
    case: { answers: {}, tried: {} },
    filled: [
      { check: 'fuse', ...found('out') },
      { check: 'gone', ...found('out') },
    ],
    agreed: [{ check: 'lamp', ...found('dark', { role: null }) }],
    conflicts: [
      { check: 'box', given: 'shut', found: [found('open'), found('shut')] },
      { check: 'door', found: [found('open'), found('shut')] },
      { check: 'wall', given: 'old', found: [found('new')] },
    ],
    ignored: [],
    readings: [],
    notChecked: [],
  };

  it('takes every answer of the case that a machine gives, and whether the person gave it too', () => {
    const answers = { fuse: 'out', lamp: 'dark', box: 'shut', door: 'shut', wall: 'old' };
    expect(Object.fromEntries(collectSources(merged, { answers, tried: {} }))).toEqual({
      fuse: { answer: 'out', on: 'host PC-1', reading: 'read out', agreed: false },
      lamp: { answer: 'dark', on: 'PC-1', reading: 'read dark', agreed: true },
      box: { answer: 'shut', on: 'host PC-1', reading: 'read shut', agreed: true },
      door: { answer: 'shut', on: 'host PC-1', reading: 'read shut', agreed: false },
    });
  });
});
