import { expect, test } from 'vitest';
import { capital, numberWord } from '../../../src/lib/labels/capital.ts';
import { codeTitle } from '../../../src/lib/labels/code-title.ts';
import { longDay } from '../../../src/lib/labels/day.ts';

test.each([
  [{ kind: 'disconnect', number: 2308, hex: '0x904' }, 'Error code 0x904 (2308)'],
  [{ kind: 'extended', number: 7, hex: '0x7' }, 'Extended error code 0x7'],
  [{ kind: 'error-info', number: 12, hex: '0xc' }, 'Error info 0xc (12)'],
  [{ kind: 'event', number: 1057, source: 'TerminalServices' }, 'Event 1057 (TerminalServices)'],
] as const)('%o is called “%s”', (code, title) =>
  expect(codeTitle({ hex: undefined, source: 'System', ...code })).toBe(title),
);

test('numbers and days are written as people write them', () => {
  expect(capital(numberWord(2))).toBe('Two');
  expect(numberWord(12)).toBe('12');
  expect(longDay('2026-11-21')).toBe('21 November 2026');
});
