import { describe, expect, it, vi } from 'vitest';
import type { SessionTools } from '../../src/components/artefacts/reading/session.ts';
import { createSession } from '../../src/components/artefacts/reading/session.ts';
import type { ReadFile } from '../../src/lib/artefacts/reader.ts';
import type { Judged } from '../../src/lib/readings/readings.ts';
import { factAt } from '../support/facts.ts';
import { findings } from '../support/findings.ts';

const NOTHING: Judged = {
  attempts: [],
  moreAttempts: 0,
  answers: [],
  harmless: [],
  spans: [],
  focus: null,
  computers: [],
};
const result = (file: string, kind: string, records = 0): ReadFile => ({
  file,
  kind,
  records,
  unreadable: 0,
  facts: [],
  spans: [],
  notes: [],
  error: null,
});
function start(tools: Partial<SessionTools> = {}) {
  const judge = vi.fn(() => NOTHING);
  const session = createSession(
    { table: { readings: [], absences: [], stages: [] }, script: 'Test-RemoteDesktop.ps1' },
    {
      readArtefact: (_source, { name }) => Promise.resolve([result(name, 'evtx', 3)]),
      readText: (_text, { name }) => Promise.resolve([result(name, 'text')]),
      wants: () => true,
      knows: () => false,
      judge,
      ...tools,
    },
  );
  const take = (files: File[], text = '') =>
    session.take({ files, text }, () => undefined, new AbortController().signal);
  return { session, take, judge };
}

describe('a session', () => {
  it('judges all that was given together', async () => {
    const { take, judge } = start();
    await take([new File(['a'], 'a.evtx')]);
    const { files } = await take([new File(['b'], 'b.evtx')]);
    expect(files.map(({ file }) => file)).toEqual(['a.evtx', 'b.evtx']);
    expect((judge.mock.lastCall as unknown as [ReadFile[]])[0]).toHaveLength(2);
  });

  it('tells whether anything in a file means something, and not only how much was read', async () => {
    const facts = ['known', 'other'].map((provider) => factAt(0, provider, 1));
    const { take } = start({
      readArtefact: (_source, { name }) =>
        Promise.resolve([{ ...result(name, 'netstat', 2), facts: name === 'a' ? facts : [] }]),
      knows: ({ provider }) => provider === 'known',
    });
    const { files } = await take([new File(['a'], 'a'), new File(['b'], 'b')]);
    expect(files.map(({ says, facts: count }) => [says, count])).toEqual([
      [true, 2],
      [false, 0],
    ]);
  });

  it('names a file that fails and reads the others', async () => {
    const { take } = start({
      readArtefact: (_source, { name }) =>
        name === 'bad' ? Promise.reject(new Error('gone')) : Promise.resolve([result(name, 'zip')]),
    });
    const { files } = await take([new File(['x'], 'bad'), new File(['y'], 'good')]);
    expect(files.map(({ file, error }) => [file, error !== null])).toEqual([
      ['bad', true],
      ['good', false],
    ]);
  });

  it('reads findings of the script by itself', async () => {
    const { take } = start();
    const json = JSON.stringify(findings('host', { between: 'nothing' }));
    const reading = await take([new File([json], 'findings.json')], json);
    expect(reading.findings).toHaveLength(2);
    expect(reading.files.map(({ kind }) => kind)).toEqual(['findings', 'findings']);
  });

  it('keeps words that no reader knows for the reader of words', async () => {
    const reading = await start().take([], 'It says error 5 and closes');
    expect(reading.prose).toEqual(['It says error 5 and closes']);
    expect(reading.refused).toBeNull();
    expect(reading.files).toEqual([]);
  });

  it('says why damaged findings and an empty text cannot be read', async () => {
    const { take } = start();
    expect((await take([], '{"schemaVersion": 1, "findings": [')).refused).toMatch(/incomplete/);
    expect((await take([], '  ')).refused).toMatch(/nothing in it/);
    expect((await take([], 'words')).refused).toBeNull();
  });

  it('ends when it is cancelled, and judges another time', async () => {
    const cancel = new AbortController();
    cancel.abort(new Error('cancelled'));
    const { session, judge } = start({
      readArtefact: (_source, { signal }) => {
        signal?.throwIfAborted();
        return Promise.resolve([]);
      },
    });
    await expect(
      session.take({ files: [new File(['a'], 'a')], text: '' }, () => undefined, cancel.signal),
    ).rejects.toThrow('cancelled');
    session.judgeAt(1_000);
    expect(judge).toHaveBeenLastCalledWith([], 1_000);
  });
});
