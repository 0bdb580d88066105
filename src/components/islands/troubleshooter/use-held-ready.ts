import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps an element out of sight, of the keyboard and of assistive software, but styled and laid out, so that showing it costs
 * little more than painting it.
 *
 * @param waiting Whether it is still to be kept.
 * @returns A ref for the element.
 */
export function useHeldReady(waiting: boolean) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (waiting) {
      // What is not shown is not laid out: shown without a height for as long as that takes, within one task.
      element.dataset['held'] = 'laying-out';
      element.getBoundingClientRect();
      element.dataset['held'] = 'ready';
    } else delete element.dataset['held'];
  });
  return box;
}
