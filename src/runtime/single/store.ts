import type { Packed, PackedPage } from './packed.ts';
import { withParts } from './fix-parts.ts';
import { putRepeats } from './repeats.ts';

let packed: Packed;

/** Take what the file holds; called once, before anything is shown. */
export function openStore(contents: Packed): void {
  packed = contents;
}

/** Return the page at a path, if this edition holds it. */
export function pageAt(path: string): PackedPage | undefined {
  const page = Object.hasOwn(packed.pages, path) ? packed.pages[path] : undefined;
  return page && { ...page, main: putRepeats(page.main, packed.repeats) };
}

/** Replacement of `fetch`: the components of the site ask for its files, and get them from here. */
const siteFetch = (path: string): Promise<Response> => {
  const file = packed.files[path];
  const mainOf = (page: string): string | undefined => pageAt(page)?.main;
  const text = file === undefined ? mainOf(path) : withParts(path, file, mainOf);
  return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
};

Object.assign(globalThis, { siteFetch });
