import type { CaseModel, FixView } from '../../../src/lib/case/case-model.ts';

const fix = (title: string, causes: string[], change: Partial<FixView> = {}): FixView => ({
  title,
  url: '/fixes/x/',
  where: 'host',
  role: 'administrator',
  admin: true,
  restart: 'none',
  outOfBand: false,
  minutes: 5,
  waiting: 0,
  risk: 'low',
  undoMinutes: 2,
  treats: causes.map((cause) => ({ cause, success: 0.8 })),
  invalidates: [],
  ...change,
});

const check = (
  question: string,
  short: string,
  answers: [string, Record<string, 'supports' | 'against'>][],
) => ({
  question,
  short,
  where: 'host' as const,
  minutes: 1,
  url: '/checks/x/',
  answers: answers.map(([id, evidence]) => ({ id, label: `Answer ${id}`, evidence })),
});

/** A troubleshooter of two questions, three causes and three fixes. */
export const model: CaseModel = {
  tree: {
    start: 'light',
    nodes: {
      light: {
        check: 'power-light',
        next: { on: 'sound', off: { suspects: ['fuse', 'cable'] }, unknown: { escalate: true } },
      },
      sound: { check: 'noise', next: { beeps: { code: 'e1' }, unknown: { suspects: ['cable'] } } },
    },
  },
  checks: {
    'power-light': check('Is the light on?', 'Light', [
      ['on', { fuse: 'against' }],
      ['off', { fuse: 'supports' }],
      ['unknown', {}],
    ]),
    noise: check('Does it beep?', 'Noise', [
      ['beeps', { cable: 'against' }],
      ['unknown', {}],
    ]),
  },
  causes: {
    fuse: { title: 'A blown fuse', url: '/causes/fuse/', likelihood: 'likely' },
    cable: { title: 'A loose cable', url: '/causes/cable/', likelihood: 'rare' },
    wire: { title: 'A torn wire', url: '/causes/wire/', likelihood: 'rare' },
  },
  fixes: {
    'replace-fuse': fix('Replace the fuse', ['fuse'], { invalidates: ['noise'] }),
    'push-cable': fix('Push the cable in', ['cable'], { where: 'client', undoMinutes: 0 }),
    'rewire-house': fix('Rewire the house', ['wire'], { minutes: 200 }),
  },
  codes: {
    e1: {
      title: '0xE1',
      meaning: 'No power.',
      advice: 'Look.',
      url: '/codes/e1/',
      causes: ['cable'],
    },
  },
  handOver: ['The time'],
  script: 'Test-Lamp.ps1',
  site: {
    tool: 'The lamp',
    access: { other: 'a ladder', short: 'ladder' },
    handOver: {
      open: 'It stays dark',
      solved: 'It is light again',
      symptom: 'My lamp stays dark',
    },
    storage: 'lamp',
  },
  stages: [
    { title: 'Power', causes: ['fuse'] },
    { title: 'Wiring', causes: ['cable', 'wire'] },
  ],
};

/** The sample in which a sound, which anybody can hear at once, tells the loose cable from the torn wire. */
export const telling: CaseModel = {
  ...model,
  checks: {
    ...model.checks,
    noise: {
      ...check('Does it beep?', 'Noise', []),
      where: 'anywhere',
      minutes: 0,
      answers: [
        { id: 'beeps', label: 'It beeps', evidence: { cable: 'confirms' } },
        { id: 'hums', label: 'It hums', evidence: { cable: 'rules-out', wire: 'supports' } },
        { id: 'unknown', label: 'I don’t know', evidence: {} },
      ],
    },
  },
};
