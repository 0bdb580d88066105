import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { readContent } from '../../src/lib/knowledge/read.ts';
import type { RawContent } from '../../src/lib/model/knowledge.ts';

/** Entry kinds, by folder. */
export const KINDS = ['symptoms', 'causes', 'checks', 'fixes'] as const;
type Kind = (typeof KINDS)[number];

/** One entry of a multiplied knowledge base. */
export interface Copied {
  kind: Kind;
  id: string;
  data: Record<string, unknown>;
  body: string;
}

/** A knowledge base so many times the size of the real one. */
export interface Multiplied {
  entries: Copied[];
  tree: RawContent['tree'];
}

const ROUTER = 'bench-area';

/** List the questions behind the first one: the roots of the branches that are copied. */
const branches = ({ start, nodes }: RawContent['tree']): string[] =>
  Object.values(nodes[start]?.next ?? {}).filter((target) => typeof target === 'string');

/** Return the answer of the first question that leads to a copy of a branch. */
const areaAnswer = (copy: number, branch: number): string => `area-${copy}-${branch}`;

/**
 * Return the real content and copies of it with other ids. Every reference between entries stays within its
 * copy. The tree grows in proportion: its first question leads to the branches of each copy, which are as deep as before.
 */
export function multiply(root: string, times: number): Multiplied {
  const { raw } = readContent(root);
  const ids = new Set(KINDS.flatMap((kind) => raw[kind].map(({ id }) => id)));
  const entries = KINDS.flatMap((kind) =>
    raw[kind].map(({ id, data, body }) => ({
      kind,
      id,
      data: { ...data },
      body: body.source,
    })),
  ) as Copied[];
  const all = Array.from({ length: times }, (_, copy) =>
    copy === 0 ? entries : entries.map((entry) => copied(entry, `-${copy}`, ids)),
  ).flat();
  return {
    entries: [...all, ...(times > 1 ? [router(times, branches(raw.tree).length)] : [])],
    tree: grown(raw.tree, times),
  };
}

/** Keys whose values are answers by check. Answers keep their ids. */
const OF_ANSWERS = new Set(['implies', 'onlyIf', 'unfit']);

function copied({ kind, id, data, body }: Copied, end: string, ids: ReadonlySet<string>): Copied {
  const own = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key !== 'id' && ids.has(value) ? value + end : value;
    if (Array.isArray(value)) return value.map((one) => own(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        // Keys of `evidence` are causes.
        key === 'evidence' || OF_ANSWERS.has(key) ? name + end : name,
        OF_ANSWERS.has(key) ? inner : own(inner, name),
      ]),
    );
  };
  const title = kind === 'checks' ? 'question' : 'title';
  const { probes: _probes, claims: _claims, ...rest } = own(data) as Record<string, unknown>;
  return {
    kind,
    id: id + end,
    data: {
      ...rest,
      [title]: String(data[title]).replace(/(\?)?$/, `, copy${end.replace('-', ' ')}$1`),
      ...(kind === 'checks' && { noProbe: 'A copy for the benchmark, which no script answers.' }),
    },
    body: body.replace(
      /\]\(\/(symptoms|causes|checks|fixes)\/([^/)]+)\//g,
      (_match, folder: string, target: string) => `](/${folder}/${target}${end}/`,
    ),
  };
}

const router = (times: number, parts: number): Copied => ({
  kind: 'checks',
  id: ROUTER,
  data: {
    question: 'Which area is it about?',
    short: 'Area',
    summary: 'The areas of this benchmark are copies of one another.',
    why: 'It leads to one of the copies of the tree, so that the tree grows with the entries.',
    verdict: 'caveats',
    sources: ['ms-rdp-general-troubleshooting'],
    reviewed: '2026-11-21',
    terms: ['bench'],
    where: 'anywhere',
    minutes: 1,
    how: [{ tool: 'look', on: 'Anywhere', do: 'Choose an area', read: 'Which one it is' }],
    answers: Array.from({ length: times * parts }, (_, index) => {
      const [copy, branch] = [Math.floor(index / parts), index % parts];
      return { id: areaAnswer(copy, branch), label: `Area number ${copy}, branch ${branch}` };
    }),
    noProbe: 'It exists for the benchmark only.',
  },
  body: '\n## What the answers mean\n\nEach leads to its copy.\n',
});

function grown(tree: RawContent['tree'], times: number): RawContent['tree'] {
  if (times === 1) return tree;
  const roots = branches(tree);
  const below = Object.keys(tree.nodes).filter((id) => id !== tree.start);
  const nodes: RawContent['tree']['nodes'] = {};
  for (let copy = 0; copy < times; copy += 1) {
    const end = copy === 0 ? '' : `-${copy}`;
    for (const id of below) {
      const node = tree.nodes[id];
      if (!node) continue;
      nodes[id + end] = {
        check: node.check + end,
        next: Object.fromEntries(
          Object.entries(node.next).map(([answer, target]) => [
            answer,
            typeof target === 'string'
              ? target + end
              : 'suspects' in target
                ? { suspects: target.suspects.map((cause) => cause + end) }
                : target,
          ]),
        ),
      };
    }
  }
  nodes['area'] = {
    check: ROUTER,
    next: {
      ...Object.fromEntries(
        Array.from({ length: times }).flatMap((_, copy) =>
          roots.map((root, branch): [string, string] => [
            areaAnswer(copy, branch),
            copy === 0 ? root : `${root}-${copy}`,
          ]),
        ),
      ),
      unknown: { escalate: true },
    },
  };
  return { start: 'area', nodes };
}

/** Write a value as YAML, in full and without its undefined keys. */
export const asYaml = (value: unknown): string => dump(value, { noRefs: true, skipInvalid: true });

/** Write a multiplied knowledge base as content of a copy of this project. Lists stay as they are. */
export function writeContent(root: string, target: string, { entries, tree }: Multiplied): void {
  const content = join(target, 'src/content');
  rmSync(content, { recursive: true, force: true });
  cpSync(join(root, 'src/content'), content, { recursive: true });
  for (const kind of KINDS) {
    rmSync(join(content, kind), { recursive: true });
    mkdirSync(join(content, kind), { recursive: true });
  }
  for (const { kind, id, data, body } of entries)
    writeFileSync(join(content, kind, `${id}.mdx`), `---\n${asYaml(data)}---\n${body}`);
  writeFileSync(join(content, 'trees/rdp-0x904.yaml'), asYaml(tree));
}
