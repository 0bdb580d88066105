import { TAKE_SHARED } from './share-messages.ts';
import type { Given } from './given.ts';

/** Time in milliseconds in which the worker has to answer: it holds what was shared in memory. */
const PATIENCE = 3000;

/**
 * Take what another app shared with the site. The service worker holds it in memory and stores nothing, so it is lost where
 * the worker was stopped meanwhile.
 *
 * @returns Null where it is lost.
 */
export function takeShared(): Promise<Given | null> {
  // Absent where the page is served without TLS.
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  if (!worker) return Promise.resolve(null);
  return new Promise((settle) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Given | null>) => settle(data);
    setTimeout(() => settle(null), PATIENCE);
    worker.postMessage(TAKE_SHARED, [port2]);
  });
}
