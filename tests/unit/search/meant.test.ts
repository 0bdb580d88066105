import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { searchIndex } from '../../../src/lib/search/build-index.ts';
import { createSearch } from '../../../src/lib/search/search.ts';

const search = createSearch(searchIndex(knowledgeFromDisk(process.cwd())));

describe('what the numbers of a query mean', () => {
  it.each([
    ['0x904', '0x904'],
    ['904', '0x904'],
    ['2308', '0x904'],
    ['error code 2308', '0x904'],
    ['error 1057', 'rcm-1057'],
    ['event 1057', 'rcm-1057'],
    ['extended error code 0x7', 'extended-0x7'],
    ['Remote Desktop can’t connect.\nError code: 0x204', '0x204'],
  ])('is the one code of “%s”: %s', (typed, id) => {
    expect(search(typed).meant.page?.kind).toBe('code');
    expect(search(typed).meant.page?.id).toBe(id);
  });

  it.each([
    '0x904 0x7',
    '904/7',
    '2308/7',
    'Error code: 0x904\nExtended error code: 0x7',
    'We couldn’t connect to the remote PC. [^] See details [OK] Error code: 0x904Extended error code: 0x7Timestamp (UTC): 11/21/26 09:12:44 AM Press Ctrl+C to copy.',
  ])('are both numbers of the message “%s”, which starts its case', (typed) => {
    expect(search(typed).meant).toEqual({
      message: {
        main: '0x904',
        extended: '0x7',
        start: '/troubleshoot/?error-code=0x904-0x7',
      },
    });
  });

  it('are those of a message that no symptom knows', () => {
    expect(search('Error code: 0x204 Extended error code: 0x0').meant).toEqual({
      message: { main: '0x204', extended: '0x0' },
    });
  });

  it.each(['', 'certificate', '0x904 and event 1057', 'event 1057, event 36870', '0xFFFFFF'])(
    'are in doubt for “%s”',
    (typed) => {
      expect(search(typed).meant).toEqual({});
    },
  );

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { page } = search(typed).meant;
        expect(page === undefined || page.kind === 'code').toBe(true);
      }),
    );
  });
});
