import fc from 'fast-check';
import { toPhraseTable } from '../../src/lib/proposals/phrase-table.ts';
import { createTextReader } from '../../src/lib/proposals/propose.ts';
import { areMeantAsFindings, readFindings } from '../../src/lib/findings/read-findings.ts';
import { damaged } from './damaged-text.ts';
import { must } from './must.ts';
import { realModel } from './real-model.ts';
import type { Property } from './subject.ts';

/** Make texts of people: told in their own words or pasted. */
export function tellings(): Property<string> {
  const { knowledge, known } = realModel();
  const reader = createTextReader(toPhraseTable(knowledge));
  const sentences = [
    ...knowledge.cases.map(({ report }) => report),
    ...knowledge.symptoms.map(({ title }) => title),
    ...knowledge.codes.map(({ hex, number }) => `Error code: ${hex ?? number}`),
    'not',
    'never',
    'Extended error code: 0x7',
  ];
  const gap = fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(' ', '. ', '\n', '\n\n', ', ', '\t') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(' ', '\n', '\t\n', '. ', '{', '{"', '[', '1.', '0x'),
          fc.nat(100_000),
        )
        .map(([piece, length]) => piece.repeat(length / piece.length)),
    },
  );
  const script = knowledge.site.script?.file ?? '';
  return {
    input: damaged(
      fc
        .array(fc.tuple(fc.constantFrom(...sentences), gap), { maxLength: 8 })
        .map((all) => all.flat().join('')),
    ),
    check: (text) => {
      areMeantAsFindings(text, script);
      readFindings(text, script);
      const proposals = reader.propose(text);
      must(
        new Set(proposals.map(({ check }) => check)).size === proposals.length,
        'a check is proposed twice',
      );
      for (const { check, answers } of proposals)
        for (const { answer, quote } of answers) {
          must(known.checks[check]?.includes(answer) === true, `${check}=${answer} does not exist`);
          must(
            [quote.before, quote.found, quote.after].every((piece) => piece.length < 200),
            'a quote is too long to show',
          );
        }
    },
  };
}
