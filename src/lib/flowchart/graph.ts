import type { Knowledge } from '../model/knowledge.ts';
import type { AnswerId, NodeId, Target } from '../domain/tree.ts';
import { isNode } from '../domain/tree.ts';
import { answerLabel, endBox, partBox, questionBox } from './boxes.ts';
import type { PartOf, Room } from './boxes.ts';
import type { Box, BoxKind, Branch, Graph } from './shapes.ts';

/**
 * Build the graph of a picture: the question `root`, everything below it, and a pointer to another part at each cut.
 *
 * @param cuts Nodes that have a part of their own. The root may be one of them.
 */
export function graph(
  knowledge: Knowledge,
  root: NodeId,
  cuts: ReadonlySet<NodeId>,
  partOf: PartOf,
  room: Room,
): Graph {
  const boxes: Box[] = [];
  const branches: Branch[] = [];

  const visit = (id: NodeId): void => {
    boxes.push(questionBox(knowledge, id, room.question));
    for (const { answers, target } of joined(knowledge.tree.nodes[id]?.next ?? {})) {
      const first = answers[0] ?? '';
      const label = answerLabel(knowledge, id, answers, room.answer);
      const to = isNode(target) && !cuts.has(target) ? target : `${id}/${first}`;
      branches.push({ from: id, answers, to, label });
      if (!isNode(target))
        boxes.push({ ...endBox(knowledge, id, first, target, room.end), id: to });
      else if (cuts.has(target))
        boxes.push({ ...partBox(knowledge, target, partOf, room.question), id: to });
      else visit(target);
    }
  };
  visit(root);
  return {
    boxes: [['question', 'part'] as const, ['suspects'] as const].reduce(evenWidths, boxes),
    branches,
  };
}

/** Group the answers of one question that lead to the same end. The order of suspects counts: it says which is likelier. */
export function joined(
  next: Readonly<Record<AnswerId, Target>>,
): { answers: AnswerId[]; target: Target }[] {
  const groups = new Map<string, { answers: AnswerId[]; target: Target }>();
  for (const [answer, target] of Object.entries(next)) {
    const key = JSON.stringify(target);
    const group = groups.get(key);
    if (group) group.answers.push(answer);
    else groups.set(key, { answers: [answer], target });
  }
  return [...groups.values()];
}

/** Make the boxes of some kinds as wide as the widest of them. */
function evenWidths(boxes: Box[], kinds: readonly BoxKind[]): Box[] {
  const alike = (box: Box): boolean => kinds.includes(box.kind);
  const width = Math.max(0, ...boxes.filter(alike).map((box) => box.width));
  return boxes.map((box) => (alike(box) ? { ...box, width } : box));
}
