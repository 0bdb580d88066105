import type { Knowledge } from '../knowledge/model.ts';
import { endUrl, nodeUrl } from '../tree/paths.ts';
import type { AnswerId, NodeId, Target } from '../tree/types.ts';
import { isNode } from '../tree/types.ts';
import { label, wrap } from './text.ts';
import type { Box, BoxKind, Branch, Graph, Line } from './types.ts';

/** Widest lines, in units of the picture. */
const ROOM = { question: 118, answer: Number(process.env.RA ?? 150), end: Number(process.env.RE ?? 290) };
/** Space around the text, in units of the picture. */
const PADDING: Record<BoxKind | 'answer', { x: number; y: number }> = {
  answer: { x: 6, y: 3 },
  question: { x: 13, y: 10 },
  suspects: { x: 12, y: 7 },
  code: { x: 20, y: 8 },
  escalate: { x: 20, y: 8 },
  part: { x: 18, y: 8 },
};

/** Where a part is found: its number and its address on the page. */
export type PartOf = (node: NodeId) => { number: number; href: string };

/**
 * What a picture shows: the question `root`, everything below it, and a pointer where another part takes over.
 *
 * @param cuts Nodes that have a part of their own.
 */
export function graph(knowledge: Knowledge, root: NodeId, cuts: ReadonlySet<NodeId>, partOf: PartOf): Graph {
  const { tree } = knowledge;
  const boxes: Box[] = [];
  const branches: Branch[] = [];

  const visit = (id: NodeId): void => {
    const node = tree.nodes[id];
    if (!node) return;
    boxes.push(questionBox(knowledge, id));
    for (const { answers, target } of joined(node.next)) {
      const first = answers[0] ?? '';
      const cut = isNode(target) && cuts.has(target);
      const to = isNode(target) && !cut ? target : `${id}/${first}`;
      branches.push({ from: id, answers, to, label: answerLabel(knowledge, node.check, answers) });
      if (!isNode(target)) boxes.push({ ...endBox(knowledge, id, first, target), id: to });
      else if (cut) boxes.push({ ...partBox(knowledge, target, partOf), id: to });
      else visit(target);
    }
  };
  visit(root);
  return { boxes, branches };
}

/** Answers of one question that lead to the very same end, gathered. The order of suspects counts: it is what an end says. */
export function joined(next: Readonly<Record<AnswerId, Target>>): { answers: AnswerId[]; target: Target }[] {
  const groups = new Map<string, { answers: AnswerId[]; target: Target }>();
  for (const [answer, target] of Object.entries(next)) {
    const key = JSON.stringify(target);
    const group = groups.get(key);
    if (group) group.answers.push(answer);
    else groups.set(key, { answers: [answer], target });
  }
  return [...groups.values()];
}

function answerLabel(knowledge: Knowledge, check: string, answers: readonly AnswerId[]) {
  const labels = knowledge.checks.find(({ id }) => id === check)?.answers;
  const lines = answers.flatMap((answer, index) => {
    const text = labels?.find(({ id }) => id === answer)?.label ?? answer;
    return wrap(index < answers.length - 1 ? `${text} /` : text, ROOM.answer);
  });
  return label(lines, PADDING.answer);
}

function box(kind: BoxKind, href: string, lines: Line[]): Omit<Box, 'id'> {
  return { kind, href, ...label(lines, PADDING[kind]) };
}

function questionBox(knowledge: Knowledge, id: NodeId): Box {
  const check = knowledge.checks.find((one) => one.id === knowledge.tree.nodes[id]?.check);
  return {
    ...box('question', nodeUrl(id), wrap(check?.short ?? id, ROOM.question, true)),
    id,
    node: id,
    title: check?.question ?? id,
  };
}

function partBox(knowledge: Knowledge, id: NodeId, partOf: PartOf): Omit<Box, 'id'> {
  const { number, href } = partOf(id);
  const question = questionBox(knowledge, id);
  return {
    ...box('part', href, [...question.lines, { text: `Part ${number}`, strong: false }]),
    node: id,
    title: question.title ?? '',
  };
}

function endBox(knowledge: Knowledge, node: NodeId, answer: AnswerId, end: Exclude<Target, string>): Omit<Box, 'id'> {
  if ('suspects' in end) {
    const titles = end.suspects.map((id) => knowledge.causes.find((cause) => cause.id === id)?.title ?? id);
    return box('suspects', endUrl(node, answer), titles.flatMap((title, index) => wrap(title, ROOM.end, index === 0)));
  }
  if ('code' in end) {
    const code = knowledge.codes.find(({ id }) => id === end.code);
    return box('code', code?.url ?? `/codes/${end.code}/`, [
      { text: `Code ${code?.hex ?? code?.number ?? end.code}`, strong: true },
    ]);
  }
  return box('escalate', endUrl(node, answer), [
    { text: 'Hand over', strong: true },
    { text: 'with your answers', strong: false },
  ]);
}
