import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectKeys } from '../../src/components/search/search-keys.ts';
import { resultsView } from '../../src/components/search/search-view.ts';
import { buildIndex } from '../../src/lib/search/build-index.ts';
import { VocabularySchema } from '../../src/lib/schema/vocabulary.ts';
import { withoutLanguages } from '../../src/lib/search/languages.ts';
import type { Listing, SearchDocument } from '../../src/lib/search/search-index.ts';

const fix = (id: string, title: string, change: Partial<Listing> = {}): Listing => ({
  kind: 'fix',
  id,
  title,
  summary: 'Run `lamp` once.',
  verdict: 'confirmed',
  risk: 'low',
  minutes: 5,
  ...change,
});
const index = buildIndex(
  [
    fix('change-lamp', 'Change the lamp', { causes: ['lamp'] }),
    fix('smash-lamp', 'Don’t smash the lamp', {
      causes: ['lamp'],
      verdict: 'dangerous',
      risk: 'high',
      instead: 'change-lamp',
    }),
    fix('press-switch', 'Press the switch', { causes: ['switch'] }),
  ].map((listing): SearchDocument => ({ listing, text: { about: [listing.title], rest: [] } })),
  VocabularySchema.parse({ warmUp: 'lamb', stopWords: ['the'] }),
);

const page = (): { box: HTMLElement; input: HTMLInputElement } => {
  document.body.innerHTML =
    '<div data-search-box><form><input type="search" name="q"></form></div><button>Elsewhere</button>';
  return {
    box: document.querySelector<HTMLElement>('[data-search-box]') as HTMLElement,
    input: document.querySelector('input') as HTMLInputElement,
  };
};
const press = (key: string, on: Element | null = document.activeElement): boolean =>
  on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) ??
  false;
const type = (input: HTMLInputElement, text: string): void => {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};
const titles = (root: ParentNode): string[] =>
  [...root.querySelectorAll('li a')].map((link) => link.textContent);

/** Milliseconds after which a typed letter is painted and searched for. */
const PAINTED = 50;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('resultsView', () => {
  const draw = (results: Parameters<typeof resultsView>[0], typed = 'lamp'): HTMLElement => {
    const root = document.createElement('div');
    root.append(resultsView(results, typed, { prefix: 'test', heading: 'p' }));
    return root;
  };
  const [safe, dangerous] = index.entries as [Listing, Listing];

  it('shows kind, verdict, risk and minutes, and ties them to the link', () => {
    const root = draw({ codes: [], answers: [safe], more: [] });
    const link = root.querySelector('a');
    const facts = root.querySelector(`#${String(link?.getAttribute('aria-describedby'))}`);
    expect(link?.getAttribute('href')).toBe('/fixes/change-lamp/');
    expect(facts?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'Fix · Well documented · Low risk · 5 minutes',
    );
  });

  it('says inside the link that dangerous advice is not to be followed', () => {
    const root = draw({ codes: [], answers: [dangerous], more: [] });
    expect(root.querySelector('a')?.textContent).toBe('Don’t smash the lamp');
    expect(root.querySelector('li')?.hasAttribute('data-avoid')).toBe(true);
  });

  it('names each group and leaves out those without a result', () => {
    const root = draw({ codes: [], answers: [safe], more: [] });
    expect(
      [...root.querySelectorAll('ul')].map(
        (list) =>
          root.querySelector(`#${String(list.getAttribute('aria-labelledby'))}`)?.textContent,
      ),
    ).toEqual(['Causes and fixes']);
  });

  it('helps on when nothing was found, and takes what was typed as text', () => {
    const root = draw({ codes: [], answers: [], more: [] }, '<img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('q')?.textContent).toContain('<img');
    expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toContain(
      '/troubleshoot/',
    );
  });
});

describe('connectKeys', () => {
  const setup = () => {
    document.body.innerHTML = '<input><div><a href="/1/">1</a><a href="/2/">2</a></div>';
    const input = document.querySelector('input') as HTMLInputElement;
    const results = document.querySelector('div') as HTMLElement;
    const leave = vi.fn(() => true);
    connectKeys(input, results, leave);
    input.focus();
    return { input, leave };
  };
  const focused = (): string => document.activeElement?.textContent ?? '';

  it('moves through the results with the arrows and round to the box', () => {
    const { input } = setup();
    const stops = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'ArrowUp'].map((key) => {
      press(key);
      return focused();
    });
    expect(stops).toEqual(['1', '2', '1', '2', '1', '']);
    expect(document.activeElement).toBe(input);
  });

  it('goes back to the box when a letter is typed on a result', () => {
    const { input } = setup();
    press('ArrowDown');
    press('a');
    expect(document.activeElement).toBe(input);
  });

  it('leaves on Escape from the box and from a result', () => {
    const { input, leave } = setup();
    press('Escape');
    press('ArrowDown');
    press('Escape');
    expect(leave).toHaveBeenCalledTimes(2);
    expect(document.activeElement).toBe(input);
  });

  it('leaves keys with modifiers to the browser', () => {
    const { input } = setup();
    press('ArrowDown');
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'c', ctrlKey: true, bubbles: true }),
    );
    expect(document.activeElement).not.toBe(input);
  });
});

describe('openSearch', () => {
  /** A box on a new page: nothing has been fetched. */
  const open = async (answer: (address: string) => Promise<Response>) => {
    vi.resetModules();
    const fetch = vi.fn(answer);
    vi.stubGlobal('fetch', fetch);
    const { openSearch } = await import('../../src/components/search/search-box.ts');
    const { box, input } = page();
    openSearch(box);
    return { box, input, fetch };
  };
  const { terms: languages } = index.vocabulary;
  const works = (address: string): Promise<Response> =>
    Promise.resolve(
      new Response(
        JSON.stringify(address.endsWith('languages.json') ? languages : withoutLanguages(index)),
      ),
    );

  it('says that it could not be loaded, links to the lists, and tries again with the next letter', async () => {
    const { box, input, fetch } = await open(() => Promise.reject(new TypeError('offline')));
    type(input, 'l');
    await vi.advanceTimersByTimeAsync(PAINTED);
    expect(box.querySelector('a')?.getAttribute('href')).toBe('/search/');

    fetch.mockImplementation(works);
    type(input, 'lamp');
    await vi.advanceTimersByTimeAsync(PAINTED);
    expect(titles(box)).toEqual(['Change the lamp', 'Don’t smash the lamp']);
  });

  it('opens on typing, announces the count after a pause, and closes when the focus leaves', async () => {
    const { box, input } = await open(works);
    const panel = box.querySelector<HTMLElement>('.search-panel');
    expect(panel?.hidden).toBe(true);

    input.focus();
    type(input, 'lamp');
    await vi.advanceTimersByTimeAsync(PAINTED);
    expect(panel?.hidden).toBe(false);
    expect(box.querySelector('[role=status]')?.textContent).toBe('');
    await vi.advanceTimersByTimeAsync(1000);
    expect(box.querySelector('[role=status]')?.textContent).toMatch(/^2 results\./);

    type(input, 'switch');
    document.querySelector('button')?.focus();
    expect(panel?.hidden).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(box.querySelector('[role=status]')?.textContent).toBe('');
  });

  it('fetches the index once, however much is typed', async () => {
    const { box, input, fetch } = await open(works);
    for (const text of ['l', 'la', 'lam', 'lamp']) type(input, text);
    await vi.advanceTimersByTimeAsync(PAINTED);
    expect(fetch.mock.calls.map(([address]) => address)).toEqual([
      '/search.json',
      '/languages.json',
    ]);
    expect(titles(box)).toHaveLength(2);
  });

  it('searches without the words of other languages where these cannot be fetched', async () => {
    const { box, input } = await open((address) =>
      address.endsWith('languages.json')
        ? Promise.reject(new TypeError('offline'))
        : works(address),
    );
    type(input, 'lamp');
    await vi.advanceTimersByTimeAsync(PAINTED);
    expect(titles(box)).toHaveLength(2);
  });

  it('links to all results of what was typed', async () => {
    const { box, input } = await open(works);
    type(input, 'lamp & switch');
    await vi.advanceTimersByTimeAsync(PAINTED);
    expect(box.querySelector('.search-more a')?.getAttribute('href')).toBe(
      '/search/?q=lamp+%26+switch',
    );
  });
});
