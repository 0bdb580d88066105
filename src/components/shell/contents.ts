let stop: AbortController | undefined;

/** Mark the current section in the list beside a page. */
export function markCurrentSection(): void {
  stop?.abort();
  const list = document.querySelector('[data-contents]');
  if (!list) return;
  stop = new AbortController();
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const headings = links.map(({ hash }) =>
    document.getElementById(decodeURIComponent(hash.slice(1))),
  );
  let waits = false;
  const mark = (): void => {
    waits = false;
    const scrolled = document.documentElement;
    const atEnd = scrolled.scrollTop + innerHeight >= scrolled.scrollHeight - 2;
    // The last one whose heading has reached the top of the window.
    const current = atEnd
      ? links.length - 1
      : headings.findLastIndex(
          (heading) => heading && heading.getBoundingClientRect().top < innerHeight / 6,
        );
    links.forEach((link, at) =>
      at === current
        ? link.setAttribute('aria-current', 'true')
        : link.removeAttribute('aria-current'),
    );
  };
  const soon = (): void => {
    if (!waits) requestAnimationFrame(mark);
    waits = true;
  };
  addEventListener('scroll', soon, { passive: true, signal: stop.signal });
  addEventListener('resize', soon, { signal: stop.signal });
  mark();
}
