import fc from 'fast-check';
import { toRow } from '../../src/components/artefacts/attempt-row.ts';
import { evidenceText } from '../../src/components/artefacts/evidence-text.ts';
import { maskFindings } from '../../src/components/artefacts/mask-findings.ts';
import { maskReading } from '../../src/components/artefacts/mask-reading.ts';
import { createSession, PASTED } from '../../src/components/artefacts/reading/session.ts';
import { createTools } from '../../src/components/artefacts/reading/tools.ts';
import { mergeFindings } from '../../src/lib/case/merge-findings.ts';
import type { Case } from '../../src/lib/domain/case.ts';
import { UNKNOWN_ANSWER } from '../../src/lib/domain/unknown.ts';
import { providersAndIds } from '../../src/lib/readings/match-row.ts';
import { toReadingTable } from '../../src/lib/readings/reading-table.ts';
import type { ReadingRow } from '../../src/lib/readings/readings.ts';
import { toFindings } from '../../src/lib/readings/to-findings.ts';
import { toTimeline } from '../../src/lib/readings/timeline.ts';
import { ARTEFACT_SUBJECTS } from './artefact-subjects.ts';
import { damaged } from './damaged-text.ts';
import { must, mustEqual } from './must.ts';
import { realModel } from './real-model.ts';
import { inputOf, prepareSamples, type Property } from './subject.ts';
import { eventXml, type XmlEvent } from './written-events.ts';

/** Names of a person and a machine that no text for others may show. */
const SECRETS = { user: 'Wendelin', computer: 'GEHEIM-7', address: '198.51.100.77' } as const;

/** A file by its name: bytes that a seed damages, or events by the grammar. */
type GivenFile = { name: string } & ({ damaged: number } | { events: XmlEvent[] });

interface GivenOnce {
  files: GivenFile[];
  text: string;
}

/** Values that fields of events may hold. */
const values = fc.oneof(
  fc.constantFrom(
    ...Object.values(SECRETS),
    `${SECRETS.computer}\\${SECRETS.user}`,
    `${SECRETS.user}@${SECRETS.computer}.example`,
    '[2001:db8::7]:3389',
    'user 1',
    '{user}',
    '$&$1',
    '__proto__',
    '%%1833',
    '-',
    '',
  ),
  fc.constantFrom('0', '7', '0x904', '0x8009030D', '4294967295', '-2146893043', '1e999'),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\p{C}/gu, ' ')),
);

/** Names of the fields that a row of the table asks for. */
const fieldsOf = ({ when = {}, private: hidden = {}, peer = [], title }: ReadingRow): string[] => [
  ...Object.keys(when),
  ...Object.keys(hidden),
  ...[peer].flat(),
  ...Array.from(title.matchAll(/\{(\w+)\}/g), ([, name = '']) => name),
];

/** Values that fulfil a condition of a row, as far as it lists them. */
const wanted = (condition: NonNullable<ReadingRow['when']>[string]): string[] =>
  typeof condition === 'string' ? [condition] : Array.isArray(condition) ? condition : [];

/** An event that a row of the table means, with fields of its own and others. */
function eventOf(row: ReadingRow): fc.Arbitrary<XmlEvent> {
  const { providers, ids } = providersAndIds(row);
  const fields = fieldsOf(row);
  const data = fc.record(
    Object.fromEntries(
      fields.map((name) => {
        const right = wanted(row.when?.[name] ?? []);
        return [name, right.length > 0 ? fc.oneof(fc.constantFrom(...right), values) : values];
      }),
    ),
    { requiredKeys: fields.filter((name) => wanted(row.when?.[name] ?? []).length > 0) },
  );
  return fc.record({
    provider: fc.constantFrom(...providers),
    id: fc.constantFrom(...ids.map(Number)),
    // Within some minutes, so that facts meet in one attempt, or anywhere.
    time: fc.oneof(
      fc.integer({ min: 0, max: 300_000 }).map((after) => Date.UTC(2026, 10, 29, 8) + after),
      fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) }),
    ),
    record: fc.nat(5000),
    computer: fc.constantFrom(SECRETS.computer, `${SECRETS.computer}.example`, 'HOST2', ''),
    channel: fc.constantFrom('System', ...[row.channel ?? 'Security'].flat()),
    data,
  });
}

/** Things that people give to be read: files and texts of every kind, whole, damaged and mixed, one after the other. */
export function given(): Property<{ all: GivenOnce[]; failedAt: number | null; current: Case }> {
  const { knowledge, model, known } = realModel();
  const table = toReadingTable(knowledge);
  const tools = createTools(table);
  const script = knowledge.site.script?.file ?? null;
  const samples = ARTEFACT_SUBJECTS.flatMap(prepareSamples);
  const bytesOf = (one: GivenFile): Uint8Array =>
    'damaged' in one
      ? inputOf(samples, one.damaged)
      : new TextEncoder().encode(one.events.map(eventXml).join('\n'));
  const texts = [
    ...ARTEFACT_SUBJECTS.filter(({ name }) => /xml|text|outputs/.test(name)).flatMap((subject) =>
      subject.samples().map((bytes) => new TextDecoder().decode(bytes)),
    ),
    ...knowledge.cases.slice(0, 50).map(({ report }) => report),
    `{"schemaVersion":1,"tool":"${script?.replace(/\.\w+$/, '')} 1.0.0","role":"host","computer":"${SECRETS.computer}","findings":[{"check":"key-access","answer":"denied","severity":"error","reading":"${SECRETS.computer}","evidence":[]}]}`,
  ];
  const rows = table.readings.filter((row) => providersAndIds(row).ids.every(Number.isInteger));
  const names = fc.constantFrom(
    'System.evtx',
    'a.zip',
    'b',
    '',
    '__proto__',
    `${SECRETS.user}.txt`,
  );
  const events = fc.array(fc.constantFrom(...rows).chain(eventOf), { minLength: 1, maxLength: 12 });
  const file: fc.Arbitrary<GivenFile> = fc.oneof(
    fc.record({ name: names, damaged: fc.nat() }),
    fc.record({ name: names, events }),
  );
  const pairs = Object.entries(known.checks).flatMap(([check, answers]) =>
    answers.map((answer): [string, string] => [check, answer]),
  );
  return {
    input: fc.record({
      all: fc.array(
        fc.record({
          files: fc.array(file, { maxLength: 3 }),
          text: fc.oneof(fc.constant(''), damaged(fc.constantFrom(...texts))),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      failedAt: fc.option(
        fc.constantFrom(Date.UTC(2026, 10, 29, 8, 2), 0, -1, 8.64e15, Date.UTC(2026, 0)),
      ),
      current: fc
        .array(fc.constantFrom(...pairs), { maxLength: 10 })
        .map((all) => ({ answers: Object.fromEntries(all), tried: {} })),
    }),
    sizeOf: ({ all }) =>
      all.reduce(
        (sum, { files, text }) =>
          files.reduce((size, one) => size + bytesOf(one).length, sum + text.length),
        0,
      ),
    check: async ({ all, failedAt, current }) => {
      const session = createSession({ table, script }, tools);
      const signal = new AbortController().signal;
      let lengthBefore = 0;
      session.judgeAt(failedAt);
      for (const { files, text } of all) {
        const reading = await session.take(
          {
            files: files.map((one) => new File([Uint8Array.from(bytesOf(one))], one.name)),
            text,
          },
          () => undefined,
          signal,
        );
        for (const { file: name, error } of reading.files)
          must(
            error === null || !/^(The browser could not|This file could not)/.test(error),
            `${name}: ${error}`,
          );
        const names = reading.files.map(({ file: name }) => name);
        const length = reading.files.length + reading.prose.length;
        must(length >= lengthBefore + files.length, 'a file that was given is not named');
        lengthBefore = length;
        if (text.trim() !== '')
          must(
            names.includes(PASTED) || reading.prose.includes(text) || reading.refused !== null,
            'a text that was given is lost',
          );
        structuredClone(reading);

        const { judged, findings } = reading;
        const mask = maskReading(reading, table);
        const found = [
          ...findings.map((one) => maskFindings(one, mask)),
          ...toFindings(judged, { mask, table }),
        ];
        const merged = mergeFindings(current, found, known.checks);
        for (const [check, answer] of Object.entries(current.answers))
          must(
            merged.case.answers[check] === answer || answer === UNKNOWN_ANSWER,
            `what was given replaces the answer to ${check}`,
          );
        for (const { check, answer } of judged.answers)
          must(known.checks[check]?.includes(answer) === true, `${check}=${answer} is invented`);
        const timeline = toTimeline(judged, table, mask);
        const shown = JSON.stringify([
          timeline.rows.map((row) => toRow(row, table, mask)),
          merged,
          judged.harmless.map(({ template, fact }) => mask.title(template, fact)),
          evidenceText(timeline, merged.filled, model, reading, { mask, table }),
        ]);
        must(!/undefined|NaN|Invalid Date|\[object/.test(shown), `a gap is shown: ${shown}`);
        for (const secret of Object.values(SECRETS))
          must(
            mask.text(secret) === secret || !shown.toLowerCase().includes(secret.toLowerCase()),
            `${secret} is shown: ${shown}`,
          );
      }
      const again = session.judgeAt(failedAt);
      mustEqual(session.judgeAt(failedAt), again, 'the same is judged in two ways');
    },
  };
}
