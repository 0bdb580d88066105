import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { Tree } from '../../lib/domain/tree.ts';
import type { PrecacheEntry } from './precache.ts';
import { queryAt } from './query-at.ts';
import { ACTIVATE } from '../../components/shell/offline-messages.ts';
import { SHARED_KEY, TAKE_SHARED } from '../../components/artefacts/share-messages.ts';
import type { Given } from '../../components/artefacts/given.ts';

/** Files to store in advance; the build inserts them. */
declare const PRECACHE: PrecacheEntry[];
/** Questions of the tree, without its ends; the build inserts them. */
declare const TREE: Tree;

/** TypeScript’s types of pages and of workers exclude each other: what this one needs of a worker’s. */
interface Worker {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener(
    type: 'message' | 'activate',
    listener: (event: {
      data?: unknown;
      ports?: readonly MessagePort[];
      waitUntil: (done: Promise<unknown>) => void;
    }) => void,
  ): void;
}
const worker = globalThis as unknown as Worker;

/** A network that takes longer counts as none, if the page was visited before. */
const PATIENCE_SECONDS = 5;

const { href: scope, pathname: base } = new URL(worker.registration.scope);
/**
 * Pages that were visited and are not stored ahead. They belong to one version: their styles go with it. Other sites of
 * the same host have caches of their own.
 */
const VISITED = `visited ${base}`;
const troubleshooter = `${scope}troubleshoot/`;
/** Return the address of the troubleshooter at the same place as a page of the tree. */
const troubleshooterAt = ({ href, search }: URL): string =>
  troubleshooter + (search || queryAt(TREE, href.slice(troubleshooter.length)));

// A case and a search are in the query, which no page differs by on the server.
precacheAndRoute(PRECACHE, { ignoreURLParametersMatching: [/^/], cleanURLs: false });

registerRoute(
  ({ request, sameOrigin, url }) =>
    sameOrigin && request.mode === 'navigate' && url.pathname.endsWith('/'),
  new NetworkFirst({
    cacheName: VISITED,
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [
      {
        cacheWillUpdate: ({ response }) =>
          Promise.resolve(response.status === 200 ? response : null),
        handlerDidError: ({ request: { url } }) =>
          // The troubleshooter is stored, and a position in the tree is a case in it.
          url.startsWith(troubleshooter)
            ? Promise.resolve(Response.redirect(troubleshooterAt(new URL(url))))
            : matchPrecache(`${base}offline/`),
      },
    ],
  }),
);

// A newer version’s pages bring styles and scripts of their own.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(`${base}_astro/`),
  new CacheFirst({ cacheName: VISITED }),
);

/** Files and text that another app shared, until the page that is opened for them has taken them. They are held in memory and never stored. */
let shared: Given | null = null;

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname === `${base}logs/`,
  async ({ request }) => {
    // Another site’s form may send something else than a form: then nothing was shared.
    const form = await request.formData().catch(() => new FormData());
    const texts = ['title', 'text', 'url']
      .map((name) => form.get(name))
      .filter((one): one is string => typeof one === 'string' && one !== '');
    shared = {
      files: form.getAll('files').filter((one) => one instanceof File),
      text: texts.join('\n'),
    };
    return Response.redirect(`${scope}logs/?${SHARED_KEY}`, 303);
  },
  'POST',
);

// A new version waits until somebody asks for it, so that no page loses the files it was made with.
worker.addEventListener('message', ({ data, ports }) => {
  if (data === ACTIVATE) void worker.skipWaiting();
  if (data === TAKE_SHARED) {
    ports?.[0]?.postMessage(shared);
    shared = null;
  }
});
// The first visit is served too, as soon as everything is stored.
worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([caches.delete(VISITED), worker.clients.claim()])),
);
