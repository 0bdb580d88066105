import type { CaseModel, FixView } from '../../../src/lib/case/model.ts';

const fix = (title: string): FixView => ({
  title,
  summary: `${title}.`,
  url: '/fixes/x/',
  where: 'host',
  role: 'administrator',
  admin: true,
  restart: 'none',
  outOfBand: false,
  minutes: 5,
  risk: { level: 'low', why: 'Little can go wrong.' },
  undo: ['Put the old one back.'],
});

const check = (question: string, short: string, answers: [string, Record<string, 'supports' | 'against'>][]) => ({
  question,
  short,
  why: 'It separates the suspects.',
  where: 'host' as const,
  minutes: 1,
  url: '/checks/x/',
  how: [],
  answers: answers.map(([id, evidence]) => ({ id, label: `Answer ${id}`, evidence })),
});

/** A troubleshooter of two questions, two causes and three fixes. */
export const model: CaseModel = {
  tree: {
    start: 'light',
    nodes: {
      light: { check: 'power-light', next: { on: 'sound', off: { suspects: ['fuse', 'cable'] }, unknown: { escalate: true } } },
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
    fuse: { title: 'A blown fuse', summary: 'Blown.', url: '/causes/fuse/', fixes: ['replace-fuse', 'call-help'] },
    cable: { title: 'A loose cable', summary: 'Loose.', url: '/causes/cable/', fixes: ['push-cable', 'call-help'] },
  },
  fixes: { 'replace-fuse': fix('Replace the fuse'), 'push-cable': fix('Push the cable in'), 'call-help': fix('Call help') },
  codes: { e1: { title: '0xE1', meaning: 'No power.', advice: 'Look.', url: '/codes/e1/', causes: ['cable'] } },
  handOver: ['The time'],
};
