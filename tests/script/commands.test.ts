import { describe, expect, it } from 'vitest';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { contentCommands } from './content-commands.ts';
import { editionFaults } from './newer.ts';
import { PWSH, ROOT, saySkipped, walk } from './pwsh.ts';

const commands = contentCommands(knowledgeFromDisk(ROOT));

describe('the PowerShell of the content', () => {
  it('is found', () => {
    expect(commands.length).toBeGreaterThan(150);
  });

  it('shows what the reader fills in as plain words, so that a pasted line parses', () => {
    // A `<name>` would be a redirection.
    expect(commands.filter(({ code }) => /<[A-Za-z][\w -]*>/.test(code))).toEqual([]);
  });

  it('is free of typographic quotes and dashes', () => {
    expect(commands.filter(({ code }) => /[‘’“”–—\u00a0]/.test(code))).toEqual([]);
  });
});

saySkipped('the content’s commands', 3);
describe.skipIf(PWSH === null)('the PowerShell of the content, by PowerShell’s own parser', () => {
  const walked = PWSH === null ? [] : walk(commands);

  it('is parsed, all of it', () => {
    expect(walked.map(({ id }) => id)).toEqual(commands.map(({ id }) => id));
  });

  it('has no syntax error', () => {
    expect(walked.filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  it('runs in Windows PowerShell 5.1 and in PowerShell 7', () => {
    const faults = walked.flatMap((one) =>
      editionFaults(one).map((fault) => `${one.id}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});
