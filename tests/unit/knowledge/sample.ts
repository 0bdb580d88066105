import { assemble } from '../../../src/lib/knowledge/assemble.ts';
import { parseBody } from '../../../src/lib/knowledge/parse-body.ts';
import type { Knowledge, RawContent } from '../../../src/lib/model/knowledge.ts';
import { CauseSchema } from '../../../src/lib/schema/cause.ts';
import { CheckSchema } from '../../../src/lib/schema/check.ts';
import { FixSchema } from '../../../src/lib/schema/fix.ts';
import { SiteSchema } from '../../../src/lib/schema/site.ts';
import { VocabularySchema } from '../../../src/lib/schema/vocabulary.ts';
import { SymptomSchema } from '../../../src/lib/schema/symptom.ts';

const common = {
  summary: 'A summary that is long enough to be one.',
  verdict: 'confirmed',
  sources: ['manual'],
  reviewed: '2026-01-31',
};

const body = {
  symptom: '## What it tells you\n\n## What it does not tell\n\n## What to do first\n',
  cause:
    '## What goes wrong\n\n## How it shows itself\n\n## What confirms it\n\n## What only looks like it\n',
  check: '## What the answers mean\n',
  fix: '## When\n\n## Steps\n\n## How you know it worked\n',
};

/** A fix as an author writes it. */
export const fixInput = (change: Record<string, unknown> = {}) => ({
  ...common,
  title: 'Replace the fuse',
  treats: [{ cause: 'fuse', success: 'usually' }],
  where: 'host',
  role: 'administrator',
  admin: true,
  restart: 'none',
  outOfBand: false,
  minutes: 5,
  risk: { level: 'low', why: 'The wrong fuse does not fit.' },
  undo: { steps: ['Put the old fuse back.'], minutes: 2 },
  editions: ['pro'],
  ...change,
});

const fix = (id: string, change: Record<string, unknown> = {}) => ({
  id,
  data: FixSchema.parse(fixInput(change)),
  body: parseBody(body.fix),
});

/** A small sound knowledge: one symptom, one cause, one check, two fixes. */
export const rawSample = (): RawContent => ({
  symptoms: [
    {
      id: 'dark',
      data: SymptomSchema.parse({
        ...common,
        title: 'It stays dark',
        codes: [{ code: '0xE1' }],
        implies: { 'power-light': 'off' },
        causes: ['fuse'],
      }),
      body: parseBody(body.symptom),
    },
  ],
  causes: [
    {
      id: 'fuse',
      data: CauseSchema.parse({
        ...common,
        title: 'A blown fuse',
        short: 'Blown fuse',
        likelihood: 'likely',
        likelihoodWhy: 'Fuses are made to blow first.',
        stage: 'path',
        prevent: 'Find out what draws so much current before you switch it on again.',
        events: ['0xe1'],
      }),
      body: parseBody(body.cause),
    },
  ],
  checks: [
    {
      id: 'power-light',
      data: CheckSchema.parse({
        ...common,
        question: 'Is the power light on?',
        short: 'Power light',
        why: 'It separates the fuse from everything else.',
        where: 'host',
        minutes: 1,
        how: [
          { tool: 'look', on: 'At the front', do: 'Look at the light', read: 'Whether it is lit' },
        ],
        answers: [
          { id: 'on', label: 'Yes', evidence: {} },
          { id: 'off', label: 'No', evidence: { fuse: 'supports' } },
        ],
        noProbe: 'No machine sees its own light.',
        checklist: { do: 'Look at the light', expect: 'It is lit' },
      }),
      body: parseBody(body.check),
    },
  ],
  fixes: [
    fix('replace-fuse'),
    fix('bridge-fuse', {
      title: 'Don’t bridge the fuse with foil',
      verdict: 'dangerous',
      instead: 'replace-fuse',
    }),
  ],
  codes: [
    {
      id: '0xe1',
      kind: 'disconnect',
      number: 225,
      hex: '0xE1',
      meaning: 'No power.',
      group: 'power',
      causes: ['fuse'],
      sources: ['manual'],
    },
  ],
  pairs: [],
  sources: [
    {
      id: 'manual',
      title: 'The manual',
      address: 'https://example.org/manual',
      publisher: 'The maker',
      grade: 'A',
    },
  ],
  documents: [],
  stages: [
    {
      id: 'path',
      title: 'Path',
      summary: 'Power comes through the wall.',
      sign: 'It stays dark.',
      moments: [],
      checks: [],
    },
  ],
  pictures: [],
  readings: [],
  absences: [],
  artefacts: [],
  phrases: [],
  tree: {
    start: 'light',
    nodes: {
      light: {
        check: 'power-light',
        next: {
          on: { escalate: true },
          off: { suspects: ['fuse'] },
          unknown: { suspects: ['fuse'] },
        },
      },
    },
  },
  checklist: [
    {
      id: 'host',
      title: 'On the host',
      lead: 'At the machine.',
      items: [{ check: 'power-light' }],
    },
  ],
  changes: [],
  volatile: [],
  cases: [],
  backupFolders: [
    {
      id: 'backup-folder',
      path: 'C:\\Spares',
      title: 'Spares',
      say: 'Run this first, as the owner.',
      refused: 'Rename it and run this again.',
      undo: 'First look whether the folder is safe.',
      powershell: "'C:\\Spares is safe.'",
    },
  ],
  probes: [],
  site: SiteSchema.parse({
    name: 'Lamp',
    tagline: 'Get light again',
    purpose: 'Lamp gets people light when the lamp says code 0xE1.',
    error: { title: 'Lamp error 0xE1', short: 'Error 0xE1', parts: ['Error 0xE1'] },
    tool: 'The lamp',
    product: 'Light',
    words: ['Lamp'],
    tree: 'dark',
    symptom: 'dark',
    storage: 'lamp',
    files: { single: 'lamp.html', prints: 'lamp' },
    access: { other: 'a ladder', short: 'ladder' },
    handOver: { open: 'It stays dark', solved: 'It is light', symptom: 'My lamp stays dark' },
    script: {
      file: 'Test-Lamp.ps1',
      kind: 'read-only',
      summary: 'It only reads.',
      facts: [],
      page: { description: 'A script.' },
    },
    search: { hint: 'Type what you see.', placeholder: 'dark …' },
    editions: [{ id: 'pro', label: 'Pro' }],
    sections: {
      symptom: ['What it tells you', 'What it does not tell', 'What to do first'],
      cause: [
        'What goes wrong',
        'How it shows itself',
        'What confirms it',
        'What only looks like it',
      ],
      check: ['What the answers mean'],
    },
    evidence: { documents: 'pages', which: 'pages about it' },
    limits: ['It is a lamp.'],
    pages: {
      home: { description: 'Light again.' },
      troubleshoot: { description: 'Light again.' },
      flowchart: { description: 'Light again.' },
      checklist: { description: 'Light again.' },
      symptoms: { description: 'Light again.' },
      causes: { description: 'Light again.' },
      fixes: { description: 'Light again.' },
      evidence: { description: 'Light again.' },
      about: { description: 'Light again.' },
      app: { description: 'Light again.' },
    },
  }),
  vocabulary: VocabularySchema.parse({ warmUp: 'lamb', stopWords: ['the'] }),
});

/** The sample, changed before it is assembled. */
export function sample(change: (raw: RawContent) => void = () => undefined): Knowledge {
  const raw = rawSample();
  change(raw);
  return assemble(raw);
}
