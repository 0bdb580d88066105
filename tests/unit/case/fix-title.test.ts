import { expect, it } from 'vitest';
import { fixTitle } from '../../../src/lib/case/fix-title.ts';
import { toCaseModel } from '../../../src/lib/case/case-model.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { model as sample } from './sample.ts';

const model = toCaseModel(knowledgeFromDisk(process.cwd()));
const ID = 'bypass-the-forwarder';
const plain = 'Find out whether something is between you and the host';

it('names a tunnel only to somebody who reported one', () => {
  expect(fixTitle(model, ID, {})).toBe(plain);
  expect(fixTitle(model, ID, { between: 'unknown' })).toBe(plain);
  expect(fixTitle(model, ID, { between: 'nothing' })).toBe(plain);
  expect(fixTitle(model, ID, { between: 'forwarder' })).toMatch(/tunnel/);
  expect(fixTitle(model, ID, { between: 'gateway' })).toMatch(/tunnel/);
});

it('takes other titles as they are, and never fails on an id that is gone', () => {
  expect(fixTitle(model, 'correct-the-clock', {})).toBe('Correct the clock');
  expect(fixTitle(model, 'gone', {})).toBe('gone');
});

it('asks for one of the answers that show what a title takes for granted', () => {
  const assumes = { shown: { lamp: ['lit', 'dim'], noise: ['beeps'] }, title: 'Find the fuse' };
  const fix = { ...sample.fixes['replace-fuse']!, assumes };
  const titleWith = (answers: Record<string, string>) =>
    fixTitle({ fixes: { fuse: fix } }, 'fuse', answers);
  expect(titleWith({})).toBe('Find the fuse');
  expect(titleWith({ lamp: 'dark', noise: 'unknown', other: 'lit' })).toBe('Find the fuse');
  expect(titleWith({ lamp: 'dim' })).toBe('Replace the fuse');
  expect(titleWith({ lamp: 'dark', noise: 'beeps' })).toBe('Replace the fuse');
});
