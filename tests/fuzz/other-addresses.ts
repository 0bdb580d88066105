import fc from 'fast-check';
import { addressIn, placeIn } from '../../src/runtime/single/address-in.ts';
import { searchIndex } from '../../src/lib/search/build-index.ts';
import { createSearch } from '../../src/lib/search/search.ts';
import { searchUrl } from '../../src/lib/search/search-url.ts';
import { damaged } from './damaged-text.ts';
import { must, mustEqual } from './must.ts';
import { realModel } from './real-model.ts';
import type { Property } from './subject.ts';

/** Fragments of the one-file edition: addresses within it. */
export function editionAddresses(): Property<string> {
  const path = fc.constantFrom(
    '/',
    '/fixes/keep-host-awake/',
    '/troubleshoot/',
    '//',
    '//[',
    '//a:b@c',
  );
  const query = fc.constantFrom('', '?q=a%20b', '?light=on&fix.a=kept', '?%ff');
  const place = fc.constantFrom('', '#steps', '#caf%C3%A9', '#%', '#%zz');
  return {
    input: damaged(fc.tuple(path, query, place).map((parts) => `#${parts.join('')}`)),
    check: (fragment) => {
      const { host, pathname, search, hash } = addressIn(fragment);
      must(host === 'edition.invalid', 'an address leads out of the file');
      must(pathname.startsWith('/'), 'an address has no path');
      placeIn(hash);
      const again = addressIn(`#${pathname}${search}${hash}`);
      mustEqual(
        [again.pathname, again.search, again.hash],
        [pathname, search, hash],
        'an address changes when it is written again',
      );
    },
  };
}

/** Queries of the search page, as they are typed and in its address. */
export function searches(): Property<string> {
  const { knowledge } = realModel();
  const search = createSearch(searchIndex(knowledge));
  const words = [
    ...knowledge.symptoms.flatMap(({ title }) => title.split(' ')),
    ...knowledge.codes.map(({ hex, number }) => hex ?? String(number)),
    '0x',
    '904',
    '-',
    '()',
    '__proto__',
    'zugriff',
    '错误',
    '\u202e',
  ];
  const typed = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((all) => all.join(' ')),
    fc.string({ unit: 'binary', maxLength: 100 }),
  );
  return {
    input: damaged(typed),
    check: (query) => {
      const address = searchUrl(query);
      const read = new URL(address, 'https://a').searchParams.get('q') ?? '';
      must(read.length <= 2000, 'an address carries too much');
      mustEqual(searchUrl(read), address, 'the address of a search changes when it is read');
      const { codes, answers, more } = search(read);
      const ids = [...answers, ...more].map(({ kind, id }) => `${kind} ${id}`);
      must(new Set(ids).size === ids.length && codes.length <= 6, 'a result comes twice');
    },
  };
}
