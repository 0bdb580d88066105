import { describe, expect, it } from 'vitest';
import { MODULE, QR_SIDE, qrCode } from '../../../src/lib/print/qr.ts';
import { CASE_WORDS, START_WORDS } from '../../../src/lib/print/words.ts';
import { readQr } from '../../support/qr.ts';

const address = (length: number): string =>
  `https://a.example/?${'x'.repeat(length)}`.slice(0, length);

describe('qrCode', () => {
  it('draws what a reader reads back', () => {
    for (const length of [20, 60, 150, 250]) {
      const code = qrCode(address(length), QR_SIDE.case);
      expect(code && readQr(code.d, code.size), `${length} letters`).toBe(address(length));
    }
  });

  it('never draws modules too small to read, and rather draws nothing', () => {
    for (let length = 20; length <= 400; length += 10)
      for (const side of Object.values(QR_SIDE)) {
        const code = qrCode(address(length), side);
        if (code) expect(side / code.size, `${length} letters`).toBeGreaterThanOrEqual(MODULE);
      }
    expect(qrCode(address(271), QR_SIDE.case)).not.toBeNull();
    expect(qrCode(address(272), QR_SIDE.case)).toBeNull();
    expect(qrCode('x', 5)).toBeNull();
  });
});

describe('the words beside a code on paper', () => {
  it('ask to scan only where there is a code, and else to type the address', () => {
    for (const { scan, type } of [START_WORDS, CASE_WORDS]) {
      expect(scan).toMatch(/^Scan to /);
      expect(type).not.toMatch(/scan/i);
    }
  });
});
