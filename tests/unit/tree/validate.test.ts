import { describe, expect, it } from 'vitest';
import type { Tree } from '../../../src/lib/domain/tree.ts';
import type { TreeFacts } from '../../../src/lib/tree/validate.ts';
import { treeProblems } from '../../../src/lib/tree/validate.ts';
import { facts, sample, sampleNodes, withNodes } from './sample.ts';

const say = (tree: Tree, against: TreeFacts = facts): string[] =>
  treeProblems(tree, against).map(
    ({ field, value, message, fix }) => `${field}: \`${value}\` ${message} ${fix}`,
  );
const { light, sound } = sampleNodes;

describe('treeProblems', () => {
  it('finds nothing in a sound tree', () => {
    expect(say(sample)).toEqual([]);
  });

  it('reports a start that is not a node', () => {
    expect(say({ ...sample, start: 'lamp' })).toContain(
      'start: `lamp` is not a node. Name the node that is asked first.',
    );
  });

  it('reports a missing target', () => {
    expect(
      say(withNodes({ sound: { ...sound, next: { ...sound.next, beeps: 'ram' } } })),
    ).toContain(
      'nodes.sound.next.beeps: `ram` is not a node. Add the node, or name one that exists.',
    );
  });

  it('reports an unknown check', () => {
    expect(say(withNodes({ sound: { ...sound, check: 'sounds' } }))).toEqual([
      'nodes.sound.check: `sounds` is not a check. Use an id from src/content/checks.',
    ]);
  });

  it('reports an answer that the check does not have', () => {
    expect(
      say(
        withNodes({ sound: { ...sound, next: { ...sound.next, hums: { suspects: ['fuse'] } } } }),
      ),
    ).toEqual([
      'nodes.sound.next.hums: `hums` is not an answer of `noise`. Use an answer of the check.',
    ]);
  });

  it('reports an answer without a target, unknown included', () => {
    const next = Object.fromEntries(Object.entries(sound.next).filter(([id]) => id !== 'unknown'));
    expect(say(withNodes({ sound: { ...sound, next } }))).toEqual([
      'nodes.sound.next: `unknown` is an answer of `noise` that leads nowhere. Add `unknown` with a node, suspects, a code or an escalation.',
    ]);
  });

  it('reports a dead end', () => {
    expect(say(withNodes({ sound: { ...sound, next: {} } }))).toContain(
      'nodes.sound.next: `{}` is a dead end: no answer has a target. Add a target for every answer.',
    );
  });

  it('reports a loop', () => {
    expect(
      say(withNodes({ sound: { ...sound, next: { ...sound.next, silent: 'light' } } })),
    ).toContain(
      'nodes.sound.next.silent: `light` leads back into its own path: a loop. Point it to a new node or to an end.',
    );
  });

  it('reports a node that leads to itself, and one that another path leads to, once each', () => {
    const own = say(withNodes({ sound: { ...sound, next: { ...sound.next, silent: 'sound' } } }));
    expect(own.filter((one) => one.includes('a loop'))).toHaveLength(1);
    const twice = say(withNodes({ light: { ...light, next: { ...light.next, off: 'sound' } } }));
    expect(twice.some((one) => one.includes('a loop'))).toBe(false);
  });

  it('says of which kind an id should have been, so that alike ones can be named', () => {
    const wrong = {
      ...sound,
      next: { beeps: { suspects: ['fus'] }, silent: { code: 'e2' }, hums: 'ram', unknown: 'light' },
    };
    const kinds = treeProblems({ start: 'lamp', nodes: { ...sample.nodes, sound: wrong } }, facts)
      .concat(treeProblems(withNodes({ sound: { ...sound, check: 'sounds' } }), facts))
      .filter(({ known }) => known !== undefined)
      .map(({ value, known }) => [value, known]);
    expect(kinds).toEqual([
      ['lamp', 'node'],
      ['fus', 'cause'],
      ['e2', 'code'],
      ['hums', 'answer'],
      ['ram', 'node'],
      ['sounds', 'check'],
    ]);
    const plain = treeProblems(withNodes({ sound: { ...sound, next: {} } }), facts);
    expect(plain.every((one) => !('known' in one))).toBe(true);
  });

  it('reports an unreachable node', () => {
    const island = {
      check: 'smell',
      next: { burnt: { suspects: ['fuse'] }, unknown: { suspects: ['fuse'] } },
    };
    expect(say(withNodes({ island }))).toEqual([
      'nodes.island: `island` cannot be reached from the start. Lead an answer to it, or remove it.',
    ]);
  });

  it('reports a node with two ways in', () => {
    expect(
      say(withNodes({ light: { ...light, next: { ...light.next, off: 'sound' } } })),
    ).toContain(
      'nodes.light.next.off: `sound` is reached from `light.on` as well. Give each way in a node of its own: the tree has one path to each end.',
    );
  });

  it('reports a check that is asked twice on one path', () => {
    const again = { check: 'power-light', next: light.next };
    expect(
      say(withNodes({ sound: { ...sound, next: { ...sound.next, beeps: 'again' } }, again })),
    ).toContain(
      'nodes.again.check: `power-light` was asked at `light` on the same path. Ask another check: the answer is known.',
    );
  });

  it('reports a path of more than eight questions', () => {
    const checks = new Map(facts.checks);
    const nodes: Tree['nodes'] = {};
    for (let index = 1; index <= 9; index += 1) {
      checks.set(`c${index}`, new Map([['yes', {}]]));
      nodes[`n${index}`] = {
        check: `c${index}`,
        next: { yes: index === 9 ? { suspects: ['fuse', 'memory'] } : `n${index + 1}` },
      };
    }
    expect(say({ start: 'n1', nodes }, { ...facts, checks })).toContain(
      'nodes.n9: `n9` is question 9 on its path. Shorten the path to at most 8 questions.',
    );
  });

  it('reports a suspect that is not a cause', () => {
    expect(
      say(
        withNodes({
          light: { ...light, next: { ...light.next, off: { suspects: ['fuse', 'gremlin'] } } },
        }),
      ),
    ).toEqual([
      'nodes.light.next.off.suspects: `gremlin` is not a cause. Use an id from src/content/causes.',
    ]);
  });

  it('reports a code that is not documented', () => {
    expect(
      say(withNodes({ sound: { ...sound, next: { ...sound.next, silent: { code: 'e2' } } } })),
    ).toEqual([
      'nodes.sound.next.silent.code: `e2` is not a documented code. Use an id from src/content/codes.',
    ]);
  });

  it('reports a suspect that is named twice', () => {
    expect(
      say(
        withNodes({
          light: { ...light, next: { ...light.next, off: { suspects: ['fuse', 'fuse'] } } },
        }),
      ),
    ).toEqual([
      'nodes.light.next.off.suspects: `fuse` is named twice. Name each suspect once, most likely first.',
    ]);
  });

  it('reports a cause that no end suspects', () => {
    expect(say(sample, { ...facts, causes: new Set([...facts.causes, 'screen']) })).toEqual([
      'nodes: `screen` is a cause that no end suspects. Name it in the suspects of the end where it belongs.',
    ]);
  });

  it('reports a suggestable fix that no end reaches', () => {
    expect(
      say(sample, { ...facts, suggestable: new Map([...facts.suggestable, ['paint', ['rust']]]) }),
    ).toEqual([
      'nodes: `paint` is a fix that no end reaches, though its verdict lets it be suggested. Suspect a cause that it treats, or correct its verdict.',
    ]);
  });

  it('reports a suspect that an answer on its own path rules out', () => {
    const checks = new Map(facts.checks);
    checks.set(
      'power-light',
      new Map([
        ['on', {}],
        ['off', { fuse: 'rules-out' as const }],
        ['unknown', {}],
      ]),
    );
    expect(say(sample, { ...facts, checks })).toEqual([
      'nodes.light.next.off.suspects: `fuse` is ruled out by `power-light: off` on its own path. Remove the suspect, or correct the evidence of that answer.',
    ]);
  });

  it('reports all problems at once', () => {
    expect(
      say({ start: 'lamp', nodes: { sound: { check: 'sounds', next: {} } } }).length,
    ).toBeGreaterThan(3);
  });
});
