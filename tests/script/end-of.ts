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

/** Where findings lead. */
export interface EndOf {
  /** The causes still standing that are worth naming, most suspected first. */
  suspects: string[];
  /** The fix that comes first, or null when the case is handed over. */
  fix: string | null;
  /** What the findings answered. */
  answers: Case['answers'];
}

/**
 * Where pasted findings lead when every question that they leave open is answered with “I don’t know”, as on the site.
 *
 * @param given What the person answered before pasting.
 */
export function endOf(text: string, given: Case['answers'] = {}): EndOf {
  const read = readFindings(text, 'Test-RemoteDesktop.ps1');
  if (!read.ok) throw new Error(read.sentence);
  const merged = mergeFindings(
    { ...EMPTY_CASE, answers: given },
    read.findings,
    knownIds(model).checks,
  );
  if (merged.leftAside.length > 0)
    throw new Error(`Left aside: ${JSON.stringify(merged.leftAside)}`);
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
