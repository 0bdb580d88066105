import type { SiteData } from '../schema/site.ts';
import type { Card } from './card.ts';

/** A main page: the first folder of its addresses, and the words of its card. */
interface MainPage {
  name: string;
  kind: string;
  title: string;
}

const PAGES = [
  {
    name: 'troubleshoot',
    kind: 'Troubleshooter',
    title: 'Find your fix, one question at a time',
  },
  { name: 'flowchart', kind: 'Flowchart', title: 'Every question, and where each answer leads' },
  { name: 'checklist', kind: 'Checklist', title: 'The whole procedure on one page' },
  { name: 'symptoms', kind: 'Symptoms', title: 'What you see' },
  { name: 'causes', kind: 'Causes', title: 'What can be wrong, the most common first' },
  { name: 'checks', kind: 'Checks', title: 'Find out what is wrong without changing anything' },
  { name: 'fixes', kind: 'Fixes', title: 'Every fix, with its risk and its undo' },
  { name: 'evidence', kind: 'Evidence', title: 'What the web says, and what is true of it' },
] as const satisfies readonly MainPage[];

const CODES: MainPage = {
  name: 'codes',
  kind: 'Codes',
  title: 'What the numbers in the message mean',
};
const SCRIPT: MainPage = {
  name: 'script',
  kind: 'Diagnostic script',
  title: 'Run it, and it answers the questions',
};

type Subject = Pick<SiteData, 'tagline' | 'error' | 'pages' | 'codeLists' | 'script'>;

const cardOf = ({ name, kind, title }: MainPage): Card => ({ name, kind, title, brokenAt: 0.5 });

/** Make the card of every page that has none of its own. */
export const siteCard = ({ tagline, error }: Subject): Card =>
  cardOf({ name: 'site', kind: error.short, title: tagline });

/** Make the cards of the main pages. */
export const mainCards = ({ pages, codeLists, script }: Subject): Card[] => {
  const titles: Partial<Record<string, { card?: string | undefined }>> = pages;
  return [...PAGES, ...(codeLists ? [CODES] : []), ...(script ? [SCRIPT] : [])].map((page) =>
    cardOf({ ...page, title: titles[page.name]?.card ?? page.title }),
  );
};

/** Find the card of a page that is not an entry. */
export function cardOfPage(path: string, site: Subject): Card {
  const [folder] = path.split('/').filter((part) => part !== '');
  return mainCards(site).find(({ name }) => name === folder) ?? siteCard(site);
}
