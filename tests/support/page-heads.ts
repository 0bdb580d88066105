import { addressOf, builtFiles, readBuilt } from './built-site.ts';
import { elementsOf } from './page-elements.ts';

/** Data in the head of a built page. */
export interface PageHead {
  address: string;
  canonical: string;
  noindex: boolean;
  /** Content of a meta element by its name or property. */
  meta: (name: string) => string | undefined;
  /** Address of a link element by its type. */
  alternate: (type: string) => string | undefined;
}

/** Read the heads of all built pages. */
export const pageHeads = (): PageHead[] =>
  builtFiles('.html')
    // Without the body, which takes most of the time.
    .map((file) => ({ file, elements: elementsOf(readBuilt(file).split('</head>', 1)[0] ?? '') }))
    .map(({ file, elements }) => {
      /** Return an attribute of the first element with a tag and values of others. */
      const read = (
        attribute: string,
        tag: string,
        wanted: Readonly<Record<string, string>>,
      ): string | undefined =>
        elements
          .find(
            (element) =>
              element.tag === tag &&
              Object.entries(wanted).every(
                ([name, value]) => element.attributes.get(name) === value,
              ),
          )
          ?.attributes.get(attribute);
      return {
        address: addressOf(file),
        canonical: read('href', 'link', { rel: 'canonical' }) ?? '',
        noindex: read('content', 'meta', { name: 'robots' }) !== undefined,
        meta: (name: string) =>
          read('content', 'meta', { name }) ?? read('content', 'meta', { property: name }),
        alternate: (type: string) => read('href', 'link', { rel: 'alternate', type }),
      };
    })
    // The one-file edition is not a page of the site.
    .filter(({ canonical }) => canonical !== '');
