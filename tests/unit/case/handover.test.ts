import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/lib/domain/case.ts';
import type { Details } from '../../../src/lib/case/details.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { handoverFacts } from '../../../src/lib/case/handover/handover-facts.ts';
import { pageLink } from '../../../src/lib/case/handover/page-link.ts';
import { handoverText } from '../../../src/lib/case/handover/handover-text.ts';
import type { Format, Reader } from '../../../src/lib/case/handover/text-section.ts';
import { model } from './sample.ts';

const guide = createGuide(model);
const NO_DETAILS: Details = { checks: {}, fixes: {} };
const link = 'https://example.org/troubleshoot/?power-light=off';
const details: Details = {
  checks: {},
  fixes: {
    'replace-fuse': {
      summary: '',
      risk: '',
      restores: ['The fuse’s colour'],
      undo: [
        {
          ways: ['powershell'],
          do: 'Put the old one back:',
          commands: { powershell: '$a = \'x\'\nSet-Fuse `"$a`"' },
        },
        { when: 'If you moved the `lid`', do: 'Close it.' },
      ],
      prevent: { fuse: 'Find out what draws so much current.' },
      ways: [],
      steps: '',
      worked: '',
    },
  },
};
const text = (current: Case, reader: Reader, format: Format = 'plain'): string =>
  handoverText(handoverFacts(guide, current, details, link), reader, format);
const reason = (current: Case) => handoverFacts(guide, current, NO_DETAILS, link).open?.reason;

const outOfReach: Case = {
  answers: { 'power-light': 'off', noise: 'beeps' },
  tried: { 'rewire-house': 'kept', 'push-cable': 'failed' },
  access: ['client'],
};
const couldNotBeDone: Case = {
  answers: { 'power-light': 'off', noise: 'beeps' },
  tried: { 'replace-fuse': 'skipped' },
};
const allTried: Case = {
  answers: { 'power-light': 'off' },
  tried: { 'push-cable': 'undone', 'replace-fuse': 'kept', 'rewire-house': 'undone' },
};
const notWorthIt: Case = { answers: { 'power-light': 'unknown' }, tried: {} };
const solved: Case = {
  answers: { 'power-light': 'off' },
  tried: { 'push-cable': 'undone', 'replace-fuse': 'worked' },
};

describe('handoverReason', () => {
  it('tells apart what is out of reach, what could not be done, what is all tried and what does not pay', () => {
    expect(reason(outOfReach)).toBe('out-of-reach');
    expect(reason(couldNotBeDone)).toBe('out-of-reach');
    expect(reason(allTried)).toBe('all-tried');
    expect(reason(notWorthIt)).toBe('not-worth-it');
    expect(reason(solved)).toBeUndefined();
  });
});

describe('the text for the next person', () => {
  it('is whole where the next step is out of reach', () => {
    expect(text(outOfReach, 'receiver')).toMatchInlineSnapshot(`
      "It stays dark

      Why you get this
      - The next step can’t be done from where the person is.

      Next step
      - Replace the fuse
          For: A blown fuse
          On the remote computer (host) · Administrator, elevated · 5 minutes · Low risk
          Steps and undo: https://example.org/fixes/x/

      Suspects
      - A blown fuse (very likely)
          for: Light: Answer off

      Answers
      - Is the light on? Answer off
      - Does it beep? Answer beeps
      - Other access: This computer

      Tried
      - Rewire the house: did not help, left in place
      - Push the cable in: did not help

      Still changed, newest first
      - Rewire the house
          undo: https://example.org/fixes/x/

      To add
      - The time: 

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });

  it('says what the person could not do', () => {
    expect(text(couldNotBeDone, 'receiver')).toMatchInlineSnapshot(`
      "It stays dark

      Why you get this
      - The next step can’t be done from where the person is.

      Next step
      - Replace the fuse
          For: A blown fuse
          On the remote computer (host) · Administrator, elevated · 5 minutes · Low risk
          Steps and undo: https://example.org/fixes/x/
          The person who hands this over could not do it.

      Suspects
      - A blown fuse (very likely)
          for: Light: Answer off

      Answers
      - Is the light on? Answer off
      - Does it beep? Answer beeps

      Tried
      - Replace the fuse: could not be done

      To add
      - The time: 

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });

  it('is whole where all is tried', () => {
    expect(text(allTried, 'receiver')).toMatchInlineSnapshot(`
      "It stays dark

      Why you get this
      - Every fix that fits the findings has been tried.

      Next step
      - Read the System logs of both computers for the minute of a failed attempt

      Suspects
      - A blown fuse (very likely)
          for: Light: Answer off
          against: Replace the fuse: did not help
      - A loose cable (possible)
          against: Push the cable in: did not help

      Answers
      - Is the light on? Answer off

      Tried
      - Push the cable in: did not help, undone
      - Replace the fuse: did not help, left in place
      - Rewire the house: did not help, undone

      Still changed, newest first
      - Replace the fuse
          put back: The fuse’s colour
          undo: After PowerShell: Put the old one back:
              $a = 'x'
              Set-Fuse \`"$a\`"
          undo: If you moved the lid: close it.

      To add
      - The time: 

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });

  it('is whole where going on does not pay', () => {
    expect(text(notWorthIt, 'receiver')).toMatchInlineSnapshot(`
      "It stays dark

      Why you get this
      - Going on alone would take the person longer than asking you.

      Next step
      - Replace the fuse
          For: A blown fuse
          On the remote computer (host) · Administrator, elevated · 5 minutes · Low risk
          Steps and undo: https://example.org/fixes/x/

      Suspects
      - A blown fuse (very likely)
      - A loose cable (likely)
      - A torn wire (likely)

      Answers
      - Is the light on? Answer unknown

      To add
      - The time: 

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });

  it('begins with what is to be found out where a question is open', () => {
    expect(text({ answers: { 'power-light': 'on' }, tried: {} }, 'receiver'))
      .toMatchInlineSnapshot(`
        "It stays dark

        Why you get this
        - Going on alone would take the person longer than asking you.

        Next step
        - Find out: Does it beep?
            On the remote computer (host), by another way in, 1 minute
            How: https://example.org/checks/x/
        - Unless that says otherwise: Push the cable in
            For: A loose cable
            On the client computer · Administrator, elevated · 5 minutes · Low risk
            Steps and undo: https://example.org/fixes/x/

        Suspects
        - A blown fuse (likely)
            against: Light: Answer on
        - A loose cable (likely)
        - A torn wire (likely)

        Answers
        - Is the light on? Answer on

        To add
        - The time: 

        Reopen this case: https://example.org/troubleshoot/?power-light=off
        "
      `);
  });

  it('is a note once a fix has worked', () => {
    expect(text(solved, 'receiver')).toMatchInlineSnapshot(`
      "It is light again

      Solved by
      - Replace the fuse
          For: A blown fuse
          Steps and undo: https://example.org/fixes/x/

      Keep it from coming back
      - Find out what draws so much current.

      Answers
      - Is the light on? Answer off

      Tried
      - Push the cable in: did not help, undone
      - Replace the fuse: worked

      Still changed, newest first
      - Replace the fuse
          put back: The fuse’s colour
          undo: After PowerShell: Put the old one back:
              $a = 'x'
              Set-Fuse \`"$a\`"
          undo: If you moved the lid: close it.

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });

  it('has headings and nested lists in Markdown', () => {
    expect(text(outOfReach, 'receiver', 'markdown')).toMatchInlineSnapshot(`
      "# It stays dark

      ## Why you get this

      - The next step can’t be done from where the person is.

      ## Next step

      - Replace the fuse
        - For: A blown fuse
        - On the remote computer (host) · Administrator, elevated · 5 minutes · Low risk
        - Steps and undo: https://example.org/fixes/x/

      ## Suspects

      - A blown fuse (very likely)
        - for: Light: Answer off

      ## Answers

      - Is the light on? Answer off
      - Does it beep? Answer beeps
      - Other access: This computer

      ## Tried

      - Rewire the house: did not help, left in place
      - Push the cable in: did not help

      ## Still changed, newest first

      - Rewire the house
        - undo: https://example.org/fixes/x/

      ## To add

      - The time: 

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });
});

describe('the text for the person who called', () => {
  it('names whom to ask where the next step is out of reach', () => {
    expect(text(outOfReach, 'caller')).toMatchInlineSnapshot(`
      "It stays dark

      What we found
      - Most suspected: A blown fuse (very likely).

      What happens next
      - Ask someone who can open the console of the remote computer, or your cloud administrator.
      - Ask them to replace the fuse.
      - You can say: “My lamp stays dark: can you replace the fuse? It takes 5 minutes, and I can send you the steps.”

      What not to touch
      - “Rewire the house” is still in place. Leave it, and tell them.
      - Don’t restart or change anything on either computer until they have looked: it can remove the evidence.
      - Don’t delete certificates, keys or registry values, and don’t switch off security settings, whatever a web page says.

      Tried
      - Rewire the house: did not help, left in place
      - Push the cable in: did not help

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });

  it('asks for a look at the logs where all is tried', () => {
    expect(text(allTried, 'caller')).toMatchInlineSnapshot(`
      "It stays dark

      What we found
      - Most suspected: A blown fuse (very likely).

      What happens next
      - Ask the person who looks after the remote computer.
      - Ask them to read the System logs of both computers for the minute of a failed attempt.
      - You can say: “My lamp stays dark and everything that fits has been tried: can you read the System logs of both computers for the minute of a failed attempt?”

      What not to touch
      - “Replace the fuse” is still in place. Leave it, and tell them.
      - Don’t restart or change anything on either computer until they have looked: it can remove the evidence.
      - Don’t delete certificates, keys or registry values, and don’t switch off security settings, whatever a web page says.

      Tried
      - Push the cable in: did not help, undone
      - Replace the fuse: did not help, left in place
      - Rewire the house: did not help, undone

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });

  it('names whom to ask where going on does not pay', () => {
    expect(text(notWorthIt, 'caller')).toMatchInlineSnapshot(`
      "It stays dark

      What we found
      - Most suspected: A blown fuse (very likely).

      What happens next
      - Ask someone who can open the console of the remote computer, or your cloud administrator.
      - Ask them to replace the fuse.
      - You can say: “My lamp stays dark: can you replace the fuse? It takes 5 minutes, and I can send you the steps.”

      What not to touch
      - Don’t restart or change anything on either computer until they have looked: it can remove the evidence.
      - Don’t delete certificates, keys or registry values, and don’t switch off security settings, whatever a web page says.

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });

  it('says what to keep once a fix has worked', () => {
    expect(text(solved, 'caller')).toMatchInlineSnapshot(`
      "It is light again

      Solved by
      - Replace the fuse
          For: A blown fuse
          Steps and undo: https://example.org/fixes/x/

      Changes still in place
      - “Replace the fuse” helped: leave it in place.

      Keep it from coming back
      - Find out what draws so much current.

      Tried
      - Push the cable in: did not help, undone
      - Replace the fuse: worked

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });
});

describe('handoverFacts', () => {
  it('lists what is still changed newest first, whatever the ids', () => {
    const current: Case = {
      answers: {},
      tried: { 'rewire-house': 'kept', 'push-cable': 'kept', 'replace-fuse': 'failed' },
    };
    expect(handoverFacts(guide, current, NO_DETAILS, link).stillChanged).toEqual([
      'replace-fuse',
      'rewire-house',
    ]);
  });
});

describe('pageLink', () => {
  it.each([
    ['https://example.org/base/troubleshoot/?a=b', 'https://example.org/fixes/x/'],
    ['file:///C:/reconnect.html#/troubleshoot/?a=b', 'file:///C:/reconnect.html#/fixes/x/'],
    ['#/troubleshoot/', '#/fixes/x/'],
    ['', '/fixes/x/'],
  ])('writes the address of a page beside %s', (from, to) => {
    expect(pageLink(from, '/fixes/x/')).toBe(to);
  });
});
