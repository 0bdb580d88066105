import { fetchFirstSteps, fetchModel } from '../../lib/case/fetch-model.ts';
import { saveCase, savedCase } from '../../lib/case/storage.ts';
import { listenForFiles } from '../artefacts/drop-anywhere.ts';
import type { Given } from '../artefacts/given.ts';
import { afterPaint } from './after-paint.ts';
import { PATIENCE_MS } from './patience.ts';
import { watchPresses } from './watch-presses.ts';
import { loadPicture } from './load-picture.ts';
import { loadWhole } from './load-whole.ts';

/** Signs that somebody turns to the question: the code that leads further is loaded at the first of them. */
const SIGNS = ['pointermove', 'pointerdown', 'focusin', 'change'] as const;

/** Something that is made when it is first asked for, and again after a failure, or once it turned out to be of no use. */
interface Made<Thing> {
  get: () => Promise<Thing>;
  forget: () => void;
}

function makeOnce<Thing>(make: () => Promise<Thing>): Made<Thing> {
  let made: Promise<Thing> | null = null;
  const forget = (): void => {
    made = null;
  };
  const get = (): Promise<Thing> =>
    (made ??= make().catch((error: unknown) => {
      forget();
      throw error;
    }));
  return { get, forget };
}

/**
 * Listen in the place of the troubleshooter until somebody turns to its question. The build has rendered the question, and
 * browsers can mark an answer without help, so that a first visit needs no more than this. A press before the rest has come is
 * kept, and repeated once it has.
 *
 * `data-troubleshooter` of the root says how far it is: `listening`, `loading`, `alive`.
 *
 * @param root Element around the rendered question, with the id of its node.
 * @param isLocal Whether there is nothing to wait for: then it is hydrated at once.
 * @returns Function that ends it.
 */
export function startTroubleshooter(root: HTMLElement, isLocal = false): () => void {
  const { dataset } = root;
  const node = dataset['node'] ?? '';
  const place = root.querySelector('[data-question]');
  const failure = root.querySelector<HTMLElement>('[data-failure]');
  const form = root.querySelector('form');
  if (!place || !failure || !form) throw new Error('The page holds no question.');
  let dropped: Given | null = null;
  const takeDropped = (): Given | null => {
    const taken = dropped;
    dropped = null;
    return taken;
  };
  // Another question than that of the page, whose ids the first steps may not hold.
  const readsCase = location.search !== '' || savedCase() !== '';
  const listening = new AbortController();
  const { signal } = listening;
  const whenFree = watchPresses(signal);
  /** Wait for a paint, and until nothing is pressed. */
  const free = (): Promise<void> =>
    new Promise((resolve) => {
      afterPaint(() => whenFree(resolve));
    });
  let replay = (): void => undefined;
  /** The press to repeat when the network is back. */
  let asked = replay;
  let end = (): void => undefined;
  /** Set once an answer was given that is not in the case yet. */
  let isSent = false;

  const model = makeOnce(fetchModel);
  const whole = makeOnce(() =>
    loadWhole(model.get()).catch((error: unknown) => {
      model.forget();
      throw error;
    }),
  );
  const loadAhead = (): void => void whole.get().catch(() => undefined);
  /** Return the queries of the case with and without the answer that is marked, as the case writes them. */
  const sentQueries = (): [after: string, before: string] => {
    const sent = new URLSearchParams(new FormData(form) as never);
    sent.sort();
    const after = `?${sent.toString()}`;
    sent.delete(form.querySelector<HTMLInputElement>(':checked')?.name ?? '');
    return [after, `?${sent.toString()}`];
  };

  const onReady = (): void => {
    stopListening();
    dataset['troubleshooter'] = 'alive';
    root.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
    form.querySelector(':checked')?.dispatchEvent(new Event('change', { bubbles: true }));
    replay();
  };
  const load = async (): Promise<void> => {
    if (readsCase) loadAhead();
    const [{ mountTroubleshooter, knownIds }, steps] = await Promise.all([
      import('./mount-troubleshooter.tsx'),
      fetchFirstSteps(node),
    ]);
    // Needed for the step after this one.
    loadAhead();
    const known = readsCase ? knownIds(await model.get()) : null;
    await free();
    if (!root.isConnected) return;
    failure.hidden = true;
    end = mountTroubleshooter(place, {
      steps,
      node,
      alive: { load: whole.get, known, takeDropped, whenFree, onReady },
    });
  };
  const wake = (): void => {
    if (dataset['troubleshooter'] !== 'listening') return;
    dataset['troubleshooter'] = 'loading';
    const fail = (): void => {
      failure.hidden = false;
    };
    const timer = setTimeout(fail, PATIENCE_MS);
    load()
      .catch(async () => {
        // The message moves what is below it, under a finger that is still down as well.
        await free();
        model.forget();
        dataset['troubleshooter'] = 'listening';
        replay = () => undefined;
        root.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
        fail();
      })
      .finally(() => clearTimeout(timer));
  };
  /** Keep what was asked for until it can be done. */
  const postpone = (action: () => void): void => {
    replay = asked = action;
    // A load that takes too long is still under way otherwise.
    if (dataset['troubleshooter'] === 'listening') failure.hidden = true;
    wake();
  };
  const retry = (): void => {
    if (dataset['troubleshooter'] === 'listening' && !failure.hidden) postpone(asked);
  };
  addEventListener('online', retry, { signal });

  const stopFiles = listenForFiles((given) => {
    dropped = given;
    wake();
  });
  const stopListening = (): void => {
    listening.abort();
    stopFiles();
  };
  for (const sign of SIGNS) root.addEventListener(sign, wake, { signal, once: true });
  root.addEventListener(
    'click',
    ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('.beginnings button');
      if (button) postpone(() => button.click());
    },
    { signal },
  );
  root.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      form.querySelector('[type=submit]')?.setAttribute('aria-busy', 'true');
      isSent = form.querySelector(':checked') !== null;
      // The request that the form would have made without scripts leads to the same case.
      const again = failure.querySelector('a');
      if (isSent && again) [again.search] = sentQueries();
      postpone(() => form.requestSubmit());
    },
    { signal },
  );
  addEventListener(
    'pagehide',
    () => {
      if (isSent) saveCase(...sentQueries());
    },
    { signal },
  );
  document.addEventListener(
    'digit',
    (event) => {
      const { detail } = event as CustomEvent<number>;
      postpone(() => document.dispatchEvent(new CustomEvent('digit', { detail })));
    },
    { signal },
  );
  for (const button of root.querySelectorAll<HTMLButtonElement>('.beginnings button'))
    button.disabled = false;
  for (const figure of root.querySelectorAll('.picture')) loadPicture(figure);
  // The message about a missing answer is the page’s own.
  form.noValidate = true;
  dataset['troubleshooter'] = 'listening';
  if (isLocal || readsCase || form.querySelector(':checked')) wake();
  return () => {
    stopListening();
    end();
  };
}
