import type { Size } from '../../../src/lib/drawing/label.ts';
import type { Chart, Placed, Point } from '../../../src/lib/flowchart/shapes.ts';

type Rectangle = Placed<Size>;

/** Return whether two rectangles share more than an edge. */
export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width - 0.5 &&
  b.x < a.x + a.width - 0.5 &&
  a.y < b.y + b.height - 0.5 &&
  b.y < a.y + a.height - 0.5;

/** The stretches of a line, as rectangles without height or width. */
export const stretches = (points: readonly Point[]): Rectangle[] =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
  });

const touch = (a: Rectangle, b: Rectangle): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** Everything that is wrong with a picture; empty when it is a picture and no mess. */
export function faults({ width, height, boxes, branches }: Chart): string[] {
  const found: string[] = [];
  const shapes = [
    ...boxes.map((box) => ({ ...box, name: `box ${box.id}` })),
    ...branches.map(({ label, to }) => ({ ...label, name: `answer to ${to}` })),
  ];
  shapes.forEach((a, index) => {
    if (a.x < 0 || a.y < 0 || a.x + a.width > width || a.y + a.height > height)
      found.push(`${a.name} leaves the picture`);
    for (const b of shapes.slice(index + 1))
      if (overlap(a, b)) found.push(`${a.name} covers ${b.name}`);
  });
  branches.forEach((branch, index) => {
    const line = stretches(branch.points);
    const from = boxes.find(({ id }) => id === branch.from);
    const to = boxes.find(({ id }) => id === branch.to);
    const [start] = branch.points;
    const last = branch.points.at(-1);
    if (line.some((part) => part.width > 0.01 && part.height > 0.01))
      found.push(`the line to ${branch.to} is slanted`);
    if (!from || !start || Math.abs(start.x - from.x - from.width) > 0.5)
      found.push(`the line to ${branch.to} begins elsewhere`);
    if (
      !to ||
      !last ||
      Math.abs(last.x - to.x) > 0.5 ||
      Math.abs(last.y - to.y - to.height / 2) > 0.5
    )
      found.push(`the line to ${branch.to} ends elsewhere`);
    for (const shape of shapes)
      if (shape.name !== `answer to ${branch.to}` && line.some((part) => overlap(part, shape)))
        found.push(`the line to ${branch.to} crosses ${shape.name}`);
    for (const other of branches.slice(index + 1))
      if (
        other.from !== branch.from &&
        stretches(other.points).some((b) => line.some((a) => touch(a, b)))
      )
        found.push(`the lines to ${branch.to} and ${other.to} cross`);
  });
  return found;
}
