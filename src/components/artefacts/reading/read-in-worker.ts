import type { Answer, Order } from './messages.ts';
import type { ReadProgress, EvidenceReading } from './evidence-reading.ts';
import type { ArtefactReader } from './artefact-reader.ts';
import type { Setup } from './session.ts';

interface Waiting {
  settle: (reading: EvidenceReading | null) => void;
  fail: (error: Error) => void;
  onProgress: (progress: ReadProgress) => void;
}

/** Read in a worker. Throws, or rejects, where the browser has none. */
export function readInWorker(setup: Setup): ArtefactReader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const send = (order: Order): void => worker.postMessage(order);
  // One order at a time: the panel waits for the answer.
  let waiting: Waiting | null = null;
  const ask = (order: Order, onProgress: Waiting['onProgress'] = () => undefined) =>
    new Promise<EvidenceReading | null>((settle, fail) => {
      waiting = { settle, fail, onProgress };
      send(order);
    });
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.type === 'progress') waiting?.onProgress(data.progress);
    else if (data.type === 'done') waiting?.settle(data.reading);
    else if (data.type === 'cancelled') waiting?.settle(null);
    else waiting?.fail(new Error(data.reason));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    waiting?.fail(new Error(event.message || 'The worker did not start.'));
  };
  send({ type: 'set-up', setup });
  return {
    table: setup.table,
    take(given, onProgress, signal) {
      const cancel = (): void => send({ type: 'cancel' });
      signal.addEventListener('abort', cancel, { once: true });
      return ask({ type: 'take', given }, onProgress).finally(() =>
        signal.removeEventListener('abort', cancel),
      );
    },
    judgeAt: async (failedAt) => {
      const reading = await ask({ type: 'judge', failedAt });
      if (!reading) throw new Error('It was cancelled.');
      return reading;
    },
    end: () => worker.terminate(),
  };
}
