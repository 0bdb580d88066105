import fc from 'fast-check';
import type { Case } from '../../src/lib/domain/case.ts';
import { caseQuery, readCase } from '../../src/lib/case/case-url.ts';
import { mergeFindings } from '../../src/lib/case/merge-findings.ts';
import { PROBE_ROLES, SEVERITIES } from '../../src/lib/domain/closed-lists.ts';
import { UNKNOWN_ANSWER } from '../../src/lib/domain/unknown.ts';
import { clean } from '../../src/lib/findings/clean.ts';
import { decodeFindings } from '../../src/lib/findings/decode.ts';
import { areMeantAsFindings, readFindings } from '../../src/lib/findings/read-findings.ts';
import { damaged } from './damaged-text.ts';
import { must, mustEqual } from './must.ts';
import { realModel } from './real-model.ts';
import type { Property } from './subject.ts';

/** Findings as text, as bytes, and the case into which they are merged. */
interface Found {
  bytes: Uint8Array;
  /** Answers of findings that nothing has damaged; null where something may have. */
  whole: [check: string, answer: string][] | null;
  current: Case;
}

const encode = (text: string, how: string): Uint8Array => {
  if (how === 'utf-8') return new TextEncoder().encode(text);
  const units = Uint16Array.from(`\ufeff${text}`, (char) => char.charCodeAt(0));
  const bytes = new Uint8Array(units.buffer);
  if (how === 'utf-16be')
    for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return bytes;
};

/** Break a text at a width as a console does it. */
const wrap = (text: string, width: number): string =>
  width === 0 ? text : text.replace(new RegExp(`.{1,${width}}`, 'g'), '$&\r\n');

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Findings of the script, whole, edited, wrapped or cut off, and what is around them. */
export function found(): Property<Found> {
  const { knowledge, known } = realModel();
  const script = knowledge.site.script?.file ?? '';
  const tool = script.replace(/\.\w+$/, '');
  const pairs = Object.entries(known.checks).flatMap(([check, answers]) =>
    answers.map((answer): [string, string] => [check, answer]),
  );
  const wrong = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant('x'.repeat(3000)));
  const orWrong = <Value>(value: fc.Arbitrary<Value>, share: number) =>
    fc.oneof({ weight: 20, arbitrary: value }, { weight: share, arbitrary: wrong });
  const words = fc.oneof(
    fc.stringMatching(/^[!-~][ -~]{0,40}[!-~]$/),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  const machine = (share: number) =>
    fc
      .tuple(fc.array(fc.constantFrom(...pairs), { maxLength: 8 }), words, words)
      .chain(([answers, computer, reading]) =>
        fc.record({
          answers: fc.constant(answers),
          object: fc.record(
            {
              schemaVersion: orWrong(fc.constantFrom<unknown>(1, '1', 2, 0), share),
              tool: fc.constant(`${tool} 1.0.0`),
              role: orWrong(fc.constantFrom(...PROBE_ROLES), share),
              computer: orWrong(fc.constant(computer), share),
              target: orWrong(fc.constant(null), share),
              when: orWrong(fc.constant('2026-11-21T09:30:00Z'), share),
              findings: fc
                .tuple(
                  fc.constant(
                    answers.map(([check, answer]): unknown => ({
                      check,
                      answer,
                      severity: SEVERITIES[0],
                      reading,
                      evidence: [reading],
                    })),
                  ),
                  fc.array(
                    fc.record(
                      {
                        check: orWrong(fc.constantFrom('new-check', pairs[0]![0]), share),
                        answer: orWrong(fc.constantFrom<unknown>('new-answer', null), share),
                        severity: orWrong(fc.constantFrom(...SEVERITIES), share),
                        reading: orWrong(words, share),
                        evidence: orWrong(fc.array(words, { maxLength: 3 }), share),
                        later: fc.constant(1),
                      },
                      { requiredKeys: ['check'] },
                    ),
                    { maxLength: 3 },
                  ),
                )
                .map(([good, other]) => [...good, ...other]),
              notChecked: orWrong(
                fc.array(
                  fc.record({ check: fc.constantFrom('new-check', pairs[0]![0]), reason: words }),
                  {
                    maxLength: 2,
                  },
                ),
                share,
              ),
              __proto__: fc.constant(null),
            },
            { requiredKeys: ['schemaVersion', 'tool', 'findings'] },
          ),
        }),
      );
  const text = fc
    .tuple(
      fc.array(machine(1), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(0, 2),
      fc.constantFrom(
        '',
        `${tool} 1.0.0  role host\n\n`,
        '{',
        '[\n',
        '\n'.repeat(2000),
        '{ '.repeat(500),
      ),
    )
    .map(([machines, indent, before]) => ({
      text: before + machines.map(({ object }) => JSON.stringify(object, null, indent)).join('\n'),
      whole: before.includes('{') ? null : machines.flatMap(({ answers }) => answers),
    }));
  const presented = text.chain(({ text: plain, whole }) =>
    fc
      .tuple(damaged(fc.constant(plain)), fc.constantFrom(0, 0, 0, 80, 120))
      .map(([hurt, width]) => ({
        text: wrap(hurt, width),
        whole: hurt === plain && width === 0 ? whole : null,
      })),
  );
  return {
    input: fc
      .tuple(
        presented,
        fc.constantFrom('utf-8', 'utf-8', 'utf-16le', 'utf-16be'),
        fc.array(fc.constantFrom(...pairs), { maxLength: 10 }),
      )
      .map(([{ text: read, whole }, encoding, given]) => ({
        bytes: encode(read, encoding),
        whole,
        current: { answers: Object.fromEntries(given), tried: {} },
      })),
    check: ({ bytes, whole, current }) => {
      const decoded = decodeFindings(bytes);
      if (!decoded.ok) return;
      areMeantAsFindings(decoded.text, script);
      const read = readFindings(decoded.text, script);
      if (!read.ok) {
        must(whole === null, `whole findings are refused: ${read.sentence}`);
        must(/[.!]$/.test(read.sentence), 'a refusal is not a sentence');
        return;
      }
      for (const one of textsIn(read.findings)) {
        must(one.length <= 700, 'a text of findings is too long to show');
        must(clean(one, 1000) === one, `a text of findings is not clean: ${JSON.stringify(one)}`);
      }
      const seen = read.findings.flatMap((machine) =>
        machine.findings.map(({ check, answer }) => `${check}=${answer}`),
      );
      for (const pair of whole ?? [])
        must(seen.includes(pair.join('=')), `a finding is lost: ${pair.join('=')}`);

      const merged = mergeFindings(current, read.findings, known.checks);
      for (const [check, answer] of Object.entries(current.answers))
        must(
          merged.case.answers[check] === answer || answer === UNKNOWN_ANSWER,
          `findings replace the answer to ${check}`,
        );
      for (const [check, answer] of Object.entries(merged.case.answers))
        must(
          current.answers[check] === answer || seen.includes(`${check}=${answer}`),
          `an answer to ${check} comes from nowhere`,
        );
      for (const one of read.findings.flatMap((machine) => machine.findings))
        must(
          Object.hasOwn(known.checks, one.check) ||
            merged.ignored.some(({ what }) => what.includes(one.check)),
          `an unknown check is left out and not named: ${one.check}`,
        );
      const reversed = mergeFindings(current, read.findings.toReversed(), known.checks);
      mustEqual(reversed, merged, 'the order of machines matters');
      const again = mergeFindings(merged.case, read.findings, known.checks);
      mustEqual(again.case, merged.case, 'the same findings change a case twice');
      must(again.filled.length === 0, 'the same findings fill a case twice');
      const written = readCase(caseQuery(merged.case), known);
      mustEqual(
        Object.entries(written.case.answers).sort(),
        Object.entries(merged.case.answers).sort(),
        'the address of a case with findings loses something',
      );
    },
  };
}
