import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of a PDF on paper, and for a screen reader. Pictures with an alternative text are left out of both texts. */
export interface Heard {
  /** All text in paint order, without spaces. */
  seen: string;
  /** All text in the order of the structure, without spaces. */
  heard: string;
  /** Text outside the structure, which screen readers do not read. */
  silent: string[];
  /** Role of every part of the structure, in order. */
  roles: string[];
  /** Levels of the headings, in order. */
  headings: number[];
  /** Text of every list item, without spaces. */
  items: string[];
  /** Alternative texts of pictures, empty where there is none. */
  pictures: string[];
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: Node[];
}

const solid = (text: string): string => text.replace(/\s/g, '');

/** Read the texts of a tagged PDF. */
export async function readHeard(data: Uint8Array): Promise<Heard> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const all: Heard = {
    seen: '',
    heard: '',
    silent: [],
    roles: [],
    headings: [],
    items: [],
    pictures: [],
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tree = (await page.getStructTree()) as Node | null;

    const painted: { id: string | null; text: string }[] = [];
    const open: (string | null)[] = [];
    for (const item of items)
      if ('str' in item) {
        if (item.str.trim() !== '')
          painted.push({ id: open.findLast((id) => id !== null) ?? null, text: solid(item.str) });
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.type === 'beginMarkedContentProps' ? item.id : null);

    const textOf = (id: string | undefined): string =>
      painted.flatMap((one) => (one.id === id ? one.text : [])).join('');
    const marked = new Set<string>();
    const inPictures = new Set<string>();
    const visit = (node: Node, inPicture: boolean): string => {
      if (node.type === 'content') {
        marked.add(node.id ?? '');
        if (inPicture) inPictures.add(node.id ?? '');
        return inPicture ? '' : textOf(node.id);
      }
      const { role = '', children = [] } = node;
      all.roles.push(role);
      const level = /^H(\d)$/.exec(role)?.[1];
      if (level !== undefined) all.headings.push(Number(level));
      // A caption is a name as well.
      const named = children.some((child) => child.role === 'Caption');
      const picture = inPicture || (role === 'Figure' && (node.alt ?? '') !== '');
      const text = children.map((child) => visit(child, picture)).join('');
      if (role === 'LI') all.items.push(text);
      // One without a name and without words is an ornament.
      if (role === 'Figure' && !named && (picture || text !== ''))
        all.pictures.push(node.alt ?? '');
      return text;
    };
    all.heard += tree ? visit(tree, false) : '';
    for (const { id, text } of painted) {
      if (id === null || !marked.has(id)) all.silent.push(text);
      if (id === null || !inPictures.has(id)) all.seen += text;
    }
  }
  return all;
}
