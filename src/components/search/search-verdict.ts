import type { Verdict } from '../../lib/domain/closed-lists.ts';
import { VERDICT_SHAPES } from '../../lib/labels/verdict-shapes.ts';
import { element } from '../shell/element.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Render a verdict as the pages show it: a mark and its word. */
export function verdictMark(verdict: Verdict, label: string): HTMLElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', VERDICT_SHAPES[verdict]);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return element('span', { class: 'verdict', 'data-verdict': verdict }, svg, label);
}
