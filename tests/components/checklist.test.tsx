import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { hydrate } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Checklist } from '../../src/components/checklist/Checklist.tsx';
import { knownIds } from '../../src/lib/case/case-model.ts';
import { TICKS_KEY } from '../../src/lib/checklist/ticks.ts';
import { cases, sheetSample } from '../unit/checklist/sample.ts';

const model = { sheet: sheetSample(), cases, known: knownIds(cases) };
const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const status = () => screen.getByRole('status').textContent;
const stored = () => JSON.parse(localStorage.getItem(TICKS_KEY) ?? '[]') as string[];
const open = (query = '') => {
  history.replaceState(null, '', `/checklist/${query}`);
  render(<Checklist model={model} />);
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('the checklist', () => {
  it('names each box by its action, marked as a change, and describes it by what to expect', () => {
    open();
    expect(box(/^Do fix-push-cable\s+changes$/).getAttribute('aria-describedby')).toBe(
      'fix-push-cable-expect',
    );
    expect(document.getElementById('fix-push-cable-expect')?.textContent).toBe(
      'See fix-push-cable',
    );
    expect(box(/^Do check-power-light$/)).toBeDefined();
  });

  it('remembers ticks and says how far you are', () => {
    open();
    fireEvent.click(box(/power-light/));
    expect(status()).toBe('1 of 4 ticked.');
    expect(stored()).toEqual(['check-power-light']);
    cleanup();
    open();
    expect(box(/power-light/).checked).toBe(true);
    fireEvent.click(box(/power-light/));
    expect(localStorage.getItem(TICKS_KEY)).toBeNull();
  });

  it('keeps the ticks of a newer version, unless all are cleared', () => {
    localStorage.setItem(TICKS_KEY, '["check-new","check-power-light"]');
    open();
    fireEvent.click(box(/push-cable/));
    expect(stored()).toEqual(['check-power-light', 'fix-push-cable', 'check-new']);
    fireEvent.click(screen.getByRole('button', { name: 'Clear all ticks' }));
    expect(localStorage.getItem(TICKS_KEY)).toBeNull();
  });

  it('clears all ticks with one button, which then puts them back', () => {
    localStorage.setItem(TICKS_KEY, '["check-power-light","fix-rewire-house"]');
    open();
    const button = screen.getByRole('button', { name: 'Clear all ticks' });
    fireEvent.click(button);
    expect(boxes().some(({ checked }) => checked)).toBe(false);
    expect(status()).toBe('2 ticks cleared.');
    expect(stored()).toEqual([]);
    expect(button.textContent).toBe('Undo clearing');
    fireEvent.click(button);
    expect(box(/power-light/).checked).toBe(true);
    expect(stored()).toEqual(['check-power-light', 'fix-rewire-house']);
  });

  it('no longer offers to undo the clearing after a new tick', () => {
    localStorage.setItem(TICKS_KEY, '["check-power-light"]');
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Clear all ticks' }));
    fireEvent.click(box(/replace-fuse/));
    expect(screen.getByRole('button', { name: 'Clear all ticks' })).toBeDefined();
    expect(stored()).toEqual(['fix-replace-fuse']);
  });

  it('follows ticks that are made in another tab', async () => {
    open();
    localStorage.setItem(TICKS_KEY, '["check-power-light"]');
    fireEvent(window, Object.assign(new Event('storage'), { key: TICKS_KEY }));
    await waitFor(() => expect(box(/power-light/).checked).toBe(true));
  });

  it('works on without storage, and says that it does not remember', () => {
    const refuse = () => {
      throw new DOMException('Access is denied.', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    open();
    fireEvent.click(box(/power-light/));
    expect(box(/power-light/).checked).toBe(true);
    expect(status()).toContain('does not let the page remember them');
  });

  it('keeps ticks that were set before hydration', () => {
    open();
    const html = document.body.innerHTML;
    cleanup();
    const root = document.createElement('div');
    document.body.append(root);
    root.innerHTML = html;
    root.querySelector<HTMLInputElement>('#check-power-light')?.click();
    void act(() => {
      hydrate(<Checklist model={model} />, root.firstElementChild ?? root);
    });
    expect(root.querySelector<HTMLInputElement>('#check-power-light')?.checked).toBe(true);
    expect(root.querySelector('[role=status]')?.textContent).toBe('1 of 4 ticked.');
    expect(stored()).toEqual(['check-power-light']);
  });

  it('prints when asked to', () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Print this page' }));
    expect(print).toHaveBeenCalledOnce();
  });
});

describe('the checklist of a case', () => {
  it('holds what is left, with the next line named, under a summary of the case', () => {
    open('?power-light=off&fix.push-cable=failed&noise=unknown');
    expect(boxes().map(({ id }) => id)).toEqual(['fix-replace-fuse', 'hand-over-time']);
    expect(box(/^Next: Do fix-replace-fuse/)).toBeDefined();
    const terms = [...document.querySelectorAll('.known > li')].map((row) => row.textContent);
    expect(terms).toEqual([
      'Answers Light: Answer off',
      'Suspects A blown fuse',
      'Tried Push the cable in (did not help)',
    ]);
  });

  it('leads back to the troubleshooter with the case, and to the whole checklist', () => {
    open('?power-light=off&fix.push-cable=failed');
    expect(
      screen.getByRole('link', { name: 'Back to the troubleshooter' }).getAttribute('href'),
    ).toBe('/troubleshoot/?power-light=off&fix.push-cable=failed');
    expect(screen.getByRole('link', { name: 'The whole checklist' }).getAttribute('href')).toBe(
      '/checklist/',
    );
  });

  it('names what it does not know, and shows the whole sheet when it knows nothing', () => {
    open('?no-such-check=yes&__proto__=x');
    expect(screen.getByText('no-such-check=yes')).toBeDefined();
    expect(boxes()).toHaveLength(4);
    expect(document.querySelector('.case')).toBeNull();
  });

  it('has nothing left once a fix has worked', () => {
    open('?power-light=off&fix.replace-fuse=worked');
    expect(
      screen.getByRole('heading', { name: 'Nothing is left: a fix has worked' }),
    ).toBeDefined();
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
