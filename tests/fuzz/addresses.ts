import fc from 'fast-check';
import { caseOfAddress, stepAddress } from '../../src/components/troubleshooter/case-address.ts';
import { createOpening } from '../../src/lib/case/create-opening.ts';
import type { KnownIds, ReadCase } from '../../src/lib/case/case-url.ts';
import { caseQuery, caseUrl, readCase } from '../../src/lib/case/case-url.ts';
import { openingUrl } from '../../src/lib/case/opening-url.ts';
import { transition } from '../../src/lib/case/transition.ts';
import { isEmpty } from '../../src/lib/domain/case.ts';
import { wiredIds, wiring } from '../../src/lib/flowchart/wiring.ts';
import { answersOf, stepsTo } from '../../src/lib/tree/paths.ts';
import { walk } from '../../src/lib/tree/walk.ts';
import { anyQuery, sorted, understood } from './any-query.ts';
import { must, mustEqual } from './must.ts';
import { realModel } from './real-model.ts';
import type { Property } from './subject.ts';

const viewOf = ({ editing, recheck, selectedFix, fixesNow }: ReadCase) => ({
  editing,
  recheck,
  selectedFix,
  fixesNow,
});

/** List the parameters that do not belong to a case. */
const notUnderstood = (query: string, known: KnownIds): string[] =>
  [...new URLSearchParams(query)]
    .filter(([key, value]) => {
      const one = understood(`?${new URLSearchParams([[key, value]]).toString()}`, known);
      return isEmpty(one) && !one.access && !['again', 'change', 'try', 'now'].includes(key);
    })
    .map(([key, value]) => (value === '' ? key : `${key}=${value}`));

/** Addresses of the troubleshooter, the flowchart and the checklist, and one event after they were read. */
export function addresses(): Property<{
  path: string;
  query: string;
  check: number;
  answer: number;
}> {
  const { knowledge, model, known } = realModel();
  const wires = wiring(knowledge);
  const onChart = wiredIds(wires);
  const opening = createOpening(model);
  const nodes = Object.keys(model.tree.nodes);
  const checks = Object.entries(known.checks);

  return {
    input: fc.record({
      path: fc.constantFrom(
        '',
        '',
        ...nodes,
        '__proto__',
        'nowhere',
        `${nodes[0]}/unknown`,
        '%ff',
        '//',
      ),
      query: anyQuery(known),
      check: fc.nat(checks.length - 1),
      answer: fc.nat(20),
    }),
    check: ({ path, query, check, answer }) => {
      const read = readCase(query, known);
      const expected = understood(query, known);
      mustEqual(sorted(read.case), expected, 'an address loses or invents a part of its case');
      const wrong = new Set(notUnderstood(query, known).map((text) => text.slice(0, 39)));
      must(read.dropped.length >= Math.min(5, wrong.size), 'what is left out is not said');
      must(
        read.dropped.every((text) => text.length <= 40 && text.isWellFormed()),
        'what is left out is named too long, or by half a letter',
      );

      // An address that is written is read the same, so that a reload changes nothing.
      const written = caseQuery(read.case, read, read.foreign);
      const again = readCase(written, known);
      mustEqual(sorted(again.case), expected, 'a reload changes the case');
      mustEqual(viewOf(again), viewOf(read), 'a reload changes the view');
      mustEqual(caseQuery(again.case, again, again.foreign), written, 'a reload changes again');
      must(new Set(read.recheck).size === read.recheck.length, 'a check is to be made again twice');

      // A page of a question is its answers, and keeps them when others add parameters to its address.
      const pathname = `/troubleshoot/${path}${path === '' ? '' : '/'}`;
      const arrived = caseOfAddress({ pathname, search: query }, model.tree, known);
      const steps = nodes.includes(path) ? (stepsTo(model.tree, path) ?? []) : [];
      const answers = isEmpty(expected) ? answersOf(steps) : expected.answers;
      mustEqual(
        sorted(arrived.case),
        sorted({ ...expected, answers }),
        'the path of an address is lost',
      );
      opening.getInterview(arrived.case, viewOf(arrived));
      openingUrl(model.tree, arrived.case.answers);

      // The chart knows fewer checks: its way back keeps the others.
      const charted = readCase(query, onChart);
      walk(wires.tree, charted.case.answers);
      const back = readCase(new URL(caseUrl(charted.case, charted.foreign), 'https://a').search, {
        ...known,
        fixes: onChart.fixes,
      });
      const keeps = Object.keys(charted.case.answers).concat(charted.foreign.map(([key]) => key));
      for (const [id, given] of Object.entries(expected.answers))
        if (charted.foreign.length < 50 && keeps.includes(id))
          must(back.case.answers[id] === given, `the chart loses the answer to ${id}`);
        else must(charted.foreign.length >= 50, `the chart does not keep ${id}`);

      // A step changes what it is about, and nothing else.
      const [id, ids] = checks[check]!;
      const given = ids[answer % ids.length]!;
      const [next, view] = transition(model, [arrived.case, viewOf(arrived)], {
        type: 'answer',
        check: id,
        answer: given,
      });
      const address = new URL(stepAddress([next, view], arrived.foreign), 'https://a');
      const after = caseOfAddress(address, model.tree, known);
      mustEqual(
        sorted(after.case),
        sorted({ ...arrived.case, answers: { ...arrived.case.answers, [id]: given } }),
        'a step loses something',
      );
      for (const [key, value] of arrived.foreign)
        must(
          key === id ||
            Object.hasOwn(next.answers, key) ||
            key in { reach: 1, now: 1, again: 1 } ||
            key.startsWith('fix.') ||
            after.foreign.some((pair) => pair[0] === key && pair[1] === value),
          `a step loses ${key} of a newer version`,
        );
    },
  };
}
