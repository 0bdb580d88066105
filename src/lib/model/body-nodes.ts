import type { Nodes } from 'mdast';

/** A component in a body, on lines of its own or within a line. */
export type BodyElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** List a node and everything below it, in the order of the text. */
export const nodesIn = (node: Nodes): Nodes[] =>
  'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];

/** Return where a node begins in the text of its body. */
export const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;

/** Return where a node ends in the text of its body. */
export const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0;

/** Return the words of a node, without marks. */
export const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';

/** Return whether a node is a heading, of this level and with these words where they are given. */
export const isHeading = (node: Nodes, depth?: number, words?: string): boolean =>
  node.type === 'heading' &&
  (depth === undefined || node.depth === depth) &&
  (words === undefined || wordsOf(node) === words);

/** Return whether a node is a component. */
export const isElement = (node: Nodes): node is BodyElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Return what a component is given as text under a name, such as `cmd` for `shell="cmd"`. */
export function attributeOf({ attributes }: BodyElement, name: string): string | undefined {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}
