import {
  type DerValue,
  GENERALIZED_TIME,
  OBJECT_ID,
  readDer,
  readDerList,
  SEQUENCE,
  UTC_TIME,
} from './read-der.ts';

/** Parts of a certificate that decide whether a client takes it. */
export interface X509Summary {
  /** Names as `CN=host, O=Example`, in the certificate’s order. */
  subject: string;
  issuer: string;
  /** Bounds of its validity, in milliseconds since 1970. */
  from: number;
  to: number;
  /** Set where it names itself as its issuer. */
  selfSigned: boolean;
}

/** Limit of the parts of a name: a real one has fewer than ten. */
const MAX_NAME_PARTS = 32;
/** Limit of a name in characters: RFC 5280 allows 64 for most parts. */
const MAX_NAME_LENGTH = 256;

/** Short names of the parts, by their object id in hexadecimal (RFC 4519). */
const PARTS: Readonly<Record<string, string>> = {
  '550403': 'CN',
  '550406': 'C',
  '550407': 'L',
  '550408': 'ST',
  '55040a': 'O',
  '55040b': 'OU',
  '0992268993f22c640119': 'DC',
};

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const BMP_STRING = 0x1e;
const UTF8_STRING = 0x0c;

function readText(bytes: Uint8Array, { tag, from, to }: DerValue): string {
  const text = bytes.subarray(from, to);
  const encoding = { [BMP_STRING]: 'utf-16be', [UTF8_STRING]: 'utf-8' }[tag] ?? 'latin1';
  // A control character would break the line that shows it.
  return new TextDecoder(encoding).decode(text).replace(/\p{Cc}/gu, ' ');
}

/** Read a name: sets of pairs of an object id and a text. */
function readName(bytes: Uint8Array, name: DerValue): string {
  const parts = readDerList(bytes, name, MAX_NAME_PARTS).flatMap((set) => {
    const pair = readDer(bytes, set.from, set.to);
    const [type, value] = pair ? readDerList(bytes, pair, 2) : [];
    if (type?.tag !== OBJECT_ID || !value) return [];
    const id = toHex(bytes.subarray(type.from, type.to));
    return [`${PARTS[id] ?? `OID.${id}`}=${readText(bytes, value)}`];
  });
  return parts.join(', ').slice(0, MAX_NAME_LENGTH);
}

/** Read a time (RFC 5280, 4.1.2.5); NaN where it is none. */
function readTime(bytes: Uint8Array, { tag, from, to }: DerValue): number {
  const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 20)));
  const short = tag === UTC_TIME;
  const found = (
    short ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
  ).exec(text);
  if (!found || (!short && tag !== GENERALIZED_TIME)) return NaN;
  const [year = 0, month = 0, ...rest] = found.slice(1).map(Number);
  const century = short ? (year < 50 ? 2000 : 1900) : 0;
  return new Date(0).setUTCFullYear(century + year, month - 1, rest[0]) + toMilliseconds(rest);
}

const toMilliseconds = ([, hours = 0, minutes = 0, seconds = 0]: readonly number[]): number =>
  ((hours * 60 + minutes) * 60 + seconds) * 1000;

/** Read a certificate in DER (RFC 5280, 4.1); null where the bytes are none. Its signature is not checked. */
export function readX509(bytes: Uint8Array): X509Summary | null {
  const outer = readDer(bytes, 0, bytes.length);
  const body = outer?.tag === SEQUENCE ? readDer(bytes, outer.from, outer.to) : null;
  if (body?.tag !== SEQUENCE) return null;
  const values = readDerList(bytes, body, 8);
  // The version is left out of certificates of the first one.
  const [, , issuer, validity, subject] = values[0]?.tag === 0xa0 ? values.slice(1) : values;
  if (issuer?.tag !== SEQUENCE || validity?.tag !== SEQUENCE || subject?.tag !== SEQUENCE)
    return null;
  const [from, to] = readDerList(bytes, validity, 2).map((time) => readTime(bytes, time));
  if (from === undefined || to === undefined || Number.isNaN(from + to)) return null;
  const [subjectHex, issuerHex] = [subject, issuer].map((name) =>
    toHex(bytes.subarray(name.from, name.to)),
  );
  return {
    subject: readName(bytes, subject),
    issuer: readName(bytes, issuer),
    from,
    to,
    selfSigned: subjectHex === issuerHex,
  };
}
