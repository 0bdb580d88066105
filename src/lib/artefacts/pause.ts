/** Milliseconds of work between two pauses: short enough that a page answers even where a machine is four times slower. */
const WORK_MS = 12;

/** Wait for the next turn by a message: browsers hold back timers within timers for 4 ms. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Return a function to await between two pieces of work. It lets others run once enough time has passed, and throws the
 * reason of the signal.
 */
export function createPause(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < WORK_MS) return;
    await nextTurn();
    since = performance.now();
    signal?.throwIfAborted();
  };
}
