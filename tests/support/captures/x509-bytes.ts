import { join } from './write-pcap.ts';

/** Write a value in DER. */
export function der(
  tag: number,
  ...parts: readonly (Uint8Array | readonly number[])[]
): Uint8Array {
  const body = join(...parts);
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return join([tag, ...length], body);
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** Parts of a synthetic certificate. */
export interface X509Shape {
  subject?: string;
  issuer?: string;
  from?: Date;
  to?: Date;
  /** Set to leave the version out, as certificates of the first one do. */
  first?: boolean;
  /** Tag of the names’ texts: UTF-8 (12) or Unicode of two bytes (30). */
  tag?: 12 | 30;
  /** Parts of the subject instead of its name: the last byte of each object id under 2.5.4, and the text. */
  parts?: readonly (readonly [number, string])[];
}

const writeParts = (parts: NonNullable<X509Shape['parts']>): Uint8Array =>
  der(
    0x30,
    ...parts.map(([id, value]) =>
      der(0x31, der(0x30, der(6, [0x55, 4, id]), der(12, text(value)))),
    ),
  );

function writeName(value: string, tag: 12 | 30): Uint8Array {
  const units = Array.from(value, (one) => one.charCodeAt(0)).flatMap((one) => [
    one >> 8,
    one & 255,
  ]);
  const bytes = tag === 12 ? text(value) : units;
  return der(0x30, der(0x31, der(0x30, der(6, [0x55, 4, 3]), der(tag, bytes))));
}

/** Write a time: of two digits for the year until 2049 (RFC 5280, 4.1.2.5). */
function writeTime(date: Date): Uint8Array {
  const whole = date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '');
  return date.getUTCFullYear() < 2050 ? der(0x17, text(whole.slice(2))) : der(0x18, text(whole));
}

/** Write a synthetic certificate in DER: as long as its parts are read only, its key and signature are zeros. */
export function writeX509(shape: X509Shape = {}): Uint8Array {
  const { subject = 'host.example', issuer = subject, first = false, tag = 12 } = shape;
  const { from = new Date('2025-01-01'), to = new Date('2027-01-01') } = shape;
  const algorithm = der(0x30, der(6, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 0x0b]), der(5));
  const key = der(0x30, algorithm, der(3, [0], Array<number>(200).fill(0)));
  const body = der(
    0x30,
    first ? [] : der(0xa0, der(2, [2])),
    der(2, [1]),
    algorithm,
    writeName(issuer, tag),
    der(0x30, writeTime(from), writeTime(to)),
    shape.parts ? writeParts(shape.parts) : writeName(subject, tag),
    key,
  );
  return der(0x30, body, algorithm, der(3, [0], Array<number>(200).fill(0)));
}
