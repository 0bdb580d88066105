import { ACTIVATE } from './offline-messages.ts';
import { showNewer } from './newer.ts';

/**
 * Lets the site work without a network: registers its service worker, and offers a newer version when there is one. The
 * page is never reloaded by itself. Every page carries this code: it is kept short.
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

/** Whether the visitor asked the browser to save data: then nothing is stored ahead. */
const savesData = (): boolean | undefined =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

if (import.meta.env.PROD && !savesData())
  // It has no claim on the time in which the page comes to life. Where workers are missing or refused (private windows,
  // policies), the site works as before.
  addEventListener('load', () => setTimeout(() => void keepOffline().catch(() => undefined), 3000));
