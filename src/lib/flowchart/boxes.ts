import { BASE } from '../domain/base.ts';
import type { Check, Knowledge } from '../model/knowledge.ts';
import { lookUp } from '../model/look-up.ts';
import { endUrl, nodeUrl } from '../tree/paths.ts';
import type { AnswerId, TreeEnd, NodeId } from '../domain/tree.ts';
import { INDENT, label, wrap } from '../drawing/text.ts';
import type { Label, LabelLine } from '../drawing/label.ts';
import type { Box, BoxKind } from './shapes.ts';

/** The widest that a line of text may get, in units of the picture. */
export interface Room {
  /** A question holds two or three words. */
  question: number;
  answer: number;
  end: number;
}

/** Space around the text, in units of the picture. The slanted sides of a part and a code need more. */
export const PADDING: Record<BoxKind | 'answer', { x: number; y: number }> = {
  answer: { x: 6, y: 3 },
  question: { x: 13, y: 10 },
  suspects: { x: 13, y: 7 },
  code: { x: 22, y: 8 },
  escalate: { x: 22, y: 8 },
  part: { x: 16, y: 7 },
};

/** Number of a part, and its address on the page. */
export type PartOf = (node: NodeId) => { number: string; href: string };

const line = (text: string, strong = false): LabelLine => ({ text, strong, continues: false });

function box(kind: BoxKind, href: string, lines: LabelLine[]): Omit<Box, 'id'> {
  return { kind, href, ...label(lines, PADDING[kind]) };
}

const checkOf = (knowledge: Knowledge, node: NodeId): Check | undefined =>
  lookUp(knowledge.checks, knowledge.tree.nodes[node]?.check);

/** Measure the answers on one line of a picture, each on a new line of text. */
export function answerLabel(
  knowledge: Knowledge,
  node: NodeId,
  answers: readonly AnswerId[],
  room: number,
): Label {
  const offered = checkOf(knowledge, node)?.answers;
  const lines = answers.flatMap((answer, index) => {
    const text = offered?.find(({ id }) => id === answer)?.label ?? answer;
    return wrap(index < answers.length - 1 ? `${text} /` : text, room);
  });
  return label(
    lines.map((one) => ({ ...one, continues: false })),
    PADDING.answer,
  );
}

const questionLines = (knowledge: Knowledge, node: NodeId, room: number): LabelLine[] =>
  wrap(checkOf(knowledge, node)?.short ?? node, room, true).map(({ text }) => line(text, true));

/** Measure the box of a question, with the two or three words of its check. */
export const questionBox = (knowledge: Knowledge, node: NodeId, room: number): Box => ({
  ...box('question', nodeUrl(node), questionLines(knowledge, node, room)),
  id: node,
  node,
  title: checkOf(knowledge, node)?.question ?? node,
});

/** Measure the box of a question that is drawn in another part. */
export function partBox(
  knowledge: Knowledge,
  node: NodeId,
  partOf: PartOf,
  room: number,
): Omit<Box, 'id'> {
  const { number, href } = partOf(node);
  return {
    ...box('part', href, [...questionLines(knowledge, node, room), line(`Part ${number}`)]),
    node,
    title: checkOf(knowledge, node)?.question ?? node,
  };
}

/** Measure the box of an end of the tree. */
export function endBox(
  knowledge: Knowledge,
  node: NodeId,
  answer: AnswerId,
  end: TreeEnd,
  room: number,
): Omit<Box, 'id'> {
  const href = endUrl(node, answer);
  if ('suspects' in end) {
    const titles = end.suspects.map((id) => lookUp(knowledge.causes, id)?.title ?? id);
    return box(
      'suspects',
      href,
      titles.flatMap((title, index) => wrap(title, room - INDENT, index === 0)),
    );
  }
  if ('code' in end) {
    const code = lookUp(knowledge.codes, end.code);
    const name = code?.hex ?? String(code?.number ?? end.code);
    return box('code', code?.url ?? `${BASE}codes/${end.code}/`, [
      line('Another code'),
      line(name, true),
    ]);
  }
  return box('escalate', href, [line('Hand over', true), line('with your answers')]);
}
