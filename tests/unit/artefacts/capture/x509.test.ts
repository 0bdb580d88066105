import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readX509 } from '../../../../src/lib/artefacts/capture/read-x509.ts';
import { der, writeX509 } from '../../../support/captures/x509-bytes.ts';

/** Decode a certificate that OpenSSL made. */
const decode = (name: string): Uint8Array => {
  const file = new URL(`../../../script/fake-host/${name}.pem`, import.meta.url);
  const [, text = ''] = /CERTIFICATE-----([^-]+)/.exec(readFileSync(file, 'utf8')) ?? [];
  return new Uint8Array(Buffer.from(text, 'base64'));
};

describe('a certificate', () => {
  test.each([
    ['valid', '2026-01-01', '2076-01-01'],
    ['expired', '2025-01-01', '2025-07-02'],
    ['not-yet', '2027-01-05', '2029-01-05'],
  ])('of OpenSSL, %s', (name, from, to) => {
    expect(readX509(decode(name))).toEqual({
      subject: 'CN=OFFICE-PC',
      issuer: 'CN=OFFICE-PC',
      from: Date.parse(from),
      to: Date.parse(to),
      selfSigned: true,
    });
  });

  test('whose years pass 2049, without a version, with names of two bytes a letter', () => {
    const [from, to] = [new Date('1999-12-31T23:59:59Z'), new Date('2050-01-01T00:00:00Z')];
    const shape = {
      subject: 'Bürо-7',
      issuer: 'Vertrauen',
      from,
      to,
      first: true,
      tag: 30,
    } as const;
    expect(readX509(writeX509(shape))).toEqual({
      subject: 'CN=Bürо-7',
      issuer: 'CN=Vertrauen',
      from: from.getTime(),
      to: to.getTime(),
      selfSigned: false,
    });
  });

  test('whose name has several parts, known and unknown', () => {
    const parts = [
      [6, 'GB'],
      [8, 'Kent'],
      [7, 'Dover'],
      [10, 'Example'],
      [11, 'Desks'],
      [99, 'x'],
      [3, 'pc'],
    ] as const;
    expect(readX509(writeX509({ parts }))?.subject).toBe(
      'C=GB, ST=Kent, L=Dover, O=Example, OU=Desks, OID.550463=x, CN=pc',
    );
  });

  test('is none where a length is left open, as it is not in DER', () => {
    const bytes = writeX509();
    const open = Uint8Array.of(0x30, 0x80, ...bytes.subarray(4));
    expect(readX509(open)).toBeNull();
    expect(readX509(bytes)).not.toBeNull();
  });

  test('with letters in UTF-8, and control characters, which are shown as blanks', () => {
    expect(readX509(writeX509({ subject: 'ü\n界' }))?.subject).toBe('CN=ü 界');
  });

  test('with an endless name is cut', () => {
    expect(readX509(writeX509({ subject: 'x'.repeat(5000) }))?.subject).toHaveLength(256);
  });

  test('that is cut anywhere before its key is none, and never a wrong one', () => {
    const whole = writeX509();
    for (let length = 0; length < whole.length; length++)
      expect(readX509(whole.subarray(0, length))).toBeNull();
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a number', der(2, [1])],
    ['an endless length', Uint8Array.of(0x30, 0x84, 255, 255, 255, 255)],
    ['an indefinite length', Uint8Array.of(0x30, 0x80, 0x30, 0x80, 0, 0)],
    ['an empty sequence', der(0x30, der(0x30))],
  ])('is not %s', (_name, bytes) => expect(readX509(bytes)).toBeNull());
});
