import './address.ts';
import '../../components/artefacts/start-evidence.ts';
import '../../components/search/code-lookup.ts';
import '../../components/shell/copy.ts';
import '../../components/entry/ways.ts';
import '../../components/shell/page-tools.ts';
import '../../components/search/search-shortcut.ts';
import { cannotOpen } from './cannot-open.ts';
import { connectLinks } from './links.ts';
import type { Packed } from './packed.ts';
import { focusPlace, isElsewhere, showPage } from './show.ts';
import { openStore } from './store.ts';

// The one-file edition: the pages of the site, shown one at a time by the site's own components.

declare const sitePacked: Packed;

function start(): void {
  // Before any component listens, so that a page is left before its components see an address that is not theirs.
  addEventListener('popstate', () => {
    if (!isElsewhere()) return;
    showPage();
    focusPlace();
  });
  openStore(sitePacked);
  showPage();
  if (location.hash !== '') focusPlace();
  connectLinks();
}

try {
  start();
} catch (error) {
  cannotOpen(error);
}
