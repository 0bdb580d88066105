import { Window } from 'happy-dom';

const parser = new new Window().DOMParser();

/** A page as a browser without scripts reads it: what stands in `noscript` are elements. */
export const parse = (html: string) => parser.parseFromString(html, 'text/html');
