import { describe, expect, it } from 'vitest';
import { addressIn, placeIn } from '../../../src/runtime/single/address-in.ts';

describe('addressIn', () => {
  it('reads path, query and place of a page', () => {
    expect(addressIn('#/fixes/x/?a=b#place')).toMatchObject({
      pathname: '/fixes/x/',
      search: '?a=b',
      hash: '#place',
    });
  });

  it.each(['', '#', '#place', 'x'])('takes %j for the start page', (fragment) => {
    expect(addressIn(fragment).pathname).toBe('/');
  });

  it.each(['#//', '#//[', '#//other.example/x', '#/\\other.example/x', '#//a:b@c'])(
    'stays in the file at %s',
    (fragment) => {
      expect(addressIn(fragment).host).toBe('edition.invalid');
    },
  );
});

describe('placeIn', () => {
  it('decodes an id', () => expect(placeIn('#caf%C3%A9')).toBe('café'));
  it('bears a damaged one', () => expect(placeIn('#50%')).toBe('50%'));
});
