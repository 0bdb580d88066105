import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { nodesIn } from '../model/body-nodes.ts';
import type { MdxBody } from '../schema/body.ts';

/** Text of an .mdx file, taken apart. */
export interface ParsedFile {
  /** Front matter; empty where there is none. */
  yaml: string;
  body: MdxBody;
  /** Error of MDX, with its line. The body is parsed as Markdown then. */
  error?: string;
}

/** Return the tree of a file, or that of its Markdown where MDX cannot read it, and why. */
function parse(text: string): { tree: Nodes; error?: string } {
  try {
    return { tree: mdxToMdast(text) };
  } catch (error) {
    return {
      tree: markdownToMdast(text),
      error: (error as Error).message.split('\n', 1)[0] ?? '',
    };
  }
}

/**
 * Parse an .mdx file, once for all readers of its body, with the parser that Astro compiles bodies with. It is a native
 * module, for the build only: readers import no more than the types of the tree.
 */
export function parseFile(text: string): ParsedFile {
  const whole = text.replaceAll('\r\n', '\n');
  const { tree, ...rest } = parse(whole);
  const [first, ...others] = 'children' in tree ? tree.children : [];
  const front = first?.type === 'yaml' ? first : undefined;
  const end = front?.position?.end.offset ?? 0;
  const start = whole[end] === '\n' && front ? end + 1 : end;
  const nodes = front ? others : first ? [first, ...others] : [];
  for (const { position } of nodes.flatMap(nodesIn))
    for (const point of position ? [position.start, position.end] : [])
      if (point.offset !== undefined) point.offset -= start;
  return {
    yaml: front?.value ?? '',
    body: { source: whole.slice(start), tree: { type: 'root', children: nodes } },
    ...rest,
  };
}

/** Parse a body without front matter. */
export const parseBody = (text: string): MdxBody => parseFile(text).body;
