import { describe, expect, it } from 'vitest';
import { EMPTY_CASE } from '../../../src/lib/domain/case.ts';
import { isSuggestable } from '../../../src/lib/domain/suggestable.ts';
import { toCaseModel } from '../../../src/lib/case/case-model.ts';
import { createGuide } from '../../../src/lib/case/create-guide.ts';
import { mainCase } from '../../../src/lib/case/main-case.ts';
import { checkedContent } from '../../../src/lib/knowledge/checked-content.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { buildSheet } from '../../../src/lib/checklist/build-sheet.ts';
import { searchIndex } from '../../../src/lib/search/build-index.ts';
import { createSearch } from '../../../src/lib/search/search.ts';
import { answersOf, paths } from '../../../src/lib/tree/paths.ts';
import { EXAMPLE } from '../../support/example-site.ts';

// The second knowledge base: another error of another program, read and walked by the same code.

const knowledge = knowledgeFromDisk(process.cwd(), EXAMPLE);
const guide = createGuide(toCaseModel(knowledge));
const ends = paths(knowledge.tree);

describe('the second knowledge base', () => {
  it('has no problem', () => {
    expect(checkedContent(process.cwd(), { content: EXAMPLE }).problems).toEqual([]);
  });

  it('is small, and has of each kind what a site needs', () => {
    for (const kind of ['symptoms', 'causes', 'checks', 'fixes'] as const) {
      expect(knowledge[kind].length).toBeGreaterThan(2);
      expect(knowledge[kind].length).toBeLessThanOrEqual(10);
    }
    expect(knowledge.codes).toEqual([]);
    expect(knowledge.probes).toEqual([]);
    expect(knowledge.backupFolder).toBeNull();
  });

  it('opens with the question after the message that it is about', () => {
    const now = guide.getSituation(mainCase(knowledge));
    expect(now).toMatchObject({ kind: 'question', check: 'user-and-host' });
  });

  it.each(ends.map((end) => [end.steps.map(({ answer }) => answer).join(', '), end] as const))(
    'after %s suspects what the tree says and offers a fix for it',
    (_, { steps, end }) => {
      const now = guide.getSituation({ ...EMPTY_CASE, answers: answersOf(steps) });
      if (!('suspects' in end)) {
        expect(now.kind).toBe('escalate');
        return;
      }
      expect(now.kind).toBe('fix');
      expect(end.suspects).toContain(now.ranking[0]?.cause);
      if (now.kind !== 'fix') return;
      const fix = knowledge.fixes.find(({ id }) => id === now.next.fix);
      expect(fix && isSuggestable(fix)).toBe(true);
      expect(now.ranking.slice(0, 4).map(({ cause }) => cause)).toContain(now.next.forCause);
    },
  );

  it('reaches every fix that may be suggested, and none that may not', () => {
    const offered = new Set(
      ends.flatMap(({ steps }) => {
        const now = guide.getSituation({ ...EMPTY_CASE, answers: answersOf(steps) });
        return now.kind === 'fix' ? [now.next.fix, ...now.after.map(({ fix }) => fix)] : [];
      }),
    );
    expect([...offered].sort()).toEqual(
      knowledge.fixes
        .filter(isSuggestable)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('is searched with its own vocabulary', () => {
    const search = createSearch(searchIndex(knowledge));
    const first = (query: string): string | undefined => search(query).answers[0]?.id;
    expect(first('too many keys in my keychain')).toMatch(/too-many-keys|offer-one-key/);
    expect(first('bad ownership or modes')).toMatch(/server-file/);
    expect(search('权限').answers.length).toBeGreaterThan(0);
    expect(search('rdp').answers).toEqual([]);
  });

  it('has a checklist of one page', () => {
    const { blocks } = buildSheet(knowledge);
    expect(blocks.map(({ id }) => id)).toEqual(['client', 'host', 'hand-over']);
    for (const { lines } of blocks) expect(lines.length).toBeLessThanOrEqual(9);
  });
});
