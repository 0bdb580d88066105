import type { Answer, Order } from './messages.ts';
import type { Session } from './session.ts';
import { createSession } from './session.ts';
import { createTools } from './tools.ts';

/** TypeScript’s types of pages and of workers exclude each other: what this one needs of a worker’s. */
interface Scope {
  postMessage: (answer: Answer) => void;
  onmessage: ((event: { data: Order }) => void) | null;
}
const scope = globalThis as unknown as Scope;

/** The least time between two reports of progress, in milliseconds: the page draws no more often. */
const PAUSE = 80;

let session: Session | null = null;
let cancelling = new AbortController();

async function take(order: Extract<Order, { type: 'take' }>): Promise<void> {
  cancelling = new AbortController();
  const { signal } = cancelling;
  let last = 0;
  try {
    const reading = await session?.take(
      order.given,
      (progress) => {
        const now = performance.now();
        if (now - last < PAUSE) return;
        last = now;
        scope.postMessage({ type: 'progress', progress });
      },
      signal,
    );
    if (reading) scope.postMessage({ type: 'done', reading });
  } catch (error) {
    scope.postMessage(
      signal.aborted ? { type: 'cancelled' } : { type: 'failed', reason: String(error) },
    );
  }
}

scope.onmessage = ({ data }) => {
  if (data.type === 'set-up') session = createSession(data.setup, createTools(data.setup.table));
  else if (data.type === 'take') void take(data);
  else if (data.type === 'cancel') cancelling.abort();
  else if (session) scope.postMessage({ type: 'done', reading: session.judgeAt(data.failedAt) });
};
