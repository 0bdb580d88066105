import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueUrl, reportOf } from '../../../src/lib/report/report.ts';
import { repositoryAddress } from '../../../src/lib/report/repository.ts';

describe('repositoryAddress', () => {
  const actions = {
    GITHUB_SERVER_URL: 'https://git.example.com',
    GITHUB_REPOSITORY: 'team/reconnect',
  };

  it('takes what the build was told, then what GitHub Actions builds, then package.json', () => {
    const stated = 'github:someone/reconnect';
    expect(repositoryAddress({ env: { REPOSITORY: 'me/mine', ...actions }, stated })).toBe(
      'https://github.com/me/mine',
    );
    expect(repositoryAddress({ env: actions, stated })).toBe(
      'https://git.example.com/team/reconnect',
    );
    expect(repositoryAddress({ env: {}, stated })).toBe('https://github.com/someone/reconnect');
    expect(repositoryAddress({ env: { REPOSITORY: ' ' } })).toBeUndefined();
  });

  it.each([
    ['https://github.com/me/mine.git', 'https://github.com/me/mine'],
    ['git+https://github.com/me/mine.git', 'https://github.com/me/mine'],
    ['git@git.example.com:me/mine.git', 'https://git.example.com/me/mine'],
    ['https://git.example.com/group/part/mine/', 'https://git.example.com/group/part/mine'],
    ['me/mine', 'https://github.com/me/mine'],
  ])('reads %s', (text, address) => {
    expect(repositoryAddress({ env: { REPOSITORY: text } })).toBe(address);
    expect(repositoryAddress({ env: {}, stated: { type: 'git', url: text } })).toBe(address);
  });

  it.each(['javascript:alert(1)', 'http://github.com/me/mine', 'mine', 'https://', '../etc'])(
    'does not take %s for an address',
    (text) => {
      expect(repositoryAddress({ env: { REPOSITORY: text } })).toBeUndefined();
    },
  );
});

describe('issueUrl', () => {
  it('carries any title and address unchanged', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (title, address) => {
        const report = reportOf(title, address);
        const url = new URL(issueUrl('https://github.com/me/mine', report));
        expect(url.pathname).toBe('/me/mine/issues/new');
        expect(url.searchParams.get('title')).toBe(report.title);
        expect(url.searchParams.get('body')).toContain(`Page: ${address}\n`);
      }),
    );
  });
});
