import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Attempts } from '../../src/components/artefacts/Attempts.tsx';
import type { Row } from '../../src/components/artefacts/attempt-row.ts';
import { EvidenceForm } from '../../src/components/artefacts/EvidenceForm.tsx';
import { FoundAnswers } from '../../src/components/artefacts/FoundAnswers.tsx';
import type { Filled } from '../../src/lib/case/merge-findings.ts';
import { model } from '../unit/case/sample.ts';

afterEach(cleanup);

const row = (more: Partial<Row> = {}): Row => ({
  day: 'Sat, 28 Nov 2026',
  clock: '09:12:44',
  lasted: '400 ms',
  outcome: 'failed',
  headline: 'Failed at Second',
  reason: 'It broke',
  stations: [
    { short: 'First', state: 'passed' },
    { short: 'Second', state: 'failed' },
    { short: 'Third', state: 'not-reached' },
  ],
  endedAt: 1,
  between: 'address 1 → computer 1',
  alike: '',
  steps: [
    { stage: 'First', offset: 'start', title: 'It came', from: 'Log 1', ends: null, doubt: null },
    {
      stage: 'Second',
      offset: '+ 400 ms',
      title: 'It broke',
      from: 'Log 2',
      ends: 'failed',
      doubt: 'Its part of the file is damaged.',
    },
  ],
  notes: [],
  ...more,
});

describe('the attempts', () => {
  it('say in words what the picture shows, the first with its records', () => {
    render(<Attempts rows={[row()]} more={0} level={2} />);
    const front = screen.getByRole('article');
    expect(front.textContent).toContain('Failed at Second');
    expect(front.textContent).toContain('Reached: First. Failed at: Second. Not reached: Third.');
    expect(front.querySelector('.track')?.getAttribute('aria-hidden')).toBe('true');
    expect([...front.querySelectorAll('.steps li')].map((one) => one.textContent)).toEqual([
      'startFirst It cameLog 1',
      '+ 400 msSecond It brokeLog 2Its part of the file is damaged.',
    ]);
  });

  it('are drawn a few at a time, and those that are not are counted', () => {
    const rows = Array.from({ length: 20 }, (_, at) => row({ clock: `09:00:${10 + at}` }));
    render(<Attempts rows={rows} more={300} level={2} />);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('320 attempts');
    expect(document.querySelectorAll('.other-attempts > li')).toHaveLength(6);
    fireEvent.click(screen.getByRole('button', { name: 'Show 13 more of 13' }));
    expect(document.querySelectorAll('.other-attempts > li')).toHaveLength(19);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/300 more attempts/)).toBeTruthy();
  });

  it('are nothing where there are none', () => {
    const { container } = render(<Attempts rows={[]} more={0} level={2} />);
    expect(container.textContent).toBe('');
  });
});

describe('an answer that was found', () => {
  const filled: Filled = {
    check: 'noise',
    answer: 'beeps',
    role: 'host',
    computer: 'computer 1',
    when: '',
    severity: 'error',
    reading: 'It beeped',
    evidence: ['Log 7'],
  };
  const show = (chosen: Record<string, string | null> = {}) => {
    const onChoose = vi.fn();
    render(
      <FoundAnswers
        title="Answers"
        model={model}
        filled={[filled]}
        level={2}
        surenessOf={() => ({ certainty: 'weak', doubts: ['It was long ago.'] })}
        chosen={chosen}
        onChoose={onChoose}
      />,
    );
    return onChoose;
  };

  it('says where it is from, how sure it is, and what speaks against it', () => {
    show();
    const [item] = screen.getAllByRole('listitem');
    const text = item?.textContent;
    for (const part of ['Does it beep?', 'Answer beeps', 'A hint only', 'It beeped', 'long ago'])
      expect(text).toContain(part);
  });

  it('is left out by its tick, taken again by it, and can be changed', () => {
    const onChoose = show({ noise: null });
    const tick = screen.getByRole<HTMLInputElement>('checkbox');
    expect(tick.checked).toBe(false);
    fireEvent.click(tick);
    fireEvent.click(screen.getByRole('button', { name: /^Change/ }));
    const other = screen.getAllByRole<HTMLInputElement>('radio').find(({ checked }) => !checked);
    if (other) fireEvent.click(other);
    expect(onChoose.mock.calls[0]).toEqual(['noise', 'beeps']);
    expect(onChoose).toHaveBeenCalledTimes(2);
  });
});

describe('the form', () => {
  it('gives text and files, and can take the same file again', () => {
    const onGiven = vi.fn();
    render(<EvidenceForm text="a log" onText={vi.fn()} onGiven={onGiven} />);
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    expect(onGiven).toHaveBeenCalledExactlyOnceWith({ files: [], text: 'a log' });
  });

  it('ties the reason to the box that it is about', () => {
    render(<EvidenceForm text="{" problem="It is cut off." onText={vi.fn()} onGiven={vi.fn()} />);
    const box = screen.getByRole('textbox');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'It is cut off.',
    );
  });
});
