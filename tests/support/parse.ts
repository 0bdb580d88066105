import { Window } from 'happy-dom';

const parser = new new Window().DOMParser();

/** Parse a page as a browser without scripts does: the content of `noscript` is elements. */
export const parse = (html: string) => parser.parseFromString(html, 'text/html');
