import { expect, describe, it } from 'vitest';
import type { Knowledge } from '../../../src/lib/model/knowledge.ts';
import { runJob, startJobs } from '../../../src/lib/workers/run-job.ts';

/** A knowledge with a tree of one question, whose node has the given name. */
const knowledgeWith = (node: string) =>
  ({
    tree: {
      start: node,
      nodes: { [node]: { check: 'power', next: { no: { escalate: true } } } },
    },
    checks: [],
    causes: [],
    codes: [],
    fixes: [],
  }) as unknown as Knowledge;
const nodes = async (knowledge: Knowledge): Promise<string[]> =>
  (await runJob('flowchart', knowledge)).map(({ node }) => node);

describe('runJob', () => {
  it('gives what the job returns', async () => {
    const parts = await runJob('flowchart', knowledgeWith('only'));
    expect(parts.map(({ node, chart }) => [node, chart.boxes.length])).toEqual([['only', 2]]);
  });

  it('throws what the job throws', async () => {
    await expect(runJob('flowchart', {} as Knowledge)).rejects.toThrow(/tree|start/);
  });

  it('waits for a job that was started on the same input, and runs another input by itself', async () => {
    const first = knowledgeWith('first');
    startJobs(['flowchart'], first, '/');
    const running = runJob('flowchart', first);
    expect(runJob('flowchart', first)).toBe(running);
    await expect(nodes(first)).resolves.toEqual(['first']);
    await expect(nodes(knowledgeWith('second'))).resolves.toEqual(['second']);
  });

  it('keeps the error of a started job for who asks', async () => {
    const broken = {} as Knowledge;
    startJobs(['flowchart'], broken, '/');
    await expect(runJob('flowchart', broken)).rejects.toThrow(/tree|start/);
  });
});
