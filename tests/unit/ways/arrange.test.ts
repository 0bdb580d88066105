import { describe, expect, it } from 'vitest';
import { arrangeAvoided, arrangeFix, arrangeSteps } from '../../../src/lib/ways/arrange.ts';

const h = (level: 2 | 3, title: string, id = title.toLowerCase()): string =>
  `<h${level} id="${id}">${title}</h${level}>`;

describe('arrangeSteps', () => {
  const html = [
    '<p>At the console.</p>',
    h(3, 'PowerShell'),
    '<p>Run it.</p>',
    h(3, 'If it fails', 'fails'),
    '<p>Look.</p>',
    h(3, 'By hand', 'by-hand'),
    '<p>Click it.</p>',
    h(3, 'Then restart', 'then'),
    '<p>Restart.</p>',
  ].join('\n');

  it('makes two ways a choice, folds what applies only to some and leaves open what continues', () => {
    expect(arrangeSteps(html, 'fuse')).toMatchInlineSnapshot(`
      "<p>At the console.</p>
      <div class="ways" role="group" aria-label="Ways" data-ways><p class="ways-title">Choose one way</p><details name="way-fuse" data-way="powershell" open><summary><h3 id="powershell">PowerShell</h3></summary><div><p>Run it.</p></div></details><details name="way-fuse" data-way="clicks"><summary><h3 id="by-hand">Clicks</h3></summary><div><p>Click it.</p></div></details></div>
      <h3 id="then">Then restart</h3><p>Restart.</p>
      <div class="cases"><p class="cases-title">Only if it applies to you</p><details class="case"><summary><h3 id="fails">If it fails</h3></summary><div><p>Look.</p></div></details></div>"
    `);
  });

  it('has nothing to choose where there is one way, or none', () => {
    expect(arrangeSteps(`${h(3, 'PowerShell')}<p>Run it.</p>`, 'fuse')).toBe(
      `${h(3, 'PowerShell')}<p>Run it.</p>`,
    );
    expect(arrangeSteps('<p>Ask.</p>', 'fuse')).toBe('<p>Ask.</p>');
  });
});

describe('arrangeFix', () => {
  it('takes a body apart at its headings', () => {
    const html = `${h(2, 'When')}<p>Now.</p>${h(2, 'Steps')}<p>Do it.</p>${h(2, 'How you know it worked', 'how')}<p>Light.</p>`;
    expect(arrangeFix(html, 'fuse')).toEqual({
      before: `<details class="case"><summary>${h(2, 'When this fits', 'when')}</summary><div><p>Now.</p></div></details>`,
      steps: '<p>Do it.</p>',
      worked: '<p>Light.</p>',
    });
  });
});

describe('arrangeAvoided', () => {
  it('puts what to do if it was done before the reasons', () => {
    const html = `${h(2, 'When')}<p>Never.</p>${h(2, 'Steps')}${h(3, 'Do this instead', 'instead')}<p>Ask.</p>${h(3, 'If you already did it', 'done')}<p>Go back.</p>${h(2, 'How you know it worked', 'how')}<p>Light.</p>`;
    expect(arrangeAvoided(html)).toEqual({
      done: '<p>Go back.</p>',
      rest: `${h(2, 'Do this instead', 'instead')}\n<p>Ask.</p>\n${h(2, 'When')}\n<p>Never.</p>\n${h(2, 'How you know it worked', 'how')}\n<p>Light.</p>`,
    });
  });
});
