import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Look of a PDF on paper, and its content for a screen reader. */
export interface Ink {
  /** Fill colours of its text, such as `#000000`, each once. */
  colours: string[];
  /** Distance of the text from each edge of the page, in millimetres: the least of all pages. */
  margin: { left: number; right: number; top: number; bottom: number };
  /** Set when the file says that it is tagged. */
  marked: boolean;
  /** Roles of its structure tree, each once, sorted. */
  roles: string[];
}

const MM = 25.4 / 72;

/** Read the ink of a PDF. */
export async function readInk(data: Uint8Array): Promise<Ink> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const info = (await pdf.getMarkInfo()) as Map<string, boolean> | null;
  const colours = new Set<string>();
  const roles = new Set<string>();
  const margin = { left: Infinity, right: Infinity, top: Infinity, bottom: Infinity };

  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });

    let fill = '#000000';
    const stack: string[] = [];
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operator, index) => {
      if (operator === OPS.save) stack.push(fill);
      else if (operator === OPS.restore) fill = stack.pop() ?? fill;
      else if (operator === OPS.setFillRGBColor) fill = String((argsArray[index] as unknown[])[0]);
      else if (operator === OPS.showText) colours.add(fill);
    });

    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size, x, y] = (item.transform as unknown[]).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      margin.left = Math.min(margin.left, x * MM);
      margin.right = Math.min(margin.right, (width - x - item.width) * MM);
      // Capitals reach about seven tenths of the size above the base line.
      margin.top = Math.min(margin.top, (height - y - 0.7 * size) * MM);
      margin.bottom = Math.min(margin.bottom, y * MM);
    }

    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { role, children } = node as { role?: string; children?: unknown[] };
      if (role !== undefined) roles.add(role);
      children?.forEach(visit);
    };
    visit(await page.getStructTree());
  }
  return {
    colours: [...colours],
    margin,
    marked: info?.get('Marked') ?? false,
    roles: [...roles].sort(),
  };
}
