import { describe, expect, it } from 'vitest';
import type { Case, Outcome } from '../../../src/lib/domain/case.ts';
import { EMPTY_CASE } from '../../../src/lib/domain/case.ts';
import type { FixPlace } from '../../../src/lib/domain/closed-lists.ts';
import type { UndoStep } from '../../../src/lib/schema/fix.ts';
import type { CaseModel } from '../../../src/lib/case/case-model.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import type { Details, FixDetail } from '../../../src/lib/case/details.ts';
import { forCaller } from '../../../src/lib/case/handover/caller.ts';
import { stillChanged } from '../../../src/lib/case/handover/done.ts';
import { ruledOut, suspects } from '../../../src/lib/case/handover/found.ts';
import type { HandoverFacts } from '../../../src/lib/case/handover/handover-facts.ts';
import { handoverFacts } from '../../../src/lib/case/handover/handover-facts.ts';
import { REASON } from '../../../src/lib/case/handover/handover-labels.ts';
import { handoverText } from '../../../src/lib/case/handover/handover-text.ts';
import { causeOf, preventionOf } from '../../../src/lib/case/handover/prevention.ts';
import { handoverReason } from '../../../src/lib/case/handover/reason.ts';
import { receiverStep } from '../../../src/lib/case/handover/receiver-step.ts';
import { requestFor } from '../../../src/lib/case/handover/request.ts';
import type { Format } from '../../../src/lib/case/handover/text-section.ts';
import { write } from '../../../src/lib/case/handover/write.ts';
import type { Suspect } from '../../../src/lib/case/situation.ts';
import { model, telling } from './sample.ts';

const LINK = 'https://example.org/troubleshoot/';
const NO_DETAILS: Details = { checks: {}, fixes: {} };
const guide = createGuide(model);
const factsOf = (current: Case, change: Partial<HandoverFacts> = {}): HandoverFacts => ({
  ...handoverFacts(guide, current, NO_DETAILS, LINK),
  ...change,
});
const OFF = { 'power-light': 'off' };
const ranked = (...bands: [cause: string, band: Suspect['band']][]): Suspect[] =>
  bands.map(([cause, band]) => ({ cause, band, belief: 0 }));
const withRanking = (current: Case, ranking: Suspect[], change: Partial<HandoverFacts> = {}) => {
  const facts = factsOf(current, change);
  return { ...facts, now: { ...facts.now, ranking } };
};
const bestFix = (fix: string) => ({
  fix,
  forCause: 'fuse',
  helps: 1,
  cost: 1,
  undo: 0,
  ratio: 1,
  handOver: false,
});

describe('the commands of an undo', () => {
  const changed = (undo: UndoStep[], format: Format): string => {
    const fixes = { 'replace-fuse': { restores: [], undo } as unknown as FixDetail };
    const facts = factsOf({ answers: OFF, tried: { 'replace-fuse': 'kept' } });
    return write('', [stillChanged({ ...facts, details: { checks: {}, fixes } })], '', format);
  };
  const commands = { powershell: 'Set-Fuse\nTest-Fuse', cmd: 'fuse /set' };

  it('are on lines of their own, below the name of their shell', () => {
    expect(changed([{ do: 'Put `it` back:', commands }], 'plain')).toMatchInlineSnapshot(`
      "

      Still changed, newest first
      - Replace the fuse
          undo: Put it back:
              PowerShell:
              Set-Fuse
              Test-Fuse
              Command Prompt:
              fuse /set


      "
    `);
    expect(changed([{ do: 'Put `it` back:', commands }], 'markdown')).toMatchInlineSnapshot(`
      "# 

      ## Still changed, newest first

      - Replace the fuse
        - undo: Put \`it\` back:
          PowerShell:

          \`\`\`
          Set-Fuse
          Test-Fuse
          \`\`\`

          Command Prompt:

          \`\`\`
          fuse /set
          \`\`\`



      "
    `);
  });

  it('need no name where the way before them has a single one', () => {
    const { powershell } = commands;
    const named = (step: Omit<UndoStep, 'do'>): boolean =>
      changed([{ do: 'Put it back:', ...step }], 'plain').includes(' PowerShell:\n');
    expect(named({ ways: ['powershell'], commands: { powershell } })).toBe(false);
    expect(named({ ways: ['powershell', 'clicks'], commands: { powershell } })).toBe(true);
    expect(named({ ways: ['powershell'], commands })).toBe(true);
    expect(named({ commands: { powershell } })).toBe(true);
  });
});

describe('the causes that are ruled out', () => {
  const evidence = { light: { fuse: 'against' }, noise: { fuse: 'rules-out' } } as const;
  const checks: CaseModel['checks'] = {
    'power-light': {
      ...model.checks['power-light']!,
      answers: [{ id: 'on', label: 'It is on', evidence: evidence.light }],
    },
    noise: {
      ...model.checks['noise']!,
      answers: [{ id: 'beeps', label: 'It beeps', evidence: evidence.noise }],
    },
    smell: {
      ...model.checks['noise']!,
      short: 'Smell',
      answers: [{ id: 'burnt', label: 'Burnt', evidence: evidence.noise }],
    },
  };
  const lines = (answers: Case['answers'], tried: Case['tried'] = {}) =>
    ruledOut(
      withRanking({ answers, tried }, ranked(['cable', 'ruled-out'], ['fuse', 'ruled-out']), {
        model: { ...model, checks },
      }),
    ).lines;

  it('are named with the answers that do so, and without what only weakens them', () => {
    expect(lines({ 'power-light': 'on', noise: 'beeps', smell: 'burnt' })).toEqual([
      { text: 'A blown fuse (against it: Noise: It beeps; Smell: Burnt)' },
    ]);
  });

  it('are named with all that speaks against them where no answer does so alone', () => {
    expect(lines({ 'power-light': 'on' }, { 'replace-fuse': 'undone' })).toEqual([
      { text: 'A blown fuse (against it: Light: It is on; Replace the fuse: did not help)' },
    ]);
    expect(lines({})).toEqual([]);
  });

  it('are not the others, nor any once a fix has worked', () => {
    const current: Case = { answers: { 'power-light': 'on' }, tried: {} };
    const change = { model: { ...model, checks } };
    const text = (band: Suspect['band'], facts: Partial<HandoverFacts> = change) =>
      ruledOut(withRanking(current, ranked(['fuse', band]), facts)).lines;
    expect(text('ruled-out')).toHaveLength(1);
    expect(text('unlikely')).toEqual([]);
    expect(text('ruled-out', { ...change, open: null })).toEqual([]);
  });
});

describe('the suspects', () => {
  it('are five at most, and none that is unlikely', () => {
    const causes = ['a', 'b', 'c', 'd', 'e', 'f'];
    const all = ranked(...causes.map((cause): [string, Suspect['band']] => [cause, 'possible']));
    const titles = (ranking: Suspect[]): string[] =>
      suspects(withRanking(EMPTY_CASE, ranking)).lines.map(({ text }) => text);
    expect(titles(all)).toEqual(causes.slice(0, 5).map((cause) => `${cause} (possible)`));
    expect(titles(ranked(['fuse', 'likely'], ['cable', 'unlikely']))).toEqual([
      'A blown fuse (likely)',
    ]);
  });

  it('have against them the fixes that did not help, and only those for them', () => {
    const tried = { 'replace-fuse': 'kept', 'push-cable': 'undone', gone: 'failed' } as const;
    const [line] = suspects(
      withRanking({ answers: {}, tried }, ranked(['fuse', 'possible'])),
    ).lines;
    expect(line?.inner).toEqual([{ text: 'against: Replace the fuse: did not help' }]);
  });
});

describe('the person who called', () => {
  const caller = (facts: HandoverFacts, title: string): string[] =>
    forCaller(facts)
      .filter((section) => section.title === title)
      .flatMap(({ lines }) => lines.map(({ text }) => text));
  const found = (ranking: Suspect[]) =>
    caller(withRanking({ answers: OFF, tried: {} }, ranking), 'What we found');

  it('hears what is suspected most, or that nothing is yet', () => {
    expect(found(ranked(['fuse', 'possible'], ['cable', 'unlikely']))).toEqual([
      'Most suspected: A blown fuse (possible).',
    ]);
    expect(found(ranked(['fuse', 'unlikely']))).toEqual(['No single cause is likely yet.']);
    expect(found([])).toEqual(['No single cause is likely yet.']);
  });

  it.each<[Outcome, string]>([
    ['remains', '“Rewire the house” helped: leave it in place.'],
    ['worked', '“Rewire the house” helped: leave it in place.'],
    ['kept', '“Rewire the house” didn’t help and is still in place: undo it when you have time.'],
  ])('hears what to do about a change that %s, once it is solved', (outcome, text) => {
    const tried: Case['tried'] = { 'rewire-house': outcome, 'push-cable': 'worked' };
    expect(caller(factsOf({ answers: OFF, tried }), 'Changes still in place')).toEqual([text]);
  });

  it('is told to ask for a look first where a question is open', () => {
    const current: Case = { answers: { 'power-light': 'on' }, tried: {} };
    const what = 'look at “Noise” first and, unless it says otherwise, push the cable in';
    expect(caller(factsOf(current), 'What happens next')).toEqual([
      'Ask someone who can sit at this computer with you, such as your help desk.',
      `Ask them to ${what}.`,
      `You can say: “My lamp stays dark: can you ${what}? It takes 5 minutes, and I can send you the steps.”`,
    ]);
  });

  it('is told in each place whom to ask', () => {
    const who = (where: FixPlace): string => {
      const fixes = { 'replace-fuse': { ...model.fixes['replace-fuse']!, where } };
      const step = { check: null, fix: bestFix('replace-fuse') };
      return requestFor({ ...model, fixes }, 'not-worth-it', step).who;
    };
    expect((['client', 'host', 'portal', 'network'] as const).map(who)).toMatchInlineSnapshot(`
      [
        "someone who can sit at this computer with you, such as your help desk",
        "someone who can open the console of the remote computer, or your cloud administrator",
        "your cloud administrator, or someone who can open the portal of the remote computer",
        "your network team, or the person who looks after the VPN, router or firewall in between",
      ]
    `);
  });

  it('is asked in every case to send the summary', () => {
    for (const text of Object.values(REASON)) expect(text).toMatch(/^\S.*\. Send this summary/);
    expect(new Set(Object.values(REASON)).size).toBe(3);
  });
});

describe('why a case is handed over', () => {
  const why = (
    ranking: Suspect[],
    fix: string | null,
    { tried = {}, access }: Partial<Case> = {},
    of: CaseModel = model,
  ) =>
    handoverReason(of, { answers: {}, tried, ...(access && { access }) }, ranking, {
      check: null,
      fix: fix === null ? null : bestFix(fix),
    });
  const fuse = ranked(['fuse', 'likely'], ['cable', 'unlikely'], ['wire', 'unlikely']);

  it('is that all is tried, where no fix is left for what is suspected', () => {
    expect(why(fuse, null)).toBe('all-tried');
    expect(why(fuse, 'push-cable', { tried: { 'replace-fuse': 'undone' } })).toBe('all-tried');
    expect(why(fuse, 'push-cable', { tried: { 'replace-fuse': 'skipped' } })).toBe('not-worth-it');
    const both = [...model.fixes['push-cable']!.treats, ...model.fixes['replace-fuse']!.treats];
    const fixes = { 'push-cable': { ...model.fixes['push-cable']!, treats: both } };
    expect(why(fuse, 'push-cable', {}, { ...model, fixes })).toBe('not-worth-it');
  });

  it('is that it cannot be done from here, or does not pay', () => {
    expect(why(fuse, 'replace-fuse', { access: 'by-console' })).toBe('not-worth-it');
    expect(why(fuse, 'replace-fuse', { access: 'only-remote' })).toBe('out-of-reach');
    expect(why(fuse, 'replace-fuse', { tried: { 'replace-fuse': 'skipped' } })).toBe(
      'out-of-reach',
    );
  });

  it('asks for a look at the logs once all is tried, whatever fix is left', () => {
    const step = { check: null, fix: bestFix('push-cable') };
    expect(requestFor(model, 'all-tried', step).what).toMatch(/^read the System logs/);
    expect(requestFor(model, 'not-worth-it', step).what).toBe('push the cable in');
    const none = requestFor(model, 'not-worth-it', { check: null, fix: null });
    expect(none.what).toMatch(/^read the System logs/);
  });
});

describe('the next step of who takes the case over', () => {
  const step = (current: Case, of: CaseModel = model) => {
    const { check, fix } = receiverStep(createGuide(of), current);
    return [check, fix?.fix];
  };

  it('is the best fix that was not carried out; what was skipped can be done', () => {
    expect(step({ answers: OFF, tried: {} })).toEqual([null, 'replace-fuse']);
    expect(step({ answers: OFF, tried: { 'replace-fuse': 'skipped' } })).toEqual([
      null,
      'replace-fuse',
    ]);
    const done = { 'replace-fuse': 'undone', 'push-cable': 'skipped' } as const;
    expect(step({ answers: OFF, tried: done })).toEqual([null, 'push-cable']);
    const all = { 'replace-fuse': 'undone', 'push-cable': 'kept', 'rewire-house': 'kept' } as const;
    expect(step({ answers: OFF, tried: all })).toEqual([null, undefined]);
  });

  it('begins with the open question, or with the check that saves time', () => {
    expect(step(EMPTY_CASE)).toEqual(['power-light', 'replace-fuse']);
    expect(step({ answers: { 'power-light': 'on' }, tried: {} })).toEqual(['noise', 'push-cable']);
    expect(step({ answers: OFF, tried: {} }, telling)).toEqual(['noise', 'replace-fuse']);
  });

  it('does not depend on what the person could reach', () => {
    expect(step({ answers: OFF, tried: {}, access: ['client'] })).toEqual([null, 'replace-fuse']);
    expect(step({ ...EMPTY_CASE, access: ['client'] })[0]).toBe('power-light');
  });
});

describe('the cause of a solved case', () => {
  const ranking = ranked(['wire', 'likely'], ['fuse', 'likely'], ['cable', 'possible']);
  const both = [
    { cause: 'cable', success: 1 },
    { cause: 'fuse', success: 1 },
  ];
  const fixes = {
    both: { ...model.fixes['push-cable']!, treats: both },
    none: { ...model.fixes['push-cable']!, treats: [] },
  };
  const of: CaseModel = { ...model, fixes };
  const details = {
    checks: {},
    fixes: { both: { prevent: { fuse: 'Draw less.' } }, none: { prevent: {} } },
  } as unknown as Details;

  it('is the most suspected of those that the fix treats', () => {
    expect(causeOf(of, { fix: 'both', ranking })).toBe('fuse');
    for (const fix of ['none', 'gone']) expect(causeOf(of, { fix, ranking })).toBeUndefined();
    const listed = [...ranking, ...ranked(['mutated', 'possible'])];
    expect(causeOf(of, { fix: 'gone', ranking: listed })).toBeUndefined();
  });

  it('has advice of its own, once the details are there', () => {
    expect(preventionOf(of, details, { fix: 'both', ranking })).toEqual({
      cause: 'fuse',
      text: 'Draw less.',
    });
    const cable = ranked(['cable', 'likely']);
    expect(preventionOf(of, details, { fix: 'both', ranking: cable })).toBeNull();
    expect(preventionOf(of, NO_DETAILS, { fix: 'both', ranking })).toBeNull();
    expect(preventionOf(of, details, { fix: 'none', ranking })).toBeNull();
  });

  it('is named below the fix that worked, where there is one', () => {
    const solved = (id: string): string =>
      handoverText(
        handoverFacts(createGuide(of), { answers: OFF, tried: { [id]: 'worked' } }, details, LINK),
        'receiver',
        'plain',
      );
    expect(solved('both')).toContain('Solved by\n- Push the cable in\n    For: A blown fuse\n');
    expect(solved('both')).toContain('coming back\n- Draw less.\n');
    expect(solved('none')).toContain('Solved by\n- Push the cable in\n    Steps and undo: ');
    expect(solved('gone')).not.toContain('Solved by');
  });
});

it('names by its id what a newer version of the site has taken out', () => {
  const current: Case = {
    answers: { 'power-light': 'off', gone: 'x' },
    tried: { lost: 'failed', 'push-cable': 'skipped' },
  };
  for (const reader of ['receiver', 'caller'] as const)
    expect(handoverText(factsOf(current), reader, 'plain')).toContain('- lost: did not help\n');
  expect(handoverText(factsOf(current), 'receiver', 'plain')).toContain('\n- gone \n');
  expect(factsOf(current).stillChanged).toEqual([]);
});
