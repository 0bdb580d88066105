import { expect, test } from 'vitest';
import { messagesOf, nth, soldClaim } from './broken.ts';
import { referenceProblems } from '../../../../src/lib/knowledge/rules/references.ts';

const claim = {
  documents: ['leaflet'],
  claim: 'Fuses blow',
  verdict: 'confirmed' as const,
  reason: 'Seen.',
  sources: ['rumour'],
};

test('references of entries', () => {
  expect(
    messagesOf(referenceProblems, (raw) => {
      const symptom = nth(raw.symptoms, 0).data;
      symptom.sources = ['manaul'];
      symptom.volatile = ['sold'];
      symptom.claims = [claim];
      symptom.causes = ['fuze'];
      symptom.picture = 'lamp';
      symptom.implies = { 'power-lite': 'off', 'power-light': 'offf' };
      symptom.codes = [{ code: '0xE2', extended: '0xB' }];
      const cause = nth(raw.causes, 0).data;
      cause.events = ['e1'];
      cause.stage = 'paht';
      const check = nth(raw.checks, 0).data;
      nth(check.how, 0).picture = 'lamp';
      nth(check.answers, 1).evidence = { gremlin: 'supports' };
      Object.assign(nth(check.answers, 0), { events: ['source-1'] });
      check.onlyIf = { 'power-light': ['offf'] };
      const fix = nth(raw.fixes, 0).data;
      fix.treats = [
        {
          cause: 'ghost',
          success: 'rarely',
          fits: { 'power-lite': ['off'], 'power-light': ['offf'] },
          unfit: { 'power-light': ['onn'] },
        },
      ];
      fix.invalidates = ['light'];
      fix.editions = ['prp'];
      fix.assumes = { title: 'It is dark', shown: { 'power-lite': [], 'power-light': ['offf'] } };
      fix.onlyIf = { 'power-lite': [], 'power-light': ['offf'] };
      fix.unfit = { 'power-light': ['offf'] };
      fix.instead = 'nothing';
    }),
  ).toMatchInlineSnapshot(`
    "28 problems in the content:

    src/content/causes/fuse.mdx → events[0]: \`e1\` is not a documented code.
        Use an id from src/content/codes.

    src/content/causes/fuse.mdx → stage: \`paht\` is not a stage.
        Write \`path\` instead, or an id from src/content/stages.yaml.

    src/content/checks/power-light.mdx → how[0].picture: \`lamp\` is not a picture.
        Use an id from src/content/pictures.yaml.

    src/content/checks/power-light.mdx → onlyIf.power-light: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.

    src/content/checks/power-light.mdx → answers[0].events: \`source-1\` is not a documented code.
        Use an id from src/content/codes.

    src/content/checks/power-light.mdx → answers[1].evidence: \`gremlin\` is not a cause.
        Use an id from src/content/causes.

    src/content/fixes/replace-fuse.mdx → treats[0].cause: \`ghost\` is not a cause.
        Use an id from src/content/causes.

    src/content/fixes/replace-fuse.mdx → invalidates[0]: \`light\` is not a check.
        Use an id from src/content/checks.

    src/content/fixes/replace-fuse.mdx → editions[0]: \`prp\` is not an edition.
        Write \`pro\` instead, or an id from \`editions\` of src/content/site.yaml.

    src/content/fixes/replace-fuse.mdx → assumes.shown: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/fixes/replace-fuse.mdx → assumes.shown.power-light: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.

    src/content/fixes/replace-fuse.mdx → treats[0].fits: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/fixes/replace-fuse.mdx → treats[0].fits.power-light: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.

    src/content/fixes/replace-fuse.mdx → treats[0].unfit.power-light: \`onn\` is not an answer of \`power-light\`.
        Write \`on\` instead, or an id from src/content/checks/power-light.mdx.

    src/content/fixes/replace-fuse.mdx → unfit.power-light: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.

    src/content/fixes/replace-fuse.mdx → onlyIf: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/fixes/replace-fuse.mdx → onlyIf.power-light: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.

    src/content/fixes/replace-fuse.mdx → instead: \`nothing\` is not a fix.
        Use an id from src/content/fixes.

    src/content/symptoms/dark.mdx → sources[0]: \`manaul\` is not a source.
        Write \`manual\` instead, or an id from src/content/sources.

    src/content/symptoms/dark.mdx → volatile[0]: \`sold\` is not a volatile claim.
        Use an id from src/content/volatile.yaml.

    src/content/symptoms/dark.mdx → claims[0].sources[0]: \`rumour\` is not a source.
        Use an id from src/content/sources.

    src/content/symptoms/dark.mdx → claims[0].documents[0]: \`leaflet\` is not a document whose claims are judged.
        Use an id from src/content/documents.yaml.

    src/content/symptoms/dark.mdx → causes[0]: \`fuze\` is not a cause.
        Write \`fuse\` instead, or an id from src/content/causes.

    src/content/symptoms/dark.mdx → picture: \`lamp\` is not a picture.
        Use an id from src/content/pictures.yaml.

    src/content/symptoms/dark.mdx → implies: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/symptoms/dark.mdx → implies.power-light: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.

    src/content/symptoms/dark.mdx → codes[0].code: \`0xe2\` is not a documented code.
        Write \`0xe1\` instead, or an id from src/content/codes.

    src/content/symptoms/dark.mdx → codes[0].extended: \`extended-0xb\` is not a documented code.
        Use an id from src/content/codes.
    "
  `);
});

test('references of records and of the site', () => {
  expect(
    messagesOf(referenceProblems, (raw) => {
      Object.assign(nth(raw.codes, 0), { causes: ['fuze'], sources: ['x'], volatile: ['lost'] });
      raw.documents.push({
        id: 'leaflet',
        title: 'Leaflet',
        summary: 'It came with the lamp.',
        fixes: ['replace-fues'],
      });
      raw.pairs.push({
        id: 'cellar',
        reported: 'A neighbour saw it in the cellar.',
        finding: 'The fuse had blown.',
        evidence: 'weak',
        address: 'https://example.org/report',
        causes: ['fuze'],
      });
      raw.site.symptom = 'drak';
      raw.site.codes = [{ code: 'e1', symptom: 'drak' }];
      raw.site.momentCheck = 'power-light';
      nth(raw.stages, 0).moments = ['offf'];
      raw.vocabulary.patterns = [{ pattern: '^x', class: 'lamp' }];
      nth(raw.checklist, 0).items = [{ check: 'power-lite' }, { fix: 'replace-fues' }];
      raw.volatile.push(soldClaim({ sources: ['rumour'] }));
      raw.changes.push({
        kind: 'correction',
        id: 'thicker',
        date: '2026-01-31',
        title: 'A thicker fuse',
        was: 'The fuse is thin.',
        is: 'The fuse is thick.',
        why: 'Somebody measured it.',
        sources: ['rumour'],
        entries: ['fixes/replace-fues', 'codes/0xe2'],
      });
    }),
  ).toMatchInlineSnapshot(`
    "16 problems in the content:

    src/content/changes.yaml → thicker.sources[0]: \`rumour\` is not a source.
        Use an id from src/content/sources.

    src/content/changes.yaml → thicker.entries[0]: \`replace-fues\` is not a fix.
        Write \`replace-fuse\` instead, or an id from src/content/fixes.

    src/content/changes.yaml → thicker.entries[1]: \`0xe2\` is not a documented code.
        Write \`0xe1\` instead, or an id from src/content/codes.

    src/content/checklist.yaml → host.items[0]: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/checklist.yaml → host.items[1]: \`replace-fues\` is not a fix.
        Write \`replace-fuse\` instead, or an id from src/content/fixes.

    src/content/codes → 0xe1.causes[0]: \`fuze\` is not a cause.
        Write \`fuse\` instead, or an id from src/content/causes.

    src/content/codes → 0xe1.sources[0]: \`x\` is not a source.
        Use an id from src/content/sources.

    src/content/codes → 0xe1.volatile[0]: \`lost\` is not a volatile claim.
        Use an id from src/content/volatile.yaml.

    src/content/documents.yaml → leaflet.fixes[0]: \`replace-fues\` is not a fix.
        Write \`replace-fuse\` instead, or an id from src/content/fixes.

    src/content/pairs.yaml → cellar.causes[0]: \`fuze\` is not a cause.
        Write \`fuse\` instead, or an id from src/content/causes.

    src/content/search.yaml → patterns[0].class: \`lamp\` is not a class of the vocabulary.
        Use an id from \`classes\` of src/content/search.yaml.

    src/content/site.yaml → symptom: \`drak\` is not a symptom.
        Write \`dark\` instead, or an id from src/content/symptoms.

    src/content/site.yaml → codes[0].code: \`e1\` is not a documented code.
        Use an id from src/content/codes.

    src/content/site.yaml → codes[0].symptom: \`drak\` is not a symptom.
        Write \`dark\` instead, or an id from src/content/symptoms.

    src/content/stages.yaml → path.moments: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.

    src/content/volatile.yaml → sold.sources[0]: \`rumour\` is not a source.
        Use an id from src/content/sources.
    "
  `);
});

test('a check of moments that is not there', () => {
  expect(
    messagesOf(referenceProblems, ({ site }) => {
      site.momentCheck = 'power-lite';
    }),
  ).toMatchInlineSnapshot(`
    "1 problem in the content:

    src/content/site.yaml → momentCheck: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.
    "
  `);
});

test('references of reports with a known cause', () => {
  expect(
    messagesOf(referenceProblems, (raw) => {
      raw.cases.push({
        id: 'dark-1',
        source: 'https://lamps.example/1',
        report: 'A lamp stays dark; a new bulb helped.',
        answers: { 'power-lite': 'off', 'power-light': 'offf' },
        causes: ['fuze'],
        fixes: ['change-fuze'],
      });
    }),
  ).toMatchInlineSnapshot(`
    "4 problems in the content:

    src/content/cases.json → dark-1.causes[0]: \`fuze\` is not a cause.
        Write \`fuse\` instead, or an id from src/content/causes.

    src/content/cases.json → dark-1.fixes[0]: \`change-fuze\` is not a fix.
        Write \`bridge-fuse\` instead, or an id from src/content/fixes.

    src/content/cases.json → dark-1.answers: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/cases.json → dark-1.answers.power-light: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.
    "
  `);
});

test('answers with which the tree asks to its end', () => {
  expect(
    messagesOf(referenceProblems, (raw) => {
      raw.tree.toItsEnd = { 'power-lite': ['off'], 'power-light': ['offf'] };
    }),
  ).toMatchInlineSnapshot(`
    "2 problems in the content:

    src/content/trees → toItsEnd: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/trees → toItsEnd.power-light: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.
    "
  `);
});

test('references of readings, absences and artefacts', () => {
  const row = {
    provider: ['Meter', 'Old-Meter'],
    id: [3, 4],
    title: 'No power',
    begins: false,
    state: false,
    atAttempt: false,
    certainty: 'likely' as const,
    unseen: false,
    sources: ['rumour'],
    stage: 'paht',
    says: { 'power-lite': 'off', 'power-light': 'offf' },
  };
  expect(
    messagesOf(referenceProblems, (raw) => {
      raw.readings.push(row);
      raw.absences.push({
        channel: 'Meter',
        on: 'host',
        seenBy: 'client',
        events: 'any',
        title: 'Nothing',
        certainty: 'weak',
        sources: ['rumour'],
        says: { 'power-light': 'onn' },
      });
      raw.artefacts.push({
        id: 'meter-log',
        title: 'Log of the meter',
        on: 'host',
        kinds: ['text'],
        answers: ['power-lite'],
        sources: ['rumour'],
      });
    }),
  ).toMatchInlineSnapshot(`
    "8 problems in the content:

    src/content/absences.yaml → Meter.sources[0]: \`rumour\` is not a source.
        Use an id from src/content/sources.

    src/content/absences.yaml → Meter.says.power-light: \`onn\` is not an answer of \`power-light\`.
        Write \`on\` instead, or an id from src/content/checks/power-light.mdx.

    src/content/artefacts.yaml → meter-log.sources[0]: \`rumour\` is not a source.
        Use an id from src/content/sources.

    src/content/artefacts.yaml → meter-log.answers[0]: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/readings → Meter 3, 4.sources[0]: \`rumour\` is not a source.
        Use an id from src/content/sources.

    src/content/readings → Meter 3, 4.stage: \`paht\` is not a stage.
        Write \`path\` instead, or an id from src/content/stages.yaml.

    src/content/readings → Meter 3, 4.says: \`power-lite\` is not a check.
        Write \`power-light\` instead, or an id from src/content/checks.

    src/content/readings → Meter 3, 4.says.power-light: \`offf\` is not an answer of \`power-light\`.
        Write \`off\` instead, or an id from src/content/checks/power-light.mdx.
    "
  `);
});
