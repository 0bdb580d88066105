import { cleanup, renderHook } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCase } from '../../src/components/troubleshooter/use-case.ts';
import { PLAIN_VIEW, TELL_KEY } from '../../src/lib/case/case-url.ts';
import { knownIds } from '../../src/lib/case/case-model.ts';
import { saveCase, savedCases } from '../../src/lib/case/storage.ts';
import type { Snapshot } from '../../src/lib/case/transition.ts';
import { transition } from '../../src/lib/case/transition.ts';
import { EMPTY_CASE } from '../../src/lib/domain/case.ts';
import { model } from '../unit/case/sample.ts';
import { FakeHistory } from '../support/fake-history.ts';

const HOME = '/troubleshoot/';
const ON = '?power-light=on';
const BEEPS = '?noise=beeps&power-light=on';
const SAVED = 'site:case:v1';

const known = knownIds(model);
const getKnown = () => known;
/** Let a frame be painted, and whatever waits for that. */
const paint = async (): Promise<void> => {
  await act(async () => {
    await vi.runAllTimersAsync();
  });
};

const atOnce = (run: () => void): void => run();

async function open(node = model.tree.start, whenFree = atOnce) {
  const { result, unmount } = renderHook(() => useCase(model.tree, getKnown, node, whenFree));
  await paint();
  return {
    now: () => result.current,
    close: unmount,
    answer: (check: string, answer: string, isShown = false): void => {
      const { current, view, go } = result.current;
      void act(() =>
        go(transition(model, [current, view], { type: 'answer', check, answer }), isShown),
      );
    },
    go: (step: Snapshot): void => void act(() => result.current.go(step)),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('nothing is added to the page while something is pressed', async () => {
  new FakeHistory(HOME);
  saveCase(ON, '');
  let release = (): void => undefined;
  const page = await open(model.tree.start, (run) => {
    release = run;
  });
  expect(page.now()).toMatchObject({ ready: false, saved: [] });
  void act(release);
  expect(page.now()).toMatchObject({ ready: true, saved: [{ query: ON }] });
});

test('a step is shown at once, and is in the history and saved after the paint', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  page.answer('power-light', 'on');
  expect(page.now().current.answers).toEqual({ 'power-light': 'on' });
  expect(page.now().moves).toBe(1);
  expect(history.addresses).toEqual([HOME]);
  expect(localStorage.getItem(SAVED)).toBeNull();
  await paint();
  expect(history.addresses).toEqual([HOME, HOME + ON]);
  expect(localStorage.getItem(SAVED)).toBe(ON);
});

test('a step that is on the screen already is rendered after the paint', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  page.answer('power-light', 'on', true);
  expect(page.now().current).toEqual(EMPTY_CASE);
  await paint();
  expect(page.now().current.answers).toEqual({ 'power-light': 'on' });
  expect(history.addresses).toEqual([HOME, HOME + ON]);
});

test('a step keeps what a newer version of the site has written, in the address and in storage', async () => {
  const history = new FakeHistory(`${HOME}?power-light=on&smell=burnt&utm_source=x`);
  const page = await open();
  expect(page.now().dropped).toEqual(['smell=burnt', 'utm_source=x']);
  page.answer('noise', 'beeps');
  await paint();
  expect(history.address).toBe(`${HOME}${BEEPS}&smell=burnt`);
  expect(localStorage.getItem(SAVED)).toBe(`${BEEPS}&smell=burnt`);
  page.go([EMPTY_CASE, PLAIN_VIEW]);
  await paint();
  expect(history.address).toBe(HOME);
});

test('a saved case is offered with what is not known of it, and not where nothing is known', async () => {
  new FakeHistory(HOME);
  localStorage.setItem(SAVED, `${ON}&smell=burnt`);
  const page = await open();
  expect(page.now().saved).toEqual([{ query: `${ON}&smell=burnt`, steps: 2 }]);
  page.close();
  localStorage.setItem(SAVED, '?smell=burnt');
  expect((await open()).now().saved).toEqual([]);
});

test('a saved case of many thousand characters is whole', async () => {
  new FakeHistory(HOME);
  localStorage.setItem(SAVED, `?a=${'x'.repeat(5000)}&power-light=on`);
  expect((await open()).now().saved).toEqual([{ query: ON, steps: 1 }]);
});

test('the page of a question keeps its answers when others add parameters to its address', async () => {
  const [node = '', { check = '' } = {}] =
    Object.entries(model.tree.nodes).find(([id]) => id !== model.tree.start) ?? [];
  new FakeHistory(`${HOME}${node}/?fbclid=IwAR0_x`);
  const page = await open(node);
  expect(Object.keys(page.now().current.answers).length).toBeGreaterThan(0);
  expect(page.now().current.answers).not.toHaveProperty([check]);
  expect(page.now().dropped).toEqual(['fbclid=IwAR0_x']);
});

test('Back and Forward follow the steps', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  page.answer('power-light', 'on');
  await paint();
  page.answer('noise', 'beeps');
  await paint();
  expect(history.addresses).toEqual([HOME, HOME + ON, HOME + BEEPS]);
  history.back();
  await paint();
  expect(page.now().current.answers).toEqual({ 'power-light': 'on' });
  history.forward();
  await paint();
  expect(page.now().current.answers).toEqual({ 'power-light': 'on', noise: 'beeps' });
  expect(page.now().moves).toBe(4);
});

test('a step after Back takes the place of those that were ahead', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  page.answer('power-light', 'on');
  await paint();
  history.back();
  await paint();
  page.answer('power-light', 'off');
  await paint();
  expect(history.addresses).toEqual([HOME, `${HOME}?power-light=off`]);
});

test.each([true, false])(
  'Back before the step is in the history takes back that step alone (shown already: %s)',
  async (isShown) => {
    const history = new FakeHistory(HOME);
    const page = await open();
    page.answer('power-light', 'on');
    await paint();
    // No frame comes before the browser has gone back.
    vi.stubGlobal('requestAnimationFrame', () => 0);
    page.answer('noise', 'beeps', isShown);
    history.back();
    await paint();
    expect(history.address).toBe(HOME + ON);
    expect(page.now().current.answers).toEqual({ 'power-light': 'on' });
    expect(localStorage.getItem(SAVED)).toBe(ON);
  },
);

test.each(['pointerdown', 'keydown', 'visibilitychange'])(
  'a step is recorded at the latest on %s',
  async (event) => {
    const history = new FakeHistory(HOME);
    const page = await open();
    vi.stubGlobal('requestAnimationFrame', () => 0);
    page.answer('power-light', 'on');
    expect(history.addresses).toEqual([HOME]);
    void act(() => void document.dispatchEvent(new Event(event)));
    expect(history.addresses).toEqual([HOME, HOME + ON]);
    expect(localStorage.getItem(SAVED)).toBe(ON);
  },
);

test('the next step records the one before it first', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  page.answer('power-light', 'on');
  page.answer('noise', 'beeps');
  expect(history.addresses).toEqual([HOME, HOME + ON]);
  await paint();
  expect(history.addresses).toEqual([HOME, HOME + ON, HOME + BEEPS]);
});

test('a quick double press is one entry', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  const step: Snapshot = [{ answers: { 'power-light': 'on' }, tried: {} }, PLAIN_VIEW];
  page.go(step);
  page.go(step);
  await paint();
  expect(history.addresses).toEqual([HOME, HOME + ON]);
});

test('a reload opens the case of the address', async () => {
  const history = new FakeHistory(HOME);
  const before = await open();
  before.answer('power-light', 'on');
  await paint();
  before.answer('noise', 'beeps');
  await paint();
  before.close();
  const page = await open();
  expect(page.now().ready).toBe(true);
  expect(page.now().current.answers).toEqual({ 'power-light': 'on', noise: 'beeps' });
  expect(page.now().moves).toBe(0);
  history.back();
  await paint();
  expect(page.now().current.answers).toEqual({ 'power-light': 'on' });
});

test('popstate with a state that somebody else put there reads the address', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  history.pushState({ scroll: [0, 1], case: 'other' }, '', `${HOME}?noise=beeps&nonsense=1`);
  history.pushState('{', '', `${HOME}sound/`);
  history.back();
  await paint();
  expect(page.now().current.answers).toEqual({ noise: 'beeps' });
  expect(page.now().dropped).toEqual(['nonsense=1']);
  history.forward();
  await paint();
  expect(page.now().current.answers).toEqual({ 'power-light': 'on' });
});

test('the page of a question opens with the case that leads to it', async () => {
  new FakeHistory(`${HOME}sound/`);
  const page = await open('sound');
  expect(page.now().current.answers).toEqual({ 'power-light': 'on' });
});

test('steps go on where storage fails', async () => {
  const refuse = (): never => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const history = new FakeHistory(HOME);
  const page = await open();
  expect(page.now().saved).toEqual([]);
  page.answer('power-light', 'on');
  await paint();
  expect(page.now().current.answers).toEqual({ 'power-light': 'on' });
  expect(history.addresses).toEqual([HOME, HOME + ON]);
  void act(() => page.now().startAgain());
  await paint();
  expect(history.address).toBe(HOME);
});

test('a case is saved where the browser refuses the entry', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  // Safari allows 100 entries in 30 seconds.
  history.pushState = () => {
    throw new DOMException('Too many calls.', 'SecurityError');
  };
  page.answer('power-light', 'on');
  expect(() => void act(() => void document.dispatchEvent(new Event('keydown')))).toThrow(
    'Too many',
  );
  expect(localStorage.getItem(SAVED)).toBe(ON);
  expect(page.now().current.answers).toEqual({ 'power-light': 'on' });
});

test('a case that is begun beside the saved one replaces it in no list', async () => {
  localStorage.setItem(SAVED, ON);
  new FakeHistory(`${HOME}?power-light=off`);
  const page = await open();
  expect(page.now().saved).toEqual([{ query: ON, steps: 1 }]);
  expect(localStorage.getItem(SAVED)).toBe(ON);
  page.answer('noise', 'beeps');
  await paint();
  expect(page.now().saved).toEqual([]);
  expect(savedCases()).toEqual(['?noise=beeps&power-light=off', ON]);
  void act(() => page.now().startAgain());
  await paint();
  expect(savedCases()).toEqual([ON]);
});

test('a case is one saved case, also after Back and a reload', async () => {
  const history = new FakeHistory(HOME);
  let page = await open();
  page.answer('power-light', 'on');
  await paint();
  page.answer('noise', 'beeps');
  await paint();
  history.back();
  await paint();
  page.answer('noise', 'unknown');
  await paint();
  expect(savedCases()).toEqual(['?noise=unknown&power-light=on']);
  page.close();
  page = await open();
  page.answer('power-light', 'off');
  await paint();
  expect(savedCases()).toHaveLength(1);
});

test('a storage that is full keeps the cases that it holds', () => {
  for (const refused of [1, 2]) {
    const held = new Map([[SAVED, ON]]);
    let writes = 0;
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => {
        writes += 1;
        if (writes === refused) throw new DOMException('Full.', 'QuotaExceededError');
        held.set(key, value);
      },
    });
    saveCase(BEEPS, '');
    expect(writes).toBeGreaterThanOrEqual(refused);
    expect(savedCases()).toEqual([ON]);
  }
});

test('starting again forgets the saved case and is a step', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  page.answer('power-light', 'on');
  await paint();
  void act(() => page.now().startAgain());
  await paint();
  expect(page.now().current).toEqual(EMPTY_CASE);
  expect(history.addresses).toEqual([HOME, HOME + ON, HOME]);
  expect(localStorage.getItem(SAVED)).toBeNull();
});

test('facts told at one time are one step, which Back undoes', async () => {
  const history = new FakeHistory(HOME);
  const page = await open();
  const tell = async (answers: Record<string, string | null>) => {
    const { current, view } = page.now();
    page.go(transition(model, [current, view], { type: 'tell', answers }));
    await paint();
  };
  page.go(
    transition(model, [page.now().current, page.now().view], { type: 'open', check: TELL_KEY }),
  );
  await paint();
  await tell({ 'power-light': 'on' });
  await tell({ noise: 'beeps' });
  await tell({ noise: null });
  expect(history.addresses).toEqual([HOME, `${HOME}${ON}&change=tell.all`]);
  expect(localStorage.getItem(SAVED)).toBe(ON);
  page.go([page.now().current, PLAIN_VIEW]);
  await paint();
  expect(history.addresses).toHaveLength(3);
  history.back();
  await paint();
  expect(page.now().view.editing).toBe(TELL_KEY);
  history.back();
  await paint();
  expect(page.now().current).toEqual(EMPTY_CASE);
});
