import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingsInput } from '../../src/components/troubleshooter/FindingsInput.tsx';
import { findings } from '../support/findings.ts';

afterEach(cleanup);

const SCRIPT = 'Test-RemoteDesktop.ps1';
const HOST = JSON.stringify(findings('host', { 'power-light': 'on' }));

describe('FindingsInput', () => {
  const show = (change: Partial<Parameters<typeof FindingsInput>[0]> = {}) => {
    const on = { onPasted: vi.fn(), onRead: vi.fn(), onClose: vi.fn() };
    render(
      <FindingsInput
        script={SCRIPT}
        pasted=""
        read={[]}
        problems={[]}
        inBox={false}
        {...on}
        {...change}
      />,
    );
    return on;
  };
  const form = () => document.querySelector('form')!;
  const drop = (files: File[], types = ['Files']) =>
    fireEvent.drop(form(), { dataTransfer: { files, types } });

  it('reads what was pasted', () => {
    const { onRead } = show({ pasted: HOST });
    fireEvent.submit(form());
    expect(onRead).toHaveBeenCalledOnce();
    const [found, refused, fromPaste] = onRead.mock.calls[0] as [
      { computer: string }[],
      string[],
      boolean,
    ];
    expect(found.map(({ computer }) => computer)).toEqual(['PC-HOST']);
    expect(refused).toEqual([]);
    expect(fromPaste).toBe(true);
  });

  it('says why pasted text cannot be read', () => {
    const { onRead } = show({ pasted: 'hello' });
    fireEvent.submit(form());
    expect(onRead).toHaveBeenCalledExactlyOnceWith([], [expect.stringMatching(/\w/)], true);
  });

  it('ties the reason to the box that it is about', () => {
    show({ problems: ['It is empty.'], inBox: true });
    const box = screen.getByRole('textbox');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'It is empty.',
    );
  });

  it('reads dropped files, and names those that it cannot read', async () => {
    const { onRead } = show();
    drop([new File([HOST], 'host.json'), new File(['hello'], 'note.txt')]);
    await waitFor(() => expect(onRead).toHaveBeenCalledOnce());
    const [found, refused, fromPaste] = onRead.mock.calls[0] as [unknown[], string[], boolean];
    expect(found).toHaveLength(1);
    expect(refused).toEqual([expect.stringMatching(/^note\.txt: /)]);
    expect(fromPaste).toBe(false);
  });

  it('leaves dragged text to the browser', () => {
    const { onRead } = show();
    expect(drop([], ['text/plain'])).toBe(true);
    expect(onRead).not.toHaveBeenCalled();
  });

  it('continues with the findings that are there, or without any', () => {
    const { onClose } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Continue without findings' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
