import { ACTIVATE } from './offline-messages.ts';
import { showNewer } from './newer.ts';

/**
 * Make the site work without a network: register its service worker, and offer a newer version when there is one. Never reload
 * the page unasked. Every page loads this code, so it is short.
 */
async function keepOffline(): Promise<void> {
  const workers = navigator.serviceWorker;
  const served = workers.controller;
  const reload = (): void => location.reload();
  const registration = await workers.register(`${import.meta.env.BASE_URL}sw.js`);
  const offer = (): void => {
    const { waiting } = registration;
    if (!served || !waiting) return;
    showNewer(() => {
      workers.oncontrollerchange = reload;
      waiting.postMessage(ACTIVATE);
    });
  };
  // Another tab has changed the version: this page’s own files may be gone.
  workers.oncontrollerchange = () => {
    if (served) showNewer(reload);
  };
  registration.onupdatefound = () =>
    registration.installing?.addEventListener('statechange', offer);
  offer();
}

/** Return whether the visitor asked the browser to save data. Then nothing is stored in advance. */
const savesData = (): boolean | undefined =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

if (import.meta.env.PROD && !savesData())
  // Register after hydration: it must not delay it. Without service workers (private windows, policies) the site works as
  // before.
  addEventListener('load', () => setTimeout(() => void keepOffline().catch(() => undefined), 3000));
