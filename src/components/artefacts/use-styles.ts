/// <reference types="vite/client" />
import { useLayoutEffect } from 'preact/hooks';
import result from './evidence.css?inline';
import start from './start.css?inline';

let sheet: CSSStyleSheet | null = null;

/**
 * Use the styles of the panel in this document. They come with its code, because no page needs them before something is
 * given; a style sheet that is made by a script is not an inline style to the Content-Security-Policy.
 */
export function useStyles(): void {
  useLayoutEffect(() => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(start + result);
    }
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, []);
}
