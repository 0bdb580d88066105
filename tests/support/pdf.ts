import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF. Lengths are in points. */
export interface PdfPage {
  width: number;
  height: number;
  /** Texts on the page in paint order, with the height of their font. */
  texts: { text: string; size: number }[];
}

/** Read the pages of a PDF. */
export async function readPdf(data: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              size: Math.hypot(Number(item.transform[2]), Number(item.transform[3])),
            },
          ]
        : [],
    );
    pages.push({ width, height, texts });
  }
  return pages;
}
