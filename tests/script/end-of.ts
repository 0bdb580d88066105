import type { Case } from '../../src/lib/domain/case.ts';
import { EMPTY_CASE, withAnswer } from '../../src/lib/domain/case.ts';
import { mergeFindings } from '../../src/lib/case/merge-findings.ts';
import { toCaseModel, knownIds } from '../../src/lib/case/case-model.ts';
import { createGuide } from '../../src/lib/case/create-guide.ts';
import { UNKNOWN_ANSWER } from '../../src/lib/domain/unknown.ts';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { readFindings } from '../../src/lib/findings/read-findings.ts';
import { ROOT } from './pwsh.ts';

const model = toCaseModel(knowledgeFromDisk(ROOT));
const guide = createGuide(model);

/** End that findings lead to. */
export interface EndOf {
  /** Suspects worth naming, the most suspected first. */
  suspects: string[];
  /** The fix that comes first, or null when the case is handed over. */
  fix: string | null;
  /** Answers from the findings. */
  answers: Case['answers'];
}

/**
 * Return the end that pasted findings lead to when every open question is answered with “I don’t know”, as on the site.
 *
 * @param given Answers of the person before pasting.
 */
export function endOf(text: string, given: Case['answers'] = {}): EndOf {
  const read = readFindings(text, 'Test-RemoteDesktop.ps1');
  if (!read.ok) throw new Error(read.sentence);
  const merged = mergeFindings(
    { ...EMPTY_CASE, answers: given },
    read.findings,
    knownIds(model).checks,
  );
  if (merged.ignored.length > 0) throw new Error(`Ignored: ${JSON.stringify(merged.ignored)}`);
  let current = merged.case;
  for (;;) {
    const now = guide.getSituation(current);
    if (now.kind !== 'question')
      return {
        suspects: now.suspects,
        fix: now.kind === 'fix' ? now.next.fix : null,
        answers: merged.case.answers,
      };
    current = withAnswer(current, now.check, UNKNOWN_ANSWER);
  }
}
