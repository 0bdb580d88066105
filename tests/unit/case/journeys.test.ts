import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../src/lib/domain/case.ts';
import { EMPTY_CASE, isStillChanged } from '../../../src/lib/domain/case.ts';
import { toCaseModel, knownIds } from '../../../src/lib/case/case-model.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import type { Snapshot } from '../../../src/lib/case/transition.ts';
import { stillChangedFixes } from '../../../src/lib/case/still-changed.ts';
import { PLAIN_VIEW, caseQuery, readCase } from '../../../src/lib/case/case-url.ts';
import type { AccessPoint } from '../../../src/lib/domain/access.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import type { Step, Stop } from '../../support/journeys.ts';
import { anyJourney, choose, oldLink, stepsFrom, stopAt } from '../../support/journeys.ts';

/** All of them take minutes: every other run makes a tenth. */
const JOURNEYS = process.env['npm_lifecycle_event'] === 'test:journeys' ? 10_000 : 1_000;
const SEED = 904;

const model = toCaseModel(knowledgeFromDisk(process.cwd()));
const known = knownIds(model);
const guide = createGuide(model);

/** Record of a journey by a person who writes everything down. */
interface Book {
  answers: Map<string, string>;
  /** In the order of the first trial. */
  tried: Map<string, Outcome>;
  access?: AccessPoint | undefined;
}

function writeDown(book: Book, step: Step): void {
  const { answers, tried } = book;
  if (step.access !== undefined) book.access = step.access;
  if (step.startsAgain) {
    book.access = undefined;
    answers.clear();
    tried.clear();
  }
  for (const [check, answer] of Object.entries(step.answers ?? {}))
    if (answer === null) answers.delete(check);
    else answers.set(check, answer);
  for (const [fix, outcome] of Object.entries(step.tried ?? {}))
    if (outcome === null) tried.delete(fix);
    else tried.set(fix, outcome);
}

/** An older link lists the fixes by their ids: their order is lost, and nothing else. */
const sorted = ({ tried }: Book): Map<string, Outcome> =>
  new Map([...tried].sort(([a], [b]) => (a < b ? -1 : 1)));

/** List the faults at a stop; empty when all is well. */
function faults({ case: current, view, now }: Stop, book: Book): string[] {
  const found: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) found.push(fault);
  };
  const same = (one: unknown, other: unknown): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  const tried = Object.entries(current.tried);

  must(same(tried, [...book.tried]), 'the fixes, or their order, are not what was done');
  const answers = Object.entries(current.answers).sort();
  must(same(answers, [...book.answers].sort()), 'the answers are not what was said');
  must(current.access === book.access, 'the access is not what was said');

  // The case survives its address, and what is looked at does as well.
  const read = readCase(caseQuery(current, view), known);
  must(same(Object.entries(read.case.tried), tried), 'the address loses a fix or the order');
  must(same(Object.entries(read.case.answers).sort(), answers), 'the address loses an answer');
  must(same(read.case.access, current.access), 'the address loses the access');
  const { editing, recheck, selectedFix, fixesNow } = read;
  must(
    same({ editing, recheck, selectedFix, fixesNow }, view),
    'the address loses what is looked at',
  );
  must(read.dropped.length === 0, 'the address has something that is not understood');
  must(caseQuery(read.case, read) === caseQuery(current, view), 'the address changes when read');

  const changed = tried.filter(
    ([fix, outcome]) => isStillChanged(outcome) && (model.fixes[fix]?.undoMinutes ?? 0) > 0,
  );
  const newestFirst = changed.map(([fix]) => fix).reverse();
  must(same(stillChangedFixes(model, current), newestFirst), '“still changed” is wrong');

  const toUndo = changed.filter(([, outcome]) => outcome === 'failed').at(-1)?.[0];
  if (now.kind === 'undo') must(now.fix === toUndo, 'the undo is not of the newest change');
  if (now.kind === 'fix' || now.kind === 'escalate' || now.kind === 'solved')
    must(toUndo === undefined, 'it goes on before an undo');
  if (now.kind === 'question') {
    const given = Object.hasOwn(current.answers, now.check);
    if (now.reason === 'tree' || now.reason === 'ask' || now.reason === 'offer')
      must(!given, `it asks ${now.check} twice without a reason`);
    if (now.reason === 'tree' || now.reason === 'ask')
      must(!view.fixesNow, `it asks ${now.check} though fixes are wanted`);
    if (now.reason === 'recheck')
      must(
        given && tried.some(([fix]) => model.fixes[fix]?.invalidates.includes(now.check)),
        `it asks ${now.check} again, which no fix has put in doubt`,
      );
  }
  if (now.kind === 'access' && now.reason === 'tree')
    must(current.access === undefined, 'it asks twice for access');
  if (now.kind === 'fix')
    must(!Object.hasOwn(current.tried, now.next.fix), 'it offers a fix that was tried');
  if (now.kind === 'solved')
    must(current.tried[now.fix] === 'worked', 'it is solved by a fix that did not work');
  return found;
}

/** A storage as the browser has it. */
function memoryStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

beforeEach(() => void vi.stubGlobal('localStorage', memoryStorage()));
afterEach(() => void vi.unstubAllGlobals());

describe('a journey', () => {
  it(`keeps the case whole at every step, in ${JOURNEYS} random journeys`, () => {
    const kinds = new Set<string>();
    const done = new Set<string>();
    fc.assert(
      fc.property(anyJourney, (choices) => {
        const book: Book = { answers: new Map(), tried: new Map() };
        let stop = stopAt(guide, [EMPTY_CASE, PLAIN_VIEW]);
        const way: string[] = [];
        for (const [how, number, presses] of choices) {
          const step = choose(stepsFrom(model, stop), how, number);
          way.push(step.did);
          done.add(step.did.split(' ')[0] ?? '');
          let next: Snapshot = step.press();
          // The second press of a double press comes from the same screen.
          if (presses === 2) next = step.press();
          writeDown(book, step);
          if (step.did === 'opens a link of an older version') book.tried = sorted(book);
          stop = stopAt(guide, next);
          kinds.add(stop.now.kind);
          expect(faults(stop, book), way.join(', ')).toEqual([]);
          if (stop.now.kind === 'question')
            expect(
              step.answers?.[stop.now.check] ?? null,
              `${way.join(', ')}: asked at once again`,
            ).toBeNull();
        }
      }),
      { numRuns: JOURNEYS, seed: SEED },
    );
    // Every kind of screen and of step was met, so nothing above went unseen.
    expect([...kinds].sort()).toEqual(['access', 'escalate', 'fix', 'question', 'solved', 'undo']);
    expect([...done].sort()).toEqual(
      [
        'answers',
        'asks',
        'changes',
        'goes',
        'opens',
        'picks',
        'reaches',
        'reloads',
        'says',
        'starts',
      ].sort(),
    );
  }, 1_200_000);
});

describe('a link of an older version', () => {
  it('opens with everything but the order of trial, and names what is no longer known', () => {
    const current = {
      answers: { between: 'vpn', 'error-code': '0x904-0x7' },
      tried: { 'use-tcp-only-transport': 'undone', 'correct-the-clock': 'kept' } as const,
    };
    const read = readCase(oldLink(current), known);
    expect(read.case).toEqual(current);
    expect(Object.keys(read.case.tried)).toEqual(['correct-the-clock', 'use-tcp-only-transport']);
    expect(read.dropped).toEqual(['a-check-of-long-ago=yes', 'fix.a-fix-of-long-ago=failed']);
  });
});
