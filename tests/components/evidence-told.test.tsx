import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { machinesOf, maskFindings } from '../../src/components/artefacts/mask-findings.ts';
import { maskReading } from '../../src/components/artefacts/mask-reading.ts';
import { surenessOf } from '../../src/components/artefacts/answer-view.ts';
import { ReadList } from '../../src/components/artefacts/ReadList.tsx';
import { tellRead } from '../../src/components/artefacts/read-words.ts';
import type { ReadReport } from '../../src/components/artefacts/reading/evidence-reading.ts';
import { ResultTools } from '../../src/components/artefacts/ResultTools.tsx';
import type { MachineFindings } from '../../src/lib/findings/findings.ts';
import { createMask } from '../../src/lib/readings/mask.ts';
import type { FactAnswer } from '../../src/lib/readings/readings.ts';

afterEach(cleanup);

const report = (more: Partial<ReadReport> = {}): ReadReport => ({
  file: 'a',
  kind: 'evtx',
  records: 3,
  facts: 2,
  says: true,
  unreadable: 0,
  notes: [],
  error: null,
  ...more,
});
const span = { computer: 'one', channel: 'Log', from: 1_000_000, to: 2_000_000 };
const names = { formats: { evtx: 'Event log', netstat: 'Ports in use' } };
const plain = { title: (text: string) => text, text: (text: string) => text, value: () => '' };

describe('the list of what was read', () => {
  it('counts records, and only where there are some', () => {
    expect(tellRead(report({ unreadable: 1 }), names)).toBe(
      'Event log: 3 records, 2 of kinds that are known here, 1 could not be read',
    );
    const picture = report({ kind: 'picture', records: 0, notes: ['Type its text.'] });
    expect(tellRead(picture, names)).toBe('');
    expect(tellRead(report({ error: 'It is cut short.' }), names)).toBe('It is cut short.');
  });

  it('names a format as people call it, and by no internal name', () => {
    expect(tellRead(report({ kind: 'netstat' }), names)).toBe('Ports in use: 3 records');
    for (const kind of ['x-internal', 'constructor'])
      expect(tellRead(report({ kind }), names)).toBe('3 records');
  });

  it('says so where nothing that was read means anything', () => {
    expect(tellRead(report({ kind: 'netstat', says: false }), names)).toBe(
      'Ports in use: 3 records. Nothing in it is about this problem.',
    );
    // A log that is silent says that something did not happen.
    expect(tellRead(report({ says: false }), names)).not.toContain('Nothing');
  });

  it('does not call findings of the script unused', () => {
    expect(tellRead(report({ kind: 'findings', facts: 0 }), names)).toBe(
      'Findings of the script: 3 findings',
    );
  });

  it('names the time of a log once, if it was given twice', () => {
    const later = { ...span, from: 5_000_000, to: 6_000_000 };
    render(
      <ReadList
        files={[]}
        spans={[span, later, { ...span }]}
        table={names}
        mask={plain}
        level={2}
      />,
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });
});

describe('a time of failure', () => {
  const tools = (failedAt: number | null, spans = [span]) => (
    <ResultTools
      isOpen={false}
      hasAttempts
      failedAt={failedAt}
      spans={spans}
      onOpen={() => undefined}
      onFailedAt={() => undefined}
      getText={() => ''}
    />
  );
  const said = () =>
    screen
      .getAllByRole('status')
      .map((one) => one.textContent)
      .join('');

  it('that no log covers is said to be so', () => {
    const { rerender } = render(tools(null));
    expect(said()).toBe('');
    rerender(tools(1_500_000));
    expect(said()).toMatch(/^The answers are about 1 Jan 1970/);
    rerender(tools(9_000_000));
    expect(said()).toMatch(/^None of these logs covers 1 Jan 1970/);
    rerender(tools(9_000_000, []));
    expect(said()).toMatch(/^The answers are about/);
  });
});

describe('doubts', () => {
  it('are masked, but not the notes of the table, whose words may be names too', () => {
    const answer = {
      check: 'q',
      answer: 'a',
      certainty: 'likely',
      note: 'Another program on the host.',
      doubts: ['Nothing shows that host is it.'],
    } as unknown as FactAnswer;
    const mask = (text: string): string => text.replace('host', 'computer 1');
    expect(surenessOf({ check: 'q', answer: 'a' }, [answer], mask).doubts).toEqual([
      'Another program on the host.',
      'Nothing shows that computer 1 is it.',
    ]);
  });
});

describe('findings of the script', () => {
  it('hold no name or address in any text once they are masked', () => {
    const found: MachineFindings = {
      version: 1,
      tool: 'Test',
      role: 'client',
      computer: 'LAPTOP-7',
      target: 'ledger.example',
      when: '',
      findings: [
        {
          check: 'q',
          answer: 'a',
          severity: 'error',
          reading: 'LAPTOP-7 reaches 198.51.100.23',
          evidence: ['ledger.example answers'],
        },
      ],
      notChecked: [{ check: 'r', reason: 'LAPTOP-7 refused' }],
      ignored: [],
    };
    const judged = { attempts: [], answers: [], harmless: [], spans: [] };
    const mask = createMask(
      { ...judged, computers: machinesOf(found) },
      { readings: [], prefix: '' },
    );
    const masked = maskFindings(found, mask);
    expect(JSON.stringify(masked)).not.toMatch(/LAPTOP-7|ledger|198\.51/);
    expect(masked.findings[0]?.reading).toBe('computer 1 reaches address 1');
  });

  it('hide a name that only a later text of theirs holds', () => {
    const findings = ['ada asked', 'LAB\\ada left'].map(
      (reading) =>
        ({
          computer: '',
          target: null,
          findings: [{ reading, evidence: [] }],
          notChecked: [],
        }) as never,
    );
    const judged = { attempts: [], answers: [], harmless: [], spans: [], computers: [] } as never;
    const { text } = maskReading({ judged, findings }, { readings: [], absences: [], stages: [] });
    expect(text('ada asked')).toBe('user 1 asked');
  });
});
