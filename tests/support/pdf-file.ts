import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a file that people download: what its catalogue says, and what its pages hide. */
export interface PdfFile {
  language: string | null;
  title: string;
  /** Titles of the bookmarks, with those below them. */
  outline: string[];
  /** Fonts that its text uses, and those of them that the file lacks. */
  fonts: string[];
  missing: string[];
  /** Addresses of its links to other pages, each once. */
  links: string[];
  /** Pages without any text that could be selected. */
  blank: number[];
  /** Texts that reach over the page or over what they are clipped to: page number and letters. */
  clipped: string[];
}

type Matrix = [number, number, number, number, number, number];
/** Left, bottom, right, top, in points. */
type Area = [number, number, number, number];

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const area = (m: Matrix, [x0, y0, x1, y1]: readonly number[]): Area => {
  const corners = [
    [x0, y0],
    [x0, y1],
    [x1, y0],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const both = (a: Area, b: Area): Area => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** Points by which a letter may overlap its box: side bearings and rounding. */
const SLACK = 1;

interface Glyph {
  width: number;
  unicode: string;
}

/** List the painted runs of letters, each with its box and the clip that it is shown in. */
async function clippedTexts(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let now = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, clip: page.view as Area };
  const stack: (typeof now)[] = [];
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = text;
  let size = 0;
  let clipNext = false;
  const clipped: string[] = [];
  fnArray.forEach((operator, index) => {
    const values = argsArray[index] as unknown[];
    if (operator === OPS.save) stack.push({ ...now });
    else if (operator === OPS.restore) now = stack.pop() ?? now;
    else if (operator === OPS.transform) now.matrix = multiply(now.matrix, values as Matrix);
    else if (operator === OPS.clip || operator === OPS.eoClip) clipNext = true;
    else if (operator === OPS.constructPath) {
      if (clipNext)
        now.clip = both(now.clip, area(now.matrix, Array.from(values[2] as ArrayLike<number>)));
      clipNext = false;
    } else if (operator === OPS.beginText) text = line = [1, 0, 0, 1, 0, 0];
    else if (operator === OPS.setTextMatrix)
      text = line = Array.from(values[0] as Matrix) as Matrix;
    else if (operator === OPS.moveText)
      text = line = multiply(line, [1, 0, 0, 1, ...(values as [number, number])]);
    else if (operator === OPS.setFont) size = Number(values[1]);
    else if (operator === OPS.showText) {
      const glyphs = (values[0] as (Glyph | number)[]).map((one) =>
        typeof one === 'number' ? { width: -one, unicode: '' } : one,
      );
      const letters = glyphs.map(({ unicode }) => unicode).join('');
      const width = (glyphs.reduce((sum, one) => sum + one.width, 0) * size) / 1000;
      // From the base line to the height of small letters.
      const room = area(multiply(now.matrix, text), [0, 0, width, size / 2]);
      text = multiply(text, [1, 0, 0, 1, width, 0]);
      if (letters.trim() === '') return;
      const visible = both(room, now.clip);
      if (visible.some((edge, side) => Math.abs(edge - (room[side] ?? 0)) > SLACK))
        clipped.push(`${page.pageNumber}: ${letters}`);
    }
  });
  return clipped;
}

/** Return the fonts that a page has loaded; its operators have to be read first. */
async function fontsOf(page: PDFPageProxy): Promise<{ name: string; missing: boolean }[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const ids = new Set(
    fnArray.flatMap((operator, index) =>
      operator === OPS.setFont ? [String((argsArray[index] as unknown[])[0])] : [],
    ),
  );
  return [...ids].map((id) => {
    const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean; data?: unknown };
    return { name: font.name, missing: font.missingFile === true || font.data === undefined };
  });
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}
const titles = (marks: readonly Bookmark[]): string[] =>
  marks.flatMap(({ title, items }) => [title, ...titles(items)]);

/** Read a PDF as a file. */
export async function readPdfFile(data: Uint8Array): Promise<PdfFile> {
  const pdf = await getDocument({
    data: new Uint8Array(data),
    verbosity: 0,
    fontExtraProperties: true,
  }).promise;
  const info = (await pdf.getMetadata()).info as { Language?: string; Title?: string };
  const outline = (await pdf.getOutline()) as Bookmark[] | null;
  const fonts = new Map<string, boolean>();
  const links = new Set<string>();
  const blank: number[] = [];
  const clipped: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    clipped.push(...(await clippedTexts(page)));
    for (const { name, missing } of await fontsOf(page)) fonts.set(name, missing);
    const { items } = await page.getTextContent();
    if (!items.some((item) => 'str' in item && item.str.trim() !== '')) blank.push(number);
    for (const { subtype, unsafeUrl } of (await page.getAnnotations()) as {
      subtype: string;
      unsafeUrl?: string;
    }[])
      if (subtype === 'Link' && unsafeUrl !== undefined) links.add(unsafeUrl);
  }
  return {
    language: info.Language ?? null,
    title: info.Title ?? '',
    outline: titles(outline ?? []),
    fonts: [...fonts.keys()].sort(),
    missing: [...fonts].flatMap(([name, missing]) => (missing ? [name] : [])),
    links: [...links].sort(),
    blank,
    clipped,
  };
}
