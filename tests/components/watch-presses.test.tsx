import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPresses } from '../../src/components/troubleshooter/watch-presses.ts';

let watch = new AbortController();
beforeEach(() => {
  vi.useFakeTimers();
  watch = new AbortController();
});
afterEach(() => {
  watch.abort();
  vi.useRealTimers();
});
const say = (name: string): boolean => window.dispatchEvent(new Event(name));

test('where nothing is pressed there is no wait', () => {
  const run = vi.fn();
  watchPresses(watch.signal)(run);
  expect(run).toHaveBeenCalledOnce();
});

test.each(['pointerup', 'pointercancel', 'blur'])(
  'what is asked for during a press comes after the paint that follows its %s',
  (end) => {
    const run = vi.fn();
    const whenFree = watchPresses(watch.signal);
    say('pointerdown');
    whenFree(run);
    vi.runAllTimers();
    expect(run).not.toHaveBeenCalled();
    say(end);
    expect(run).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(run).toHaveBeenCalledOnce();
  },
);

test('a press that begins before that paint is waited for as well', () => {
  const run = vi.fn();
  const whenFree = watchPresses(watch.signal);
  say('pointerdown');
  whenFree(run);
  say('pointerup');
  say('pointerdown');
  vi.runAllTimers();
  expect(run).not.toHaveBeenCalled();
  say('pointerup');
  vi.runAllTimers();
  expect(run).toHaveBeenCalledOnce();
});
