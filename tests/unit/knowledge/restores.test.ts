import { describe, expect, it } from 'vitest';
import { isSuggestable } from '../../../src/lib/domain/suggestable.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';

const { fixes } = knowledgeFromDisk(process.cwd());
const FILE = /C:\\RdpFix\\[\w.*-]+/g;

describe('what a fix says to write down and put back', () => {
  it('names a file only where the steps save it', () => {
    const unknown = fixes.flatMap(({ id, undo, body }) =>
      undo.restores
        .flatMap((value) => value.match(FILE) ?? [])
        // Saved under a name that the steps put together.
        .filter((file) => !file.includes('*') && !body.source.includes(file))
        .map((file) => `${id}: ${file}`),
    );
    expect(unknown).toEqual([]);
  });

  it('is not said of advice that nobody should follow', () => {
    const said = fixes.filter((fix) => !isSuggestable(fix) && fix.undo.restores.length > 0);
    expect(said).toEqual([]);
  });

  it('is said of most fixes that have to be undone', () => {
    const undone = fixes.filter((fix) => isSuggestable(fix) && fix.undo.minutes > 0);
    const silent = undone.filter(({ undo }) => undo.restores.length === 0).map(({ id }) => id);
    // Updates replace no value that could be put back.
    expect(silent).toEqual(['install-credssp-updates', 'install-windows-updates']);
  });
});
