import fc from 'fast-check';
import { caseOfAddress } from '../../src/components/troubleshooter/case-address.ts';
import { createRecord, type CaseRecord } from '../../src/components/troubleshooter/case-record.ts';
import { PLAIN_VIEW, readCase, savedQuery, type ReadCase } from '../../src/lib/case/case-url.ts';
import { savedCases } from '../../src/lib/case/storage.ts';
import { transition } from '../../src/lib/case/transition.ts';
import { EMPTY_CASE } from '../../src/lib/domain/case.ts';
import { anyQuery, NEWER_IDS, sorted } from './any-query.ts';
import { damaged } from './damaged-text.ts';
import { emptyStorages } from './fake-storage.ts';
import { must, mustEqual } from './must.ts';
import { realModel } from './real-model.ts';
import { STORED_VERSIONS } from './stored-versions.ts';
import type { Property } from './subject.ts';

const HOME = '/troubleshoot/';

/** History and address of a tab, held in memory. */
class FakeTab {
  readonly entries: { address: string; state: unknown }[] = [{ address: HOME, state: null }];
  at = 0;

  get state(): unknown {
    return this.entries[this.at]?.state ?? null;
  }
  get pathname(): string {
    return HOME;
  }
  get search(): string {
    return this.entries[this.at]?.address.slice(HOME.length) ?? '';
  }
  pushState = (state: unknown, _: string, address: string): void => {
    this.entries.splice(++this.at, Infinity, { address, state });
  };
  replaceState = (state: unknown, _: string, address: string): void => {
    this.entries[this.at] = { address, state };
  };
}

/** Put a tab in place of that of the browser. */
function showTab(tab: FakeTab): void {
  for (const name of ['location', 'history'])
    Object.defineProperty(globalThis, name, { value: tab, configurable: true, writable: true });
}

/** Thing that happens in one of two tabs. */
type Act =
  | { tab: number; does: 'answer'; check: number; answer: number }
  | { tab: number; does: 'open'; query: string }
  | { tab: number; does: 'back' | 'forward' | 'again' | 'reload' };

/** Two tabs of one device: steps, links that are opened, Back, fresh starts and reloads, over whatever is stored already. */
export function tabs(): Property<{ acts: Act[]; stored: string; others: string }> {
  const { model, known } = realModel();
  const checks = Object.entries(known.checks);
  const tab = fc.nat(1);
  const cases = fc.constantFrom(
    '',
    ...STORED_VERSIONS.filter(({ key }) => key === 'case:v1').map(({ value }) => value),
  );
  const here = (): ReadCase => caseOfAddress(location, model.tree, known);
  const open = (): CaseRecord =>
    createRecord(
      () => known,
      () => savedQuery(here().case, here(), here().foreign),
    );
  return {
    input: fc.record({
      acts: fc.array(
        fc.oneof(
          {
            weight: 6,
            arbitrary: fc.record({
              tab,
              does: fc.constant('answer' as const),
              check: fc.nat(checks.length - 1),
              answer: fc.nat(20),
            }),
          },
          {
            weight: 1,
            arbitrary: fc.record({
              tab,
              does: fc.constant('open' as const),
              query: anyQuery(known),
            }),
          },
          {
            weight: 3,
            arbitrary: fc.record({
              tab,
              does: fc.constantFrom('back' as const, 'forward', 'again', 'reload'),
            }),
          },
        ),
        { maxLength: 20 },
      ),
      stored: damaged(cases),
      others: damaged(fc.array(cases, { maxLength: 4 }).map((all) => all.join('\n'))),
    }),
    check: ({ acts, stored, others }) => {
      const { local } = emptyStorages();
      local.setItem('site:case:v1', stored);
      local.setItem('site:cases:v1', others);
      const both = [new FakeTab(), new FakeTab()];
      const records = both.map((one) => {
        showTab(one);
        return open();
      });
      /** Query that each tab has saved last, until it is given up, another case is opened in it, or cases crowd it out. */
      const saved: (string | null)[] = [null, null];
      const written = [new Set<string>(), new Set<string>()];
      let beginnings = 0;
      for (const act of acts) {
        const shown = both[act.tab]!;
        showTab(shown);
        const record = records[act.tab]!;
        if (act.does === 'answer') {
          const { case: before, foreign, dropped: _, ...view } = here();
          const [id, ids] = checks[act.check]!;
          const given = ids[act.answer % ids.length]!;
          const step = transition(model, [before, view], {
            type: 'answer',
            check: id,
            answer: given,
          });
          record.add(step);
          const [query = ''] = savedCases();
          mustEqual(
            sorted(readCase(query, known).case),
            sorted(step[0]),
            'a step is not saved as it is',
          );
          mustEqual(sorted(here().case), sorted(step[0]), 'a step is not in the address as it is');
          for (const [key] of foreign)
            must(
              !NEWER_IDS.some((one) => one === key) ||
                here().foreign.some((pair) => pair[0] === key),
              `a step loses ${key} of a newer version`,
            );
          saved[act.tab] = query;
          written[act.tab]!.add(query);
        } else {
          beginnings++;
          if (act.does === 'open') {
            shown.pushState(null, '', HOME + act.query);
            records[act.tab] = open();
            saved[act.tab] = null;
          } else if (act.does === 'again') {
            record.startAgain();
            record.add([EMPTY_CASE, PLAIN_VIEW]);
            saved[act.tab] = null;
          } else if (act.does === 'reload') records[act.tab] = open();
          else {
            shown.at =
              act.does === 'back'
                ? Math.max(0, shown.at - 1)
                : Math.min(shown.entries.length - 1, shown.at + 1);
            record.follow();
            saved[act.tab] = null;
          }
        }
        must(savedCases().length <= 4, 'more cases are kept than is said');
        const other = saved[1 - act.tab] ?? null;
        // Each of these acts may begin a case, and the oldest of many leaves. Two tabs at the same answers have one case.
        if (other !== null && beginnings < 3 && !written[act.tab]!.has(other))
          must(savedCases().includes(other), 'a step in one tab loses the case of the other');
      }
    },
  };
}
