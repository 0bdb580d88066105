import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { End } from '../../src/components/troubleshooter/End.tsx';
import { FixCard } from '../../src/components/troubleshooter/FixCard.tsx';
import { UndoFirst } from '../../src/components/troubleshooter/UndoFirst.tsx';
import type { FixDetail } from '../../src/lib/case/details.ts';
import { createGuide } from '../../src/lib/case/create-guide.ts';
import { model } from '../unit/case/sample.ts';

const way = (id: string, title: string, open = false) =>
  `<details data-way="${id}"${open ? ' open' : ''}><summary>${title}</summary><p>Use ${title}.</p></details>`;
const detail: FixDetail = {
  summary: 'A new fuse.',
  risk: 'The wrong one does not fit.',
  restores: ['The old fuse'],
  undo: [
    { ways: ['powershell'], do: 'Put it back:', commands: { powershell: 'Set-Fuse -Old' } },
    { ways: ['cmd'], do: 'Put it back:', commands: { cmd: 'fuse /old' } },
    { do: 'Close the lid.' },
  ],
  ways: ['powershell', 'cmd'],
  steps: `<div data-ways>${way('powershell', 'PowerShell', true)}${way('cmd', 'Command Prompt')}</div>`,
  worked: '<p>There is light.</p>',
  prevent: {},
};
const answers = { 'power-light': 'off' };
const now = createGuide(model).getSituation({ answers, tried: {} });

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the card of a fix', () => {
  const show = (given: FixDetail | undefined = detail) => {
    if (now.kind !== 'fix') throw new Error(`The sample leads to ${now.kind}.`);
    const onOutcome = vi.fn();
    render(
      <FixCard
        model={model}
        answers={answers}
        detail={given}
        situation={now}
        onOutcome={onOutcome}
        onPick={vi.fn()}
      />,
    );
    return onOutcome;
  };

  it('has the steps before the undo, and the undo before the outcomes', () => {
    show();
    const text = screen.getByRole('article').textContent;
    const places = [
      'Use PowerShell.',
      'There is light.',
      'undone in',
      'How did it go?',
      'It worked',
    ];
    const found = places.map((one) => text.indexOf(one));
    expect(found.every((at) => at > 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('opens the way that was used last, and keeps one open', () => {
    localStorage.setItem('site:way:v1', 'cmd');
    show();
    const ways = () =>
      [...document.querySelectorAll<HTMLDetailsElement>('[data-way]')].map(({ open }) => open);
    expect(ways()).toEqual([false, true]);
    const powershell = document.querySelector('[data-way="powershell"] > summary')!;
    fireEvent.click(powershell);
    expect(ways()).toEqual([true, false]);
    expect(localStorage.getItem('site:way:v1')).toBe('powershell');
    fireEvent.click(powershell);
    expect(ways()).toEqual([true, false]);
  });

  it('leads to its page while the steps are not there', () => {
    if (now.kind !== 'fix') throw new Error();
    cleanup();
    render(
      <FixCard
        model={model}
        answers={answers}
        detail={undefined}
        situation={now}
        onOutcome={vi.fn()}
        onPick={vi.fn()}
      />,
    );
    expect(screen.getByText('Open the steps on their own page').getAttribute('href')).toBe(
      model.fixes[now.next.fix]?.url,
    );
  });

  it.each([
    ['It worked', 'worked'],
    ['It didn’t', 'failed'],
    ['Can’t do this', 'skipped'],
  ])('reports “%s” as %s', (label, outcome) => {
    const onOutcome = show();
    const button = screen.getByRole('button', { name: label });
    expect(button.className).toBe('button quiet');
    fireEvent.click(button);
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith(outcome);
  });
});

describe('what to undo first', () => {
  const show = (given: FixDetail = detail) =>
    render(<UndoFirst model={model} detail={given} fix="replace-fuse" onOutcome={vi.fn()} />);
  const shown = () => document.querySelector('.undo')?.textContent ?? '';

  it('shows only the undo of the way that was used', () => {
    localStorage.setItem('site:way:v1', 'cmd');
    show();
    const chosen = screen.getByRole<HTMLInputElement>('radio', { name: 'Command Prompt' });
    expect(chosen.checked).toBe(true);
    expect(shown()).toContain('fuse /old');
    expect(shown()).toContain('Close the lid.');
    expect(shown()).not.toContain('Set-Fuse');
    fireEvent.click(screen.getByRole('radio', { name: 'PowerShell' }));
    expect(shown()).toContain('Set-Fuse -Old');
    expect(shown()).not.toContain('fuse /old');
  });

  it('takes the first way where the usual one is not offered', () => {
    localStorage.setItem('site:way:v1', 'clicks');
    show();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'PowerShell' }).checked).toBe(true);
  });

  it('asks for no way where there is only one, and has every command to copy', () => {
    show({ ...detail, ways: ['powershell'], undo: detail.undo.slice(0, 1) });
    expect(screen.queryByRole('radio')).toBeNull();
    const command = document.querySelector<HTMLElement>('.command')!;
    expect(within(command).getByRole('button', { name: 'Copy' })).toBeDefined();
    expect(command.querySelector('pre')?.textContent).toBe('Set-Fuse -Old');
  });
});

describe('an offer of a further question', () => {
  const show = (fixesNow: boolean) => {
    if (now.kind !== 'fix') throw new Error(`The sample leads to ${now.kind}.`);
    const onAsk = vi.fn();
    const offer = { check: 'noise', value: 3, separates: [] };
    render(
      <End
        guide={createGuide(model)}
        details={{ checks: {}, fixes: {} }}
        current={{ answers, tried: {} }}
        situation={{ ...now, offer }}
        fixesNow={fixesNow}
        onOutcome={vi.fn()}
        onAsk={onAsk}
        onPick={vi.fn()}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Answer it first' }));
    expect(onAsk).toHaveBeenCalledWith('noise');
    const text = document.body.textContent;
    return text.indexOf('Does it beep?') < text.indexOf('How did it go?');
  };

  it('comes before the fix, and after it for those who asked for fixes', () => {
    expect(show(false)).toBe(true);
    cleanup();
    expect(show(true)).toBe(false);
  });
});
