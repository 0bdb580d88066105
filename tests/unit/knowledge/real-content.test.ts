import { describe, expect, it } from 'vitest';
import { isSuggestable } from '../../../src/lib/domain/suggestable.ts';
import { fixesFor } from '../../../src/lib/engine/fixes-for.ts';
import { publicKnowledge } from '../../../src/lib/knowledge/export.ts';
import { checkedContent } from '../../../src/lib/knowledge/checked-content.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { formatProblems } from '../../../src/lib/knowledge/problem.ts';
import { MAX_QUESTIONS, paths } from '../../../src/lib/tree/paths.ts';

const root = process.cwd();

describe('the content of this site', () => {
  it('has no problem', () => {
    expect(formatProblems(checkedContent(root).problems)).toBe(formatProblems([]));
  });

  const knowledge = knowledgeFromDisk(root);

  it('has a public form that its own schema accepts', () => {
    expect(publicKnowledge(knowledge).checks).toHaveLength(knowledge.checks.length);
  });

  it('answers “unknown” in every check, last and without evidence', () => {
    for (const check of knowledge.checks)
      expect(check.answers.at(-1), check.id).toMatchObject({ id: 'unknown', evidence: {} });
  });

  it('leads to an end in at most eight questions', () => {
    const lengths = paths(knowledge.tree).map(({ steps }) => steps.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(MAX_QUESTIONS);
  });

  it('never offers dangerous or contradicted advice for a cause', () => {
    for (const cause of knowledge.causes)
      for (const { fix } of fixesFor(cause.id, knowledge.fixes))
        expect(isSuggestable(fix), fix.id).toBe(true);
  });

  it('holds no block in dangerous advice that would carry it out', () => {
    const rename = knowledge.fixes.find(({ id }) => id === 'rename-machinekeys-folder');
    expect(rename?.body.source).not.toMatch(
      /Rename-Item[^\n]*MachineKeys"?\s+(-NewName\s+)?"?MachineKeys_old/i,
    );
  });
});
