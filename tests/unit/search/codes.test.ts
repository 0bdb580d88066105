import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedCodes } from '../../../src/lib/search/search-codes.ts';
import { createLexicon } from '../../../src/lib/search/lexicon.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { readQuery } from '../../../src/lib/search/query.ts';

const lexicon = createLexicon(knowledgeFromDisk(process.cwd()).vocabulary);
const named = (text: string): string[] =>
  readQuery(lexicon, text).codes.map(
    ({ number, kind, guess }) => `${guess ? '?' : ''}${kind ?? 'any'} ${number}`,
  );

describe('namedCodes', () => {
  it.each([
    ['0x904', ['disconnect 2308']],
    ['0X904', ['disconnect 2308']],
    ['904', ['any 904', '?any 2308']],
    ['2308', ['any 2308', '?any 8968']],
    ['0x904 0x7', ['disconnect 2308', 'extended 7']],
    ['0x904/0x7', ['disconnect 2308', 'extended 7']],
    ['904/7', ['any 904', '?any 2308', 'extended 7']],
    ['error code 0x904 extended error code 0x7', ['disconnect 2308', 'extended 7']],
    ['extended error code: 0x7', ['extended 7']],
    ['event 1057', ['event 1057']],
    ['Event ID: 36870', ['event 36870']],
    ['7', ['any 7']],
    ['错误代码： 0x708', ['disconnect 1800']],
    ['An authentication error (Code: 0x80080005)', ['status 2148007941']],
  ])('reads %s', (text, codes) => {
    expect(named(text)).toEqual(codes);
  });

  it('reads a pasted dialog, in lines or in one', () => {
    const dialog =
      "[Content]\nThis computer can't connect to the remote computer.\n\n[Expanded Information]\nError code: 0x904\n" +
      'Extended error code: 0x7\nTimestamp (UTC): 11/21/26 07:18:30 AM\n';
    expect(named(dialog)).toEqual(['disconnect 2308', 'extended 7']);
    expect(named(dialog.replaceAll('\n', ''))).toEqual(['disconnect 2308', 'extended 7']);
  });

  it.each([
    'Windows 10',
    'Server 2016',
    'Windows Server 2019 R2',
    '127.0.0.1',
    'version 1.3.2',
    'cve-2018-0886',
    'port 3389',
    'after 10 minutes',
    '24h2',
    'kb5055523',
    'deadbeef',
    '2026-11-21 07:18',
  ])('finds no code in “%s”', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('never throws, and gives whole numbers only', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { number } of namedCodes(text, lexicon))
          expect(Number.isSafeInteger(number)).toBe(true);
      }),
    );
  });
});
