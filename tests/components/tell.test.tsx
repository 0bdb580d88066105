import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Told } from '../../src/components/tell/Tell.tsx';
import { Tell } from '../../src/components/tell/Tell.tsx';
import type { Answers } from '../../src/lib/domain/tree.ts';
import type { Proposal } from '../../src/lib/proposals/propose.ts';
import { model } from '../unit/case/sample.ts';

afterEach(cleanup);

const proposal = (check: string, ...answers: string[]): Proposal => ({
  check,
  answers: answers.map((answer) => ({
    answer,
    quote: { before: 'I heard that ', found: `words for ${answer}`, after: ' today' },
  })),
});
const FACTS = [
  { title: null, checks: ['power-light'] },
  { title: 'Sound', checks: ['noise'] },
];

function show(proposals: Proposal[] = [], given: Answers = {}) {
  const onTell = vi.fn<(facts: Told) => void>();
  const onClose = vi.fn();
  function Page() {
    const [answers, setAnswers] = useState<Answers>(given);
    return (
      <Tell
        model={model}
        facts={FACTS}
        reader={{ propose: () => proposals }}
        answers={answers}
        open
        onTell={(facts) => {
          onTell(facts);
          setAnswers(
            Object.fromEntries(
              Object.entries({ ...answers, ...facts }).filter(
                (one): one is [string, string] => one[1] !== null,
              ),
            ),
          );
        }}
        onClose={onClose}
      />
    );
  }
  render(<Page />);
  return { onTell, onClose };
}
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const read = (text = 'It beeps'): void => {
  fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
  press(/^Find answers/);
};
const found = () => screen.getByRole('region', { name: /found|recognised|settled/i });

describe('proposed answers', () => {
  it('are taken one by one, with the words that they rest on, and not before', () => {
    const { onTell } = show([proposal('power-light', 'on'), proposal('noise', 'beeps')]);
    read();
    expect(onTell).not.toHaveBeenCalled();
    expect(found().textContent).toContain('2 answers found in it');
    expect(document.activeElement?.textContent).toBe('2 answers found in it');
    expect(found().textContent).toContain('I heard that words for on today');
    press(/^Use this ?: Answer beeps/);
    expect(onTell).toHaveBeenCalledExactlyOnceWith({ noise: 'beeps' });
    expect(found().textContent).toContain('1 answer found in it');
    expect(document.activeElement?.textContent).toBe('1 answer found in it');
  });

  it('are taken all at once', () => {
    const { onTell } = show([proposal('power-light', 'on'), proposal('noise', 'beeps')]);
    read();
    press(/^Use all 2/);
    expect(onTell).toHaveBeenCalledExactlyOnceWith({ 'power-light': 'on', noise: 'beeps' });
    expect(found().textContent).toContain('All that was found in it is settled');
  });

  it('can be left out', () => {
    const { onTell } = show([proposal('noise', 'beeps')]);
    read();
    press(/^Leave it out/);
    expect(onTell).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: /^Use this/ })).toBeNull();
  });

  it('are shown beside the answer that they contradict, and are not among all', () => {
    const { onTell } = show([proposal('power-light', 'off'), proposal('noise', 'beeps')], {
      'power-light': 'on',
    });
    read();
    expect(found().textContent).toContain('Your text says something else than your answer');
    expect(found().textContent).toContain('Answer on');
    expect(found().textContent).toContain('You answered this.');
    expect(screen.queryByRole('button', { name: /^Use all/ })).toBeNull();
    press(/^Keep my answer/);
    expect(onTell).not.toHaveBeenCalled();
    read();
    press(/^Use this instead ?: Answer off/);
    expect(onTell).toHaveBeenCalledExactlyOnceWith({ 'power-light': 'off' });
  });

  it('are a choice where the text says different things', () => {
    const { onTell } = show([proposal('power-light', 'on', 'off')]);
    read();
    expect(found().textContent).toContain('Your text says different things');
    press(/^Use this ?: Answer off/);
    expect(onTell).toHaveBeenCalledExactlyOnceWith({ 'power-light': 'off' });
  });

  it('take the place of “I don’t know”, and say nothing where they agree', () => {
    show([proposal('power-light', 'on'), proposal('noise', 'beeps')], {
      'power-light': 'unknown',
      noise: 'beeps',
    });
    read();
    expect(found().textContent).toContain('1 answer found in it');
    expect(screen.getByRole('button', { name: /^Use this ?: Answer on/ })).toBeTruthy();
  });

  it('go when the text changes', () => {
    show([proposal('noise', 'beeps')]);
    read();
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'It is silent' } });
    expect(screen.queryByRole('button', { name: /^Use this/ })).toBeNull();
  });

  it('are a plain sentence where there are none', () => {
    show([]);
    read('Please help');
    expect(found().textContent).toContain('Nothing in it was recognised');
  });

  it('of a check that the model lacks are ignored', () => {
    show([proposal('gone', 'yes')]);
    read();
    expect(found().textContent).toContain('Nothing in it was recognised');
  });
});

describe('the list of all facts', () => {
  const item = (question: string) =>
    screen.getByText(question, { selector: 'summary' }).closest('details')!;
  const radio = (question: string, name: string) =>
    within(item(question)).getByRole('radio', { name, hidden: true });

  it('has every check with its answers, the given one marked', () => {
    show([], { noise: 'beeps' });
    expect([...document.querySelectorAll('summary')].map((one) => one.textContent)).toEqual([
      'Is the light on?',
      'Does it beep? ✓ Answer beeps',
    ]);
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      'The whole connection',
      'Sound',
    ]);
  });

  it('gives, changes and takes back an answer', () => {
    const { onTell } = show();
    fireEvent.click(radio('Is the light on?', 'Answer on'));
    fireEvent.click(radio('Is the light on?', 'Answer off'));
    fireEvent.click(screen.getByRole('button', { name: /^Take it back/, hidden: true }));
    expect(onTell.mock.calls.map(([facts]) => facts)).toEqual([
      { 'power-light': 'on' },
      { 'power-light': 'off' },
      { 'power-light': null },
    ]);
  });

  it('is narrowed by words of questions, answers and stages, and opens the few that are left', () => {
    show();
    const filter = screen.getByRole('searchbox');
    const shown = () =>
      [...document.querySelectorAll('details')].map((one) => [
        one.querySelector('summary')?.textContent,
        one.open,
      ]);
    fireEvent.input(filter, { target: { value: 'BEEPS' } });
    expect(shown()).toEqual([['Does it beep?', true]]);
    fireEvent.input(filter, { target: { value: 'sound' } });
    expect(shown()).toHaveLength(1);
    fireEvent.input(filter, { target: { value: 'zebra' } });
    expect(shown()).toEqual([]);
    expect(screen.getByText('None: try another word.')).toBeTruthy();
    fireEvent.input(filter, { target: { value: '' } });
    expect(shown()).toHaveLength(2);
  });

  it('is left by Continue', () => {
    const { onClose } = show();
    press(/^Continue$/);
    expect(onClose).toHaveBeenCalledOnce();
  });
});
