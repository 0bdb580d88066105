import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/lib/domain/case.ts';
import { withOutcome } from '../../../src/lib/domain/case.ts';
import { fixDetail } from '../../../src/lib/case/details.ts';
import { handoverFacts } from '../../../src/lib/case/handover/handover-facts.ts';
import { handoverText } from '../../../src/lib/case/handover/handover-text.ts';
import { toCaseModel } from '../../../src/lib/case/case-model.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

const knowledge = knowledgeFromDisk(process.cwd());
const model = toCaseModel(knowledge);
const guide = createGuide(model);
const details = {
  checks: {},
  fixes: Object.fromEntries(
    knowledge.fixes.map((fix) => [
      fix.id,
      fixDetail(fix, knowledge.causes, { before: '', steps: '', worked: '' }),
    ]),
  ),
};
const link = 'https://example.org/troubleshoot/';
const factsOf = (current: Case) => handoverFacts(guide, current, details, link);

const unreadableKey: Case = {
  answers: {
    'error-code': '0x904-0x7',
    between: 'nothing',
    'other-client': 'all-fail',
    'host-log': 'key-error',
    'key-access': 'denied',
  },
  tried: {},
};

describe('an unreadable key with only this computer in reach', () => {
  const facts = factsOf({ ...unreadableKey, access: ['client'] });

  it('is handed over because the next step is out of reach', () => {
    expect(facts.now.kind).toBe('escalate');
    expect(facts.open?.reason).toBe('out-of-reach');
    expect(facts.open?.request.who).toBe(
      'someone who can open the console of the remote computer, or your cloud administrator',
    );
  });

  it('gives the receiver the repair of the key as the next step, and not what the person could still do', () => {
    const text = handoverText(facts, 'receiver', 'plain');
    expect(text).toMatch(
      /^Next step\n- Repair the permissions of the Remote Desktop key\n {4}For: Unreadable certificate key\n {4}On the remote computer \(host\) · .+ minutes · Low risk\n {4}Steps and undo: https:\/\/example\.org\/fixes\/repair-rdp-key-permissions\/$/m,
    );
    const caller = handoverText(facts, 'caller', 'plain');
    expect(caller).toContain('Ask them to repair the permissions of the Remote Desktop key.');
    for (const one of [text, caller]) expect(one).not.toContain('Use TCP only');
  });

  it('ends the suspects at the last possible one and gives each ruled-out cause its reason', () => {
    const text = handoverText(facts, 'receiver', 'plain');
    const section = (title: string): string =>
      new RegExp(`\\n${title}\\n([\\s\\S]*?)\\n\\n`).exec(text)?.[1] ?? '';
    expect(section('Suspects')).toMatch(/^- .+ \((very likely|likely|possible)\)\n/);
    expect(section('Suspects')).not.toMatch(/ruled out|unlikely/i);
    const causes = section('Ruled out').split('\n');
    expect(causes.length).toBeGreaterThan(3);
    for (const cause of causes) expect(cause).toMatch(/^- .+ \(against it: .+\)$/);
  });

  it('frees what could not be done for the next person', () => {
    const skipped = factsOf(withOutcome(unreadableKey, 'repair-rdp-key-permissions', 'skipped'));
    expect(skipped.open?.step.fix?.fix).toBe('repair-rdp-key-permissions');
    expect(skipped.open?.reason).toBe('out-of-reach');
  });
});

it('says that all is tried once every fix of the suspects has failed', () => {
  let current: Case = unreadableKey;
  for (;;) {
    const now = guide.getSituation(current);
    if (now.kind !== 'fix') break;
    expect(factsOf(current).open?.reason).not.toBe('all-tried');
    current = withOutcome(current, now.next.fix, 'undone');
  }
  expect(factsOf(current).open?.reason).toBe('all-tried');
});

it('asks for what is still open before it names a fix', () => {
  const { open } = factsOf({ answers: { 'error-code': '0x904-0x7' }, tried: {} });
  expect(open?.step.check).not.toBeNull();
  expect(open?.request.what).toMatch(/^look at “.+” first and, unless it says otherwise, /);
});

describe('the commands in an undo', () => {
  const commands = knowledge.fixes.flatMap((fix) =>
    fix.id in model.fixes && fix.undo.minutes > 0
      ? fix.undo.steps.flatMap((step) =>
          Object.values(step.commands ?? {}).map((command) => ({ fix: fix.id, command })),
        )
      : [],
  );

  it.each(['plain', 'markdown'] as const)('are exact in %s', (format) => {
    expect(commands.length).toBeGreaterThan(10);
    for (const { fix, command } of commands) {
      const text = handoverText(
        factsOf(withOutcome(unreadableKey, fix, 'kept')),
        'receiver',
        format,
      );
      const indent = format === 'plain' ? '        ' : '    ';
      expect(text).toContain(`\n${command.replace(/^/gm, indent)}\n`);
    }
  });
});

describe('how to keep a cause from coming back', () => {
  it('is known for every cause that a fix treats', () => {
    for (const [fix, { treats }] of Object.entries(model.fixes))
      for (const { cause } of treats)
        expect(details.fixes[fix]?.prevent[cause], `${fix}: ${cause}`).toMatch(/^[A-Z].+\.$/);
  });
});

describe('a case of which nothing but the code is known', () => {
  it('asks the receiver for the look that decides before any change', () => {
    const facts = factsOf({
      answers: {
        'error-code': '0x904-0x7',
        between: 'unknown',
        'failure-moment': 'unknown',
        'message-kind': 'unknown',
        pattern: 'unknown',
      },
      tried: {},
      access: 'unsure',
    });
    expect(facts.now.kind).toBe('escalate');
    expect(facts.open?.request.what).toMatch(/^look at “.+” first and, unless it says otherwise, /);
  });
});

describe('a name that leads to another address', () => {
  it('is corrected before the address is used instead of it', () => {
    const now = guide.getSituation({
      answers: {
        'error-code': '0x904-0x7',
        between: 'nothing',
        'other-client': 'other-computer',
        'other-host': 'works',
        'name-or-address': 'wrong-address',
      },
      tried: {},
    });
    expect(now.kind === 'fix' && now.next.fix).toBe('correct-the-address');
  });
});
