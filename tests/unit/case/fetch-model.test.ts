import { afterEach, expect, it, vi } from 'vitest';
import { fetchFirstSteps, fetchModel } from '../../../src/lib/case/fetch-model.ts';

afterEach(() => vi.unstubAllGlobals());

const answerAll = (change: Partial<Response> = {}): void =>
  void vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve({ ok: true, json: () => Promise.resolve({ address }), ...change }),
  );

it('fetches the whole model, and the first steps of each question, from files of their own', async () => {
  answerAll();
  expect(await fetchModel()).toEqual({ address: '/details/model.json' });
  expect(await fetchFirstSteps('sound')).toEqual({ address: '/details/steps-sound.json' });
});

it('fails where the file is not there, whatever comes in its place', async () => {
  answerAll({ ok: false, statusText: 'Not Found' });
  await expect(fetchModel()).rejects.toThrow('Not Found');
  await expect(fetchFirstSteps('sound')).rejects.toThrow('Not Found');
});
