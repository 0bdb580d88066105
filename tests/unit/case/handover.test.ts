import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/lib/case/case.ts';
import { handoverText } from '../../../src/lib/case/handover.ts';
import { model } from './sample.ts';

const told: Case = {
  answers: { 'power-light': 'off', noise: 'beeps' },
  tried: { 'replace-fuse': 'kept', 'rewire-house': 'skipped' },
};
const details = {
  checks: {},
  fixes: {
    'replace-fuse': {
      summary: '',
      risk: '',
      restores: ['The fuse’s colour'],
      undo: [{ do: 'Put the old one back.' }],
    },
  },
};
const link = 'https://example.org/troubleshoot/?power-light=off';

describe('handoverText', () => {
  it('gives the next tier answers, suspects with reasons, fixes, what is still changed, the next step and the link', () => {
    const text = handoverText(model, told, link, { details });
    expect(text).toContain(
      'Answers\n- Is the light on? Answer off\n- Does it beep? Answer beeps\n',
    );
    expect(text).toMatch(/- A blown fuse \(.+\)\n {4}for: Light: Answer off/);
    expect(text).toMatch(/- A loose cable \(.+\)\n {4}against: Noise: Answer beeps/);
    expect(text).toContain('- Replace the fuse: did not help, left in place');
    expect(text).toContain(
      'Still changed, newest first\n- Replace the fuse\n    put back: The fuse’s colour\n    undo: Put the old one back.',
    );
    expect(text).toContain('Next step\n- Push the cable in');
    expect(text).toContain('To add\n- The time: ');
    expect(text).toContain(`Reopen this case: ${link}`);
  });

  it('gives the person who called only what concerns them', () => {
    const text = handoverText(model, told, link, { form: 'end-user' });
    expect(text).not.toMatch(/Suspects|Answers|To add/);
    expect(text).toMatch(/Tried[\s\S]*Still changed[\s\S]*Next step/);
  });

  it('writes Markdown with headings and nested lists', () => {
    const text = handoverText(model, told, link, { style: 'markdown', details });
    expect(text).toMatch(/^# Remote Desktop does not connect\n\n## Answers\n\n- /);
    expect(text).toContain('\n  - undo: Put the old one back.');
  });

  it('leaves out what there is nothing to say of', () => {
    expect(handoverText(model, { answers: {}, tried: {} }, 'x')).not.toMatch(
      /Answers|Tried|Still changed/,
    );
  });
});
