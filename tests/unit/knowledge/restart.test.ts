import { describe, expect, it } from 'vitest';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { RESTARTS } from '../../../src/lib/domain/closed-lists.ts';

const { fixes } = knowledgeFromDisk(process.cwd());

/**
 * Return the text of the steps of a fix without its branches: text under a heading that begins with “If” is for some people
 * only.
 */
const stepsOf = (body: string): string => {
  const steps = /^## Steps\n([\s\S]*?)^## /m.exec(body)?.[1] ?? '';
  return steps
    .split(/^(?=### )/m)
    .filter((part) => !part.startsWith('### If '))
    .join('');
};

/** Sentences that hold for everybody. */
const sentences = (text: string): string[] =>
  text
    .replace(/\n(?!\n)/g, ' ')
    .split(/(?<=[.:]\**)\s+/)
    .filter((sentence) => !/^(\d+\.\s+)?If\b/.test(sentence.trim()));

const MACHINE =
  /Restart-Computer|shutdown \/r|\brestart (?:the|that|this) (?:host|machine|computer|server)\b|\brestarts (?:twice|the (?:machine|computer|server|host))|\buninstall the product, restart\b|, restart\.$|^\*{0,2}Restart(?: that machine)?\.?\*{0,2}$/i;
const SERVICE = /Restart-Service|net stop|systemctl restart/i;

/** The most that the steps restart. */
const restartsIn = (body: string): (typeof RESTARTS)[number] => {
  const said = sentences(stepsOf(body));
  if (said.some((sentence) => MACHINE.test(sentence))) return 'machine';
  return said.some((sentence) => SERVICE.test(sentence)) ? 'service' : 'none';
};

describe('what a fix says that it restarts', () => {
  it('is never less than its steps restart', () => {
    const less = fixes.flatMap(({ id, restart, body }) =>
      RESTARTS.indexOf(restart) < RESTARTS.indexOf(restartsIn(body.source))
        ? [`${id}: says ${restart}, restarts ${restartsIn(body.source)}`]
        : [],
    );
    expect(less).toEqual([]);
  });

  it.each([
    ['free-host-resources', 'machine'],
    ['repair-client-network-stack', 'machine'],
    ['set-security-layer-in-registry', 'service'],
    ['correct-the-clock', 'service'],
    ['set-network-profile', 'none'],
  ])('is read from the steps: %s, %s', (id, restart) => {
    expect(restartsIn(fixes.find((fix) => fix.id === id)?.body.source ?? '')).toBe(restart);
  });
});
