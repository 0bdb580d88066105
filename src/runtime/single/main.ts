import './address.ts';
import '../../components/search/code-lookup.ts';
import '../../components/shell/copy.ts';
import '../../components/entry/ways.ts';
import '../../components/shell/page-tools.ts';
import '../../components/search/search-shortcut.ts';
import { connectLinks } from './links.ts';
import { focusPlace, isElsewhere, showPage } from './show.ts';
import { openStore } from './store.ts';

// The one-file edition: the pages of the site, shown one at a time by the site's own components.

async function start(): Promise<void> {
  // Before any component listens, so that a page is left before its components see an address that is not theirs.
  addEventListener('popstate', () => {
    if (!isElsewhere()) return;
    showPage();
    focusPlace();
  });
  await openStore(document.getElementById('packed')?.textContent ?? '');
  showPage();
  if (location.hash !== '') focusPlace();
  connectLinks();
}

void start().catch((error: unknown) => {
  document
    .querySelector('main')
    ?.replaceChildren(
      `This browser cannot open the file: it needs one from 2023 or later. (${String(error)})`,
    );
});
