import { describe, expect, test } from 'vitest';
import { BASE, chosenBase, withBase, withoutBase } from '../../../src/lib/domain/base.ts';

test('without a build the site is at the root', () => {
  expect(BASE).toBe('/');
  expect(withBase('/fixes/')).toBe('/fixes/');
});

describe('an address below the base', () => {
  test.each([
    ['/', '/reconnect/'],
    ['/fixes/x/#undo', '/reconnect/fixes/x/#undo'],
    ['/troubleshoot/?between=vpn', '/reconnect/troubleshoot/?between=vpn'],
  ])('%s is %s, and back', (address, placed) => {
    expect(withBase(address, '/reconnect/')).toBe(placed);
    expect(withoutBase(placed, '/reconnect/')).toBe(address);
  });

  test.each(['https://learn.microsoft.com/x/', '//host/x/', '#undo', 'mailto:a@b', ''])(
    '%j leads elsewhere and stays',
    (address) => expect(withBase(address, '/reconnect/')).toBe(address),
  );

  test('a path that only begins alike is not below it', () => {
    expect(withoutBase('/reconnected/', '/reconnect/')).toBe('/reconnected/');
  });
});

describe('the base of a build', () => {
  test.each([
    [undefined, 'https://a.example', '/'],
    ['', 'https://a.example', '/'],
    ['/', 'https://a.example', '/'],
    ['reconnect', 'https://a.example', '/reconnect/'],
    ['/reconnect', 'https://a.example', '/reconnect/'],
    ['/help/reconnect/', 'https://a.example', '/help/reconnect/'],
    [undefined, 'https://a.example/reconnect', '/reconnect/'],
    ['', 'https://a.example/help/reconnect/', '/help/reconnect/'],
    ['/', 'https://a.example/reconnect', '/'],
  ])('asked for as %j at %s is %s', (wish, site, base) => {
    expect(chosenBase(wish, site)).toBe(base);
  });
});
