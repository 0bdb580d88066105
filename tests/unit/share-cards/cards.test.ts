import { describe, expect, it } from 'vitest';
import { cardUrl } from '../../../src/lib/share-cards/card.ts';
import { entryCard } from '../../../src/lib/share-cards/entry-card.ts';
import { cardOfPage, mainCards, siteCard } from '../../../src/lib/share-cards/main-cards.ts';
import { entriesOf } from '../../../src/lib/model/file-of.ts';
import { sample } from '../knowledge/sample.ts';

const knowledge = sample(({ stages }) => {
  const [path] = stages;
  if (path) stages.unshift({ ...path, id: 'wall' }, { ...path, id: 'plug' });
});
const { site } = knowledge;

describe('the card of an entry', () => {
  it('has its kind, its title and its verdict; the line of a cause is broken at its stage', () => {
    expect(entriesOf(knowledge).map((entry) => entryCard(entry, knowledge))).toMatchInlineSnapshot(`
      [
        {
          "brokenAt": 0.5,
          "kind": "Symptom",
          "name": "symptoms/dark",
          "title": "It stays dark",
        },
        {
          "brokenAt": 0.75,
          "kind": "Cause",
          "name": "causes/fuse",
          "title": "A blown fuse",
          "verdict": {
            "label": "Known cause",
            "mark": "confirmed",
          },
        },
        {
          "brokenAt": 0.5,
          "kind": "Check",
          "name": "checks/power-light",
          "title": "Is the power light on?",
        },
        {
          "brokenAt": 0.5,
          "kind": "Fix",
          "name": "fixes/bridge-fuse",
          "title": "Don’t bridge the fuse with foil",
          "verdict": {
            "label": "Don’t",
            "mark": "dangerous",
          },
        },
        {
          "brokenAt": 0.5,
          "kind": "Fix",
          "name": "fixes/replace-fuse",
          "title": "Replace the fuse",
          "verdict": {
            "label": "Well documented",
            "mark": "confirmed",
          },
        },
      ]
    `);
  });
});

describe('the card of another page', () => {
  it.each([
    ['/fixes/', 'fixes'],
    ['/troubleshoot/light/on/', 'troubleshoot'],
    ['/script/', 'script'],
    ['/about/', 'site'],
    ['/', 'site'],
    ['/codes/', 'site'],
  ])('%s has the card %s', (path, name) => {
    expect(cardOfPage(path, site).name).toBe(name);
  });

  it('speaks of codes and of a script only where there are any', () => {
    const names = (change: Partial<typeof site>): string[] =>
      mainCards({ ...site, ...change }).map(({ name }) => name);
    expect(names({ script: undefined })).not.toContain('script');
    expect(names({})).not.toContain('codes');
    const codeLists = { sourceFamilies: [] } as unknown as typeof site.codeLists;
    expect(names({ codeLists })).toContain('codes');
  });

  it('has the title that the site gives to that page', () => {
    const pages = { ...site.pages, fixes: { ...site.pages.fixes, card: 'All the fuses' } };
    expect(cardOfPage('/fixes/', { ...site, pages }).title).toBe('All the fuses');
    expect(siteCard(site)).toEqual({
      name: 'site',
      kind: 'Error 0xE1',
      title: 'Get light again',
      brokenAt: 0.5,
    });
  });

  it('is at an address of its own', () => {
    expect(cardUrl('fixes/replace-fuse')).toBe('/cards/fixes/replace-fuse.png');
  });
});
