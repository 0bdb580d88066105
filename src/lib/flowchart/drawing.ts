import type { Size } from '../drawing/label.ts';
import type { BoxKind, Point } from './shapes.ts';

const CORNER = 7;

const round = (value: number): number => Math.round(value * 10) / 10;
const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;

/** Draw the outline of a box from 0, 0 as the `d` of an SVG path: each kind has its own shape. */
export function outline(kind: BoxKind, { width: w, height: h }: Size): string {
  const m = h / 2;
  switch (kind) {
    case 'question':
      return `M9 0H${w - 9}a9 9 0 0 1 9 9V${h - 9}a9 9 0 0 1-9 9H9a9 9 0 0 1-9-9V9a9 9 0 0 1 9-9Z`;
    case 'suspects':
      // A sheet with a folded corner.
      return `M0 0H${w - 11}L${w} 11V${h}H0ZM${w - 11} 0V11H${w}`;
    case 'code':
      return `M12 0H${w - 12}L${w} ${m}L${w - 12} ${h}H12L0 ${m}Z`;
    case 'escalate':
      return `M10 0H${w - 10}L${w} 10V${h - 10}L${w - 10} ${h}H10L0 ${h - 10}V10Z`;
    case 'part':
      return `M0 0H${w - 12}L${w} ${m}L${w - 12} ${h}H0Z`;
  }
}

/** Draw a line with rounded corners and an arrowhead as the `d` of an SVG path. */
export function arrow(points: readonly Point[]): string {
  const [start, ...rest] = points;
  const end = rest.at(-1);
  if (!start || !end) return '';
  let path = `M${at(start.x, start.y)}`;
  rest.slice(0, -1).forEach((corner, index) => {
    const before = points[index] ?? corner;
    const after = rest[index + 1] ?? corner;
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    const into = toward(corner, before, radius);
    const out = toward(corner, after, radius);
    path += `L${at(into.x, into.y)}Q${at(corner.x, corner.y)} ${at(out.x, out.y)}`;
  });
  return `${path}L${at(end.x, end.y)}m-6-4l6 4l-6 4`;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function toward(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  const share = whole === 0 ? 0 : length / whole;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
