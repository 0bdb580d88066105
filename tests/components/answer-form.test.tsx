import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerForm } from '../../src/components/troubleshooter/AnswerForm.tsx';

afterEach(cleanup);

describe('AnswerForm', () => {
  const show = (change: Partial<Parameters<typeof AnswerForm<string>>[0]> = {}) => {
    const onMark = vi.fn();
    const onAnswer = vi.fn();
    render(
      <AnswerForm
        name="power-light"
        lead="Question 1"
        question="Is the light on?"
        answers={[
          { id: 'on', label: 'Yes' },
          { id: 'off', label: 'No', hint: 'It is dark.' },
          { id: 'unknown', label: 'I don’t know' },
        ]}
        given={undefined}
        unsure="I don’t know"
        ready
        onMark={onMark}
        onAnswer={onAnswer}
        {...change}
      />,
    );
    return { onMark, onAnswer };
  };
  const form = () => document.querySelector('form')!;
  const radio = (name: string) =>
    screen.getByRole<HTMLInputElement>('radio', { name: new RegExp(name) });

  it('marks an answer, and gives it only with Continue', () => {
    const { onMark, onAnswer } = show();
    fireEvent.click(radio('Yes'));
    expect(onMark).toHaveBeenCalledExactlyOnceWith('on');
    expect(onAnswer).not.toHaveBeenCalled();
    fireEvent.submit(form());
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('on');
  });

  it('asks for an answer where none is marked, and stops asking once one is', () => {
    const { onAnswer } = show();
    fireEvent.submit(form());
    expect(onAnswer).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('Not sure? Choose “I don’t know”.');
    expect(document.activeElement).toBe(radio('Yes'));
    fireEvent.click(radio('I don’t know'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows the answer that was given before', () => {
    show({ given: 'off' });
    expect(document.querySelector<HTMLInputElement>('[value="off"]')!.checked).toBe(true);
  });

  it('is a plain request with the whole case until the page is ready', () => {
    const { onAnswer } = show({ ready: false, case: { 'power-light': 'on', noise: 'beeps' } });
    expect(fireEvent.submit(form())).toBe(true);
    expect(onAnswer).not.toHaveBeenCalled();
    expect(form().getAttribute('action')).toBe('/troubleshoot/');
    const hidden = [...document.querySelectorAll<HTMLInputElement>('[type=hidden]')];
    expect(hidden.map(({ name, value }) => [name, value])).toEqual([['noise', 'beeps']]);
    expect(radio('Yes').required).toBe(true);
  });

  it('takes digits, but not where the step is prerendered', () => {
    const { onMark } = show();
    const digit = (detail: number) => document.dispatchEvent(new CustomEvent('digit', { detail }));
    // happy-dom has no layout.
    for (const one of document.querySelectorAll('input')) one.checkVisibility = () => true;
    digit(2);
    expect(onMark).toHaveBeenCalledExactlyOnceWith('off');
    digit(9);
    const step = document.createElement('div');
    step.className = 'step';
    step.dataset['prerendered'] = 'ready';
    const element = form();
    element.replaceWith(step);
    step.append(element);
    digit(1);
    expect(onMark).toHaveBeenCalledOnce();
  });
});
