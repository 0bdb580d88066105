import type { Label, Size } from '../drawing/label.ts';
import type { AnswerId, NodeId, Step } from '../domain/tree.ts';

export interface Point {
  x: number;
  y: number;
}
/** `x` and `y` are the top left corner. */
export type Placed<T extends Size> = T & Point;

/** A question, one of the three kinds of end, or a pointer to the part where a branch goes on. */
export type BoxKind = 'question' | 'suspects' | 'code' | 'escalate' | 'part';

export interface Box extends Label {
  /** Unique within one picture. */
  id: string;
  kind: BoxKind;
  href: string;
  /** The full question behind the two or three words of a box. */
  title?: string;
  /** The node that a question asks, or with which a part goes on. */
  node?: NodeId;
}

/** The way from a question to one box: answers that lead to the same thing share it. */
export interface Branch {
  from: NodeId;
  answers: AnswerId[];
  label: Label;
  /** Id of the box. */
  to: string;
}

/** Shapes of one picture, measured but without positions. The first box is its root; branches are in reading order. */
export interface Graph {
  boxes: Box[];
  branches: Branch[];
}

export interface PlacedBranch extends Branch {
  label: Placed<Label>;
  /** The corners of a line with level and upright stretches only, from the question to the box. */
  points: Point[];
}

/** A picture with everything in its place. */
export interface Chart extends Size {
  boxes: Placed<Box>[];
  branches: PlacedBranch[];
}

/** Reference to a part from another one. */
export type PartRef = Pick<Part, 'id' | 'number' | 'area'>;

/** One part of the tree, small enough for one page. */
export interface Part {
  /** Id of its element on the page. */
  id: string;
  /** `2` for a branch of the overview, `2.1` for a part that a branch was too large for, empty for the overview. */
  number: string;
  /** The question at its root. */
  node: NodeId;
  /** The branch of the overview that it belongs to, by the question at the root of that branch; null for the overview. */
  area: NodeId | null;
  /** The answers that lead to its root. */
  trail: Step[];
  /** The part that leads to this one, if it is not the overview itself. */
  from: PartRef | null;
  chart: Chart;
}
