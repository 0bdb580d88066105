import { describe, expect, it } from 'vitest';
import { handoverText } from '../../../src/lib/case/handover.ts';
import { model } from './sample.ts';

describe('handoverText', () => {
  it('holds answers, suspects with reasons, fixes with their undo, and the link', () => {
    const text = handoverText(
      model,
      { answers: { 'power-light': 'off', noise: 'beeps' }, tried: { 'replace-fuse': 'failed', 'call-help': 'skipped' } },
      'https://example.org/troubleshoot/?power-light=off',
    );
    expect(text).toMatchInlineSnapshot(`
      "Remote Desktop does not connect

      Answers
      - Is the light on? Answer off
      - Does it beep? Answer beeps

      Suspects
      - A blown fuse
          for: Light: Answer off
      - A loose cable
          against: Noise: Answer beeps

      Tried
      - Replace the fuse: did not help
          undo: Put the old one back.
      - Call help: could not be done

      To add
      - The time: 

      Reopen this case: https://example.org/troubleshoot/?power-light=off
      "
    `);
  });

  it('leaves out what there is nothing to say of', () => {
    expect(handoverText(model, { answers: {}, tried: {} }, 'x')).not.toMatch(/Answers|Suspects|Tried/);
  });
});
