import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/lib/model/knowledge.ts';
import { inThread } from '../../../src/lib/workers/run-job.ts';

const tree = {
  start: 'only',
  nodes: { only: { check: 'power', next: { no: { escalate: true } } } },
};

describe('inThread', () => {
  it('gives what the task gives', async () => {
    const knowledge = {
      tree,
      checks: [],
      causes: [],
      codes: [],
      fixes: [],
    } as unknown as Knowledge;
    const parts = await inThread('flowchart', knowledge);
    expect(parts.map(({ node, chart }) => [node, chart.boxes.length])).toEqual([['only', 2]]);
  });

  it('throws what the task throws', async () => {
    await expect(inThread('flowchart', {} as Knowledge)).rejects.toThrow(/tree|start/);
  });
});
