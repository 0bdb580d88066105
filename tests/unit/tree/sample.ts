import type { TreeFacts } from '../../../src/lib/tree/validate.ts';
import type { Tree } from '../../../src/lib/domain/tree.ts';

/** The two questions of the sample. */
export const sampleNodes = {
  light: {
    check: 'power-light',
    next: { on: 'sound', off: { suspects: ['fuse'] }, unknown: { escalate: true } },
  },
  sound: {
    check: 'noise',
    next: {
      beeps: { suspects: ['memory', 'fuse'] },
      silent: { code: 'e1' },
      unknown: { suspects: ['memory'] },
    },
  },
} satisfies Tree['nodes'];

/** A small sound tree: two questions, five ends. */
export const sample: Tree = { start: 'light', nodes: sampleNodes };

/** Ids that the sample tree is checked against. */
export const facts: TreeFacts = {
  checks: new Map([
    [
      'power-light',
      new Map([
        ['on', {}],
        ['off', {}],
        ['unknown', {}],
      ]),
    ],
    [
      'noise',
      new Map([
        ['beeps', {}],
        ['silent', {}],
        ['unknown', {}],
      ]),
    ],
    [
      'smell',
      new Map([
        ['burnt', {}],
        ['unknown', {}],
      ]),
    ],
  ]),
  causes: new Set(['fuse', 'memory']),
  codes: new Set(['e1']),
  suggestable: new Map([
    ['replace-fuse', ['fuse']],
    ['reseat-memory', ['memory']],
  ]),
};

/** The sample with some nodes replaced or added. */
export const withNodes = (nodes: Tree['nodes']): Tree => ({
  ...sample,
  nodes: { ...sample.nodes, ...nodes },
});
