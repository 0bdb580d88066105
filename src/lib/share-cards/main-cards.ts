import type { Card } from './card.ts';

/** The card of every page that has none of its own. */
export const SITE_CARD: Card = {
  name: 'site',
  kind: 'Error 0x904, extended 0x7',
  title: 'Get back into your Windows machine',
  brokenAt: 0.5,
};

const main = (name: string, kind: string, title: string): Card => ({
  name,
  kind,
  title,
  brokenAt: 0.5,
});

/** Cards of the main pages. The name is the first folder of the pages that show it. */
export const MAIN_CARDS: readonly Card[] = [
  main('troubleshoot', 'Troubleshooter', 'Find your fix, one question at a time'),
  main('flowchart', 'Flowchart', 'Every question, and where each answer leads'),
  main('checklist', 'Checklist', 'The whole procedure on one page'),
  main('symptoms', 'Symptoms', 'What you see when Remote Desktop refuses'),
  main('causes', 'Causes', 'What can be wrong, the most common first'),
  main('checks', 'Checks', 'Find out what is wrong without changing anything'),
  main('fixes', 'Fixes', 'Every fix, with its risk and its undo'),
  main('codes', 'Codes', 'What the numbers in the message mean'),
  main('evidence', 'Evidence', 'What the web says, and what is true of it'),
  main('script', 'Diagnostic script', 'Run it, and it answers the questions'),
];

/** The card of a page that is no entry. */
export function cardOfPage(path: string): Card {
  const [folder] = path.split('/').filter((part) => part !== '');
  return MAIN_CARDS.find(({ name }) => name === folder) ?? SITE_CARD;
}
