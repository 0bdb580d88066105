/** Ids are content ids: file names of entries, so they are stable and safe in a URL. */
export type CheckId = string;
export type AnswerId = string;
export type CauseId = string;
export type FixId = string;
export type NodeId = string;

/** End of the questions: causes to suspect, another code's page, or handing over. */
export type TreeEnd = { suspects: CauseId[] } | { code: string } | { escalate: true };

/** Target of an answer: the id of another node, or an end. */
export type Target = NodeId | TreeEnd;

/** One question of the tree. */
export interface TreeNode {
  check: CheckId;
  next: Record<AnswerId, Target>;
}

/** The wiring of one decision tree. */
export interface Tree {
  start: NodeId;
  /** Answers, by check, with which it asks to its end, and with others only what needs no looking up. */
  toItsEnd?: Readonly<Record<CheckId, readonly AnswerId[]>> | undefined;
  nodes: Record<NodeId, TreeNode>;
}

/** Answers of the user, by check. */
export type Answers = Readonly<Record<CheckId, AnswerId>>;

/** One answered question on the way. */
export interface Step {
  node: NodeId;
  check: CheckId;
  answer: AnswerId;
}

/** Return whether a target is another node. */
export const isNode = (target: Target): target is NodeId => typeof target === 'string';
