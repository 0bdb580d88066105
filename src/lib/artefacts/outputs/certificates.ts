import type { Fact } from '../fact.ts';
import type { ReadContext, TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';
import { findListedObjects } from './powershell-list.ts';
import { isDayFirst, readWrittenDate, type WrittenDate } from './written-dates.ts';

/** Line that begins a certificate of `certutil`: `================ Certificate 0 ================`, the word translated. */
const BANNER = /^={10,}\s+\S.{0,40}?\s+\d{1,5}\s+={10,}$/;
/** Limit of lines of one certificate; `-v` writes about 150. */
const MAX_BLOCK = 2_000;
const SHA1 = /^\S[^:]{0,40}\(sha1\)\s?[:\ufffd ]{1,3}\s*([0-9a-f]{2}(?: ?[0-9a-f]{2}){19})$/i;
/** Value of a property: two spaces or more, a label without `:`, an equals sign with a space on its right. */
const PROPERTY = /^\s+[^=:]{2,40}\s?\ufffd?= ?(\S.*)$/;
const UNIQUE_NAME = /\b([0-9a-f]{32}_[0-9a-f-]{36})\b/i;
const NAME = /^(?:\s*|[^:=]{2,40}[:：]\s*)((?:CN|OU|O|E|DC|L|S|C|SERIALNUMBER)\s?=.+)$/;
/** Codes of a key that is missing or can’t be used: NTE_BAD_KEYSET, NTE_NO_KEY, NTE_BAD_KEYSET_PARAM. */
const MISSING_CODE = /0x(80090016|8009000d|8009001f)\b/i;
/** Codes of a key that may not be used: NTE_PERM, SEC_E_UNKNOWN_CREDENTIALS, E_ACCESSDENIED. */
const OTHER_CODE = /0x(80090010|8009030d|80070005)\b/i;
/** English, and the German and French that reports show. */
const MISSING = /^\s*(missing stored keyset|no key provider information)/i;
const PRESENT =
  /^\s*((encryption|signature) test passed|verschl\S+test wurde durchgef|test de chiffrement r)|private key verifies/i;

const toTime = (iso: string): number => new Date(iso).getTime();

const stateOf = (from: string, to: string, now: number): string => {
  if (from !== '' && toTime(from) > now) return 'not-yet';
  if (to === '') return 'unknown';
  return toTime(to) < now ? 'expired' : 'valid';
};

interface Certificate {
  index: number;
  subject: string;
  issuer: string;
  from: WrittenDate | null;
  to: WrittenDate | null;
  thumbprint: string;
  container: string;
  file: string;
  key: string;
  code: string;
  store: string;
}

const toCertificateFact = (context: ReadContext, certificate: Certificate): Fact => {
  const { index, from, to, subject, issuer, ...rest } = certificate;
  const dates = { from: from?.iso ?? '', to: to?.iso ?? '' };
  const fields = {
    subject,
    issuer,
    ...dates,
    state: stateOf(dates.from, dates.to, context.now),
    selfSigned: subject === '' || issuer === '' ? 'unknown' : subject === issuer ? 'yes' : 'no',
    ...rest,
  };
  const doubt = 'Day and month of its dates could be the other way round.';
  const unsure = from?.ambiguous === true || to?.ambiguous === true;
  return toFact(context, 'certificate', 'stored', index, fields, unsure ? { doubt } : undefined);
};

/** Read one certificate of `certutil`: its lines have a fixed order, whatever the language of their labels. */
const readBlock = (
  lines: readonly string[],
  start: number,
  end: number,
  dayFirst: boolean | undefined,
): Omit<Certificate, 'store'> | null => {
  const names: string[] = [];
  const dates: WrittenDate[] = [];
  const properties: string[] = [];
  let [thumbprint, file, key, code] = ['', '', 'unknown', ''];
  let named = -1;
  for (let at = start + 1; at < end; at++) {
    const line = lines[at] ?? '';
    const name = groupsOf(NAME, line)?.[0]?.replace(/\s*=\s*/g, '=');
    // With `-v` a name goes over several lines, each indented.
    const more = /^\s/.test(line) && named === at - 1;
    if (name !== undefined && (more || names.length < 2)) {
      if (more) names.push(`${names.pop() ?? ''}, ${name}`);
      else names.push(name);
      named = at;
    }
    if (dates.length < 2 && /^\s[^:：]{2,40}[:：]\s*\d/.test(line)) {
      const date = readWrittenDate(line.replace(/^[^:：]*[:：]/, ''), dayFirst);
      if (date !== null) dates.push(date);
    }
    // `-v` writes hashes of names and keys before; the last one is that of the certificate.
    const hash = groupsOf(SHA1, line)?.[0];
    if (hash !== undefined) thumbprint = hash.replaceAll(' ', '').toLowerCase();
    const property = groupsOf(PROPERTY, line)?.[0];
    if (property !== undefined && thumbprint !== '') properties.push(property);
    file ||= UNIQUE_NAME.exec(line)?.[1]?.toLowerCase() ?? '';
    const failed = MISSING_CODE.exec(line) ?? OTHER_CODE.exec(line);
    if (failed !== null) code = failed[0].toLowerCase();
    if (MISSING.test(line) || MISSING_CODE.test(line)) key = 'missing';
    else if (PRESENT.test(line) && key !== 'missing') key = 'present';
  }
  if (thumbprint === '' && names.length === 0) return null;
  const [issuer = '', subject = ''] = names;
  const [from = null, to = null] = dates;
  return {
    index: start,
    subject,
    issuer,
    from,
    to,
    thumbprint,
    // The container comes with its provider; alone it could be another property.
    container: properties.length > 1 ? (properties[0] ?? '') : '',
    file,
    key,
    code,
  };
};

/** Find the store that a `certutil` names above its certificates, such as `Remote Desktop "Remote Desktop"`. */
const findStore = (lines: readonly string[], at: number): string => {
  for (const line of lines.slice(Math.max(0, at - 3), at).reverse()) {
    const store = groupsOf(/^(\S[\w .-]{0,60}?)(?:\s+"[^"]*")?$/, line)?.[0];
    if (store !== undefined) return store;
  }
  return '';
};

const readCertutil = (lines: readonly string[], context: ReadContext): Fact[] => {
  const dayFirst = isDayFirst(lines);
  const banners = lines.flatMap((line, index) =>
    line.length < 150 && BANNER.test(line) ? [index] : [],
  );
  let store = '';
  return banners.flatMap((start, place) => {
    const end = Math.min(banners[place + 1] ?? lines.length, start + MAX_BLOCK);
    if (place === 0 || /CertUtil:/i.test(lines.slice(banners[place - 1], start).join('\n')))
      store = findStore(lines, start);
    const block = readBlock(lines, start, end, dayFirst);
    return block === null ? [] : [toCertificateFact(context, { ...block, store })];
  });
};

/** Stores that matter here, by the names of Windows, which `certutil` prints before the translated ones. */
const STORE = /^(Remote Desktop|My)(?:\s+"[^"]*")?$/i;

/** Find stores that are empty: the name of the store, and right below it that the command is done. */
const findEmptyStores = (lines: readonly string[], context: ReadContext): Fact[] =>
  lines.flatMap((line, index) => {
    const done = /^CertUtil: -(verify)?store\b/i.test(line) && !/0x[0-9a-f]{8}/i.test(line);
    const store = groupsOf(STORE, lines[index - 1] ?? '')?.[0];
    return store === undefined || !done
      ? []
      : [toFact(context, 'certificate', 'store', index - 1, { store, count: '0' })];
  });

const readListed = (lines: readonly string[], context: ReadContext): Fact[] => {
  const dayFirst = isDayFirst(lines);
  return findListedObjects(lines).flatMap(({ index, values }) => {
    const of = (key: string): string => values.get(key)?.replaceAll('\n', '') ?? '';
    const thumbprint = of('Thumbprint').toLowerCase();
    if (!/^[0-9a-f]{40}$/.test(thumbprint)) return [];
    const has = of('HasPrivateKey');
    const certificate = {
      index,
      subject: of('Subject'),
      issuer: of('Issuer'),
      from: readWrittenDate(of('NotBefore'), dayFirst),
      to: readWrittenDate(of('NotAfter'), dayFirst),
      thumbprint,
      container: '',
      file: '',
      key: has === 'True' ? 'present' : has === 'False' ? 'missing' : 'unknown',
      code: '',
      store: /\\([^\\]+)$/.exec(of('PSParentPath'))?.[1] ?? '',
    };
    return [toCertificateFact(context, certificate)];
  });
};

/** Read the table of `Get-ChildItem Cert:`: thumbprints and subjects below the path of the store. */
const readTable = (lines: readonly string[], context: ReadContext): Fact[] => {
  let store = '';
  return lines.flatMap((line, index) => {
    const path = groupsOf(/PSParentPath: .{0,80}?Certificate::\S{0,20}?\\(.+)$/, line)?.[0];
    if (path !== undefined) store = path;
    const [thumbprint, subject = ''] = groupsOf(/^([0-9A-F]{40}) {2,}(\S.*)$/, line) ?? [];
    if (thumbprint === undefined || store === '') return [];
    const none = { issuer: '', from: null, to: null, container: '', file: '', code: '' };
    return [
      toCertificateFact(context, {
        index,
        subject,
        thumbprint: thumbprint.toLowerCase(),
        key: 'unknown',
        store,
        ...none,
      }),
    ];
  });
};

/** Say of a certificate that is out of date whether its store has one with the same subject that is in date. */
const markReplaced = (fact: Fact, facts: readonly Fact[]): Fact => {
  if (fact.fields.state !== 'expired') return fact;
  const replaced = facts.some(
    ({ fields }) =>
      fields.state === 'valid' &&
      fields.key !== 'missing' &&
      fields.store === fact.fields.store &&
      fields.subject === fact.fields.subject,
  );
  return { ...fact, fields: { ...fact.fields, replaced: replaced ? 'yes' : 'no' } };
};

/**
 * Read certificates: `certutil -store` and `-verifystore`, also with `-v`, in any language, and `Get-ChildItem Cert:` as
 * list or table. Dates are as written, in local time of the computer that wrote them.
 */
export const readCertificates: TextReader = (text, context) => {
  if (!/={10}|certutil:|Thumbprint/i.test(text)) return null;
  const lines = splitLines(text);
  const facts = [
    ...readCertutil(lines, context),
    ...findEmptyStores(lines, context),
    ...readListed(lines, context),
    ...readTable(lines, context),
  ];
  return toResult('certificates', { facts: facts.map((fact) => markReplaced(fact, facts)) });
};
