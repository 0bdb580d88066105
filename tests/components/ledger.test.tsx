import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Ledger } from '../../src/components/troubleshooter/Ledger.tsx';
import type { FixDetail } from '../../src/lib/case/details.ts';
import type { Details } from '../../src/lib/case/details.ts';
import type { Outcome } from '../../src/lib/domain/case.ts';
import { model } from '../unit/case/sample.ts';

const NO_DETAILS: Details = { checks: {}, fixes: {} };

afterEach(cleanup);

const detail: FixDetail = {
  summary: '',
  risk: '',
  restores: ['The old fuse'],
  undo: [{ do: 'Put it back:', commands: { powershell: 'Set-Fuse -Old' } }],
  ways: ['powershell'],
  steps: '',
  worked: '',
  prevent: {},
};

describe('Ledger', () => {
  const show = (tried: Record<string, Outcome>, details = NO_DETAILS) => {
    const onOutcome = vi.fn();
    render(
      <Ledger
        model={model}
        details={details}
        current={{ answers: {}, tried }}
        onOutcome={onOutcome}
      />,
    );
    return onOutcome;
  };
  const lines = () =>
    [...document.querySelectorAll('.ledger > ol > li > a')].map(({ textContent }) => textContent);

  it('is not there before anything was tried', () => {
    show({});
    expect(document.body.textContent).toBe('');
  });

  it('lists the newest change first, and apart what could not be done', () => {
    show({ 'push-cable': 'undone', 'rewire-house': 'skipped', 'replace-fuse': 'kept' });
    expect(lines()).toEqual(['Replace the fuse', 'Push the cable in']);
    expect(screen.getByText(/Rewire the house/).textContent).toMatch(/^Could not be done/);
  });

  it('has the undo of what is still changed, with its old values and commands', () => {
    show({ 'replace-fuse': 'kept' }, { ...NO_DETAILS, fixes: { 'replace-fuse': detail } });
    const undo = document.querySelector('details')!;
    expect(undo.textContent).toContain('The old fuse');
    expect(undo.querySelector('.command pre')!.textContent).toBe('Set-Fuse -Old');
  });

  it('links to the fix page where the undo could not be fetched', () => {
    show({ 'replace-fuse': 'kept' });
    const link = screen.getByText('Open the undo steps on the fix page');
    expect(link.getAttribute('href')).toBe(`${model.fixes['replace-fuse']!.url}#undo`);
  });

  it('reports a kept change as undone', () => {
    const onOutcome = show({ 'replace-fuse': 'kept' });
    fireEvent.click(screen.getByRole('button', { name: 'I have undone it now' }));
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('replace-fuse', 'undone');
  });

  it.each<Outcome>(['undone', 'skipped'])('offers no undo of a fix that was %s', (outcome) => {
    show({ 'replace-fuse': outcome });
    expect(document.querySelector('details')).toBeNull();
  });

  it('offers no undo of a fix that changes nothing', () => {
    show({ 'push-cable': 'kept' });
    expect(document.querySelector('details')).toBeNull();
  });
});
