import type { Label } from '../drawing/label.ts';
import { INDENT, LINE_HEIGHT } from '../drawing/text.ts';
import type { NodeId } from '../domain/tree.ts';
import { PADDING } from './boxes.ts';
import { arrow, outline } from './drawing.ts';
import type { Box, Branch, Chart, Placed } from './shapes.ts';

const BASELINE = 12;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escape(value)}"`;

/** Draw lines of text, `x` and `y` being the top left corner of the first one. */
function drawLines({ lines }: Pick<Label, 'lines'>, x: number, y: number): string {
  const drawn = lines.map(({ text, strong, continues }, index) => {
    const left = x + (continues ? INDENT : 0);
    const base = Math.round(y + index * LINE_HEIGHT + BASELINE);
    // Without the space, what is read out or copied runs together.
    const words = index < lines.length - 1 ? `${text} ` : text;
    return `<tspan${strong ? ' class="s"' : ''} x="${left}" y="${base}">${escape(words)}</tspan>`;
  });
  return `<text>${drawn.join('')}</text>`;
}

/** Draw a box as a link. Its place is what the script upgrades the link from. */
function drawBox(box: Placed<Box>, hrefOf: (box: Box) => string): string {
  const { kind, lines, title, node, id } = box;
  const place = kind === 'question' ? node : kind === 'part' || kind === 'code' ? undefined : id;
  const words = lines.map(({ text }) => text).join(' ');
  return [
    `<a class="chart-box ${kind}"${attribute('href', hrefOf(box))}`,
    attribute('data-node', node),
    attribute('data-place', place),
    ` transform="translate(${Math.round(box.x)} ${Math.round(box.y)})">`,
    title === undefined ? '' : `<title>${escape(`${words}: ${title}`)}</title>`,
    `<path d="${outline(kind, box)}"/>`,
    drawLines(box, PADDING[kind].x, PADDING[kind].y),
    '</a>',
  ].join('');
}

/**
 * Draw a part of the tree as what an SVG element holds. All lines come first, so that answers and boxes cover them; then
 * follow the answers, each with its box, in reading order.
 *
 * As text and not as components, because a flowchart has thousands of elements and is on more than one page.
 *
 * @param boxHref Address of another part, by the question at its root; the place on the same page unless given.
 */
export function drawChart({ boxes, branches }: Chart, boxHref?: (node: NodeId) => string): string {
  const hrefOf = ({ kind, node, href }: Box): string =>
    boxHref && kind === 'part' && node !== undefined ? boxHref(node) : href;
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const steps = ({ from, answers }: Branch): string =>
    escape(answers.map((answer) => `${from}/${answer}`).join(' '));
  const lines = branches.map(
    (branch) => `<path data-step="${steps(branch)}" d="${arrow(branch.points)}"/>`,
  );
  const answers = branches.map((branch) => {
    const { x, y, width, height } = branch.label;
    const box = byId.get(branch.to);
    const gap = `<rect class="chart-gap" x="${x}" y="${Math.round(y)}" width="${width}" height="${height}" rx="4"/>`;
    const text = drawLines(branch.label, x + PADDING.answer.x, y + PADDING.answer.y);
    return `<g data-step="${steps(branch)}">${gap}${text}${box ? drawBox(box, hrefOf) : ''}</g>`;
  });
  const [root] = boxes;
  return `<g class="chart-lines">${lines.join('')}</g>${root ? drawBox(root, hrefOf) : ''}${answers.join('')}`;
}
