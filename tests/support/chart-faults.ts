import type { Page } from '@playwright/test';

/**
 * List the faults in the pictures of the flowchart as a browser draws them: text that leaves its box, and answers that
 * touch each other or a box. One line for each fault, none when all is well.
 *
 * @param font A font for all text, without fallbacks, instead of the page's own.
 */
export function chartFaults(
  page: Page,
  font?: string,
): Promise<{ faults: string[]; texts: number }> {
  return page.evaluate((family) => {
    const faults: string[] = [];
    const texts = [...document.querySelectorAll<SVGTextElement>('.chart text')];
    if (family !== undefined) for (const text of texts) text.style.fontFamily = family;

    for (const text of texts) {
      const around = text.parentElement?.querySelector<SVGGeometryElement>(
        ':scope > path, :scope > rect',
      );
      for (const line of text.querySelectorAll('tspan')) {
        const left = Number(line.getAttribute('x'));
        const base = Number(line.getAttribute('y'));
        const right = left + line.getComputedTextLength();
        const inside = [left, right].every((x) =>
          [base - 9, base + 3].every((y) => around?.isPointInFill(new DOMPoint(x, y))),
        );
        if (!inside) faults.push(`leaves its box: ${line.textContent}`);
      }
    }

    for (const chart of document.querySelectorAll('.chart')) {
      const shapes = [
        ...[...chart.querySelectorAll('.chart-box')].map((box) => ({
          name: box.textContent,
          box: (box.querySelector(':scope > path') ?? box).getBoundingClientRect(),
        })),
        ...[...chart.querySelectorAll('g[data-step] > text')].map((text) => ({
          name: text.textContent,
          box: text.getBoundingClientRect(),
        })),
      ];
      shapes.forEach((a, index) => {
        for (const b of shapes.slice(index + 1))
          if (
            a.box.left < b.box.right &&
            b.box.left < a.box.right &&
            a.box.top < b.box.bottom &&
            b.box.top < a.box.bottom
          )
            faults.push(`overlap: ${a.name} and ${b.name}`);
      });
    }
    return { faults, texts: texts.length };
  }, font);
}
