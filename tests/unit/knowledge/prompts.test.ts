import { expect, it } from 'vitest';
import { entriesOf } from '../../../src/lib/model/file-of.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

const entries = entriesOf(knowledgeFromDisk(process.cwd()));

/** Commands that wait for somebody to type. */
const PROMPTS = /\bGet-Credential\b|\bRead-Host\b|\bpause\b$|\bnet user \S+ \*/m;

it('says of every command that asks for something that a run command cannot carry it out', () => {
  const asking = entries.filter(({ body }) => PROMPTS.test(body.source));
  expect(asking.map(({ id }) => id)).toEqual(['fix-account-state', 'repair-domain-trust']);
  const silent = asking.filter(
    ({ body }) =>
      !/a (?:cloud’s )?run command (?:cannot|can’t) ask/.test(body.source.replace(/\s+/g, ' ')),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
