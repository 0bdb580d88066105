import { clampScale, fitScale, stepScale } from '../../lib/flowchart/zoom.ts';

/** A point of the window, in pixels. */
interface Spot {
  clientX: number;
  clientY: number;
}

/**
 * Lets a picture be zoomed and dragged. It moves by scrolling its frame, so touch, the arrow keys and the focus move it
 * with nothing of ours; this adds the zoom, and dragging with a mouse.
 */
export function makeMovable(part: HTMLElement): void {
  const frame = part.querySelector<HTMLElement>('.chart-frame');
  const picture = frame?.querySelector<SVGSVGElement>('svg');
  if (!frame || !picture) return;
  const zoom = zoomer(frame, picture, part.querySelector('output'));

  for (const button of part.querySelectorAll<HTMLElement>('[data-zoom]'))
    button.addEventListener('click', () => zoom.by(button.dataset['zoom']));
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    zoom.by(way);
  });
  // A trackpad's pinch arrives as the wheel with Ctrl. The wheel alone scrolls the page.
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom.to(zoom.scale() * Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 200), event);
    },
    { passive: false },
  );
  pinch(frame, zoom);
  drag(frame);
}

type Zoom = ReturnType<typeof zoomer>;

function zoomer(frame: HTMLElement, picture: SVGSVGElement, shown: HTMLElement | null) {
  let scale = 1;

  const to = (wanted: number, spot?: Spot): void => {
    const view = frame.getBoundingClientRect();
    const { clientX, clientY } = spot ?? {
      clientX: view.left + frame.clientWidth / 2,
      clientY: view.top + frame.clientHeight / 2,
    };
    const before = picture.getBoundingClientRect();
    const across = (clientX - before.left) / before.width;
    const down = (clientY - before.top) / before.height;
    // The frame keeps its height, so that what follows stays where it is while one looks closer.
    if (!frame.classList.contains('zoomed')) {
      frame.style.setProperty('--most', `${frame.offsetHeight}px`);
      // The style sheet multiplies these, on the screen only: on paper a picture keeps its size.
      frame.style.setProperty('--width', picture.getAttribute('width'));
      frame.style.setProperty('--height', picture.getAttribute('height'));
      frame.classList.add('zoomed');
    }
    scale = clampScale(wanted);
    frame.style.setProperty('--scale', String(scale));
    const after = picture.getBoundingClientRect();
    frame.scrollLeft += after.left + across * after.width - clientX;
    frame.scrollTop += after.top + down * after.height - clientY;
    if (shown) shown.textContent = `${Math.round(scale * 100)}%`;
  };
  return {
    scale: () => scale,
    to,
    by: (way: string | undefined): void => {
      if (way === 'fit')
        to(fitScale(frame.clientWidth, picture.getBoundingClientRect().width / scale));
      else to(stepScale(scale, way === 'in' ? 1 : -1));
    },
  };
}

/** Two fingers zoom the picture about the point between them. One finger scrolls, which the browser does by itself. */
function pinch(frame: HTMLElement, zoom: Zoom): void {
  let from: { distance: number; scale: number } | null = null;
  const read = ([a, b]: TouchList): (Spot & { distance: number }) | null =>
    a && b
      ? {
          distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
          clientX: (a.clientX + b.clientX) / 2,
          clientY: (a.clientY + b.clientY) / 2,
        }
      : null;
  frame.addEventListener(
    'touchstart',
    ({ touches }) => {
      const fingers = touches.length === 2 ? read(touches) : null;
      from =
        fingers && fingers.distance > 0
          ? { distance: fingers.distance, scale: zoom.scale() }
          : null;
    },
    { passive: true },
  );
  frame.addEventListener(
    'touchmove',
    (event) => {
      const fingers = read(event.touches);
      if (!from || !fingers) return;
      if (event.cancelable) event.preventDefault();
      zoom.to((from.scale * fingers.distance) / from.distance, fingers);
    },
    { passive: false },
  );
  frame.addEventListener('touchend', () => (from = null));
}

const CLICK = 4;

/** A mouse drags the picture sideways, and up and down as far as the frame goes, then the page. */
function drag(frame: HTMLElement): void {
  let last: Spot | null = null;
  let moved = 0;
  frame.addEventListener('dragstart', (event) => event.preventDefault());
  frame.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    last = event;
    moved = 0;
  });
  frame.addEventListener('pointermove', (event) => {
    if (!last) return;
    const x = last.clientX - event.clientX;
    const y = last.clientY - event.clientY;
    moved += Math.abs(x) + Math.abs(y);
    if (moved < CLICK) return;
    if (!frame.hasPointerCapture(event.pointerId)) frame.setPointerCapture(event.pointerId);
    last = event;
    const top = frame.scrollTop;
    frame.scrollBy(x, y);
    const rest = y - (frame.scrollTop - top);
    if (Math.abs(rest) >= 1) window.scrollBy(0, rest);
  });
  const end = (): void => {
    last = null;
  };
  frame.addEventListener('pointerup', end);
  frame.addEventListener('pointercancel', end);
  // The end of a drag over a box is not a click on it.
  frame.addEventListener(
    'click',
    (event) => {
      if (moved >= CLICK && event.detail > 0) event.preventDefault();
    },
    { capture: true },
  );
}
