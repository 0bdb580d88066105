import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// What Astro reads frontmatter with, so that the check and the pages see the same.
import { load as parseYaml } from 'js-yaml';
import type { z } from 'astro/zod';
import { CONTENT } from '../domain/content-folder.ts';
import {
  ENTRY_SCHEMAS,
  LIST_FILES,
  LIST_SCHEMAS,
  SiteSchema,
  TreeSchema,
  VocabularySchema,
} from '../schema/kinds.ts';
import { readProbes } from './read-probes.ts';
import type { RawContent, RawEntry } from '../model/knowledge.ts';
import type { SiteData } from '../schema/site.ts';
import type { VocabularyData } from '../schema/vocabulary.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** The records without which nothing else can be judged: undefined where their schemas refuse them. */
type Needed = Pick<RawContent, 'site' | 'vocabulary'>;

/** Content as it is on disk, with everything that its schemas refuse. Refused records are left out of `raw`. */
export interface DiskContent {
  raw: Omit<RawContent, keyof Needed> & Partial<Needed>;
  problems: Problem[];
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)([\s\S]*)$/;

/**
 * Reads and validates all content without Astro: for the check before a build, for tests and for the measuring scripts.
 *
 * @param root The project's root folder.
 * @param content The folder of the knowledge base in it.
 */
export function readContent(root: string, content = CONTENT): DiskContent {
  const problems: Problem[] = [];

  const yaml = (file: string, text: string): unknown => {
    try {
      return parseYaml(text);
    } catch (error) {
      problems.push({
        file,
        field: 'YAML',
        value: text.split('\n', 1)[0] ?? '',
        message: `cannot be read: ${(error as Error).message.split('\n', 1)[0]}`,
        fix: 'Quote texts that hold a colon, a hash or a backslash, and indent with two spaces.',
      });
      return undefined;
    }
  };

  const valid = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    value: unknown,
    prefix = '',
  ): z.output<Schema> | undefined => {
    if (value === undefined) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    problems.push(...schemaProblems(file, value, result.error.issues, prefix));
    return undefined;
  };

  const entries = <Kind extends keyof typeof ENTRY_SCHEMAS>(
    kind: Kind,
  ): RawEntry<z.output<(typeof ENTRY_SCHEMAS)[Kind]>>[] =>
    (existsSync(join(root, content, kind)) ? readdirSync(join(root, content, kind)) : [])
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .flatMap((name) => {
        const file = `${content}/${kind}/${name}`;
        const text = readFileSync(join(root, file), 'utf8');
        const [, head = '', body = ''] = FRONTMATTER.exec(text) ?? [];
        const data = valid(file, ENTRY_SCHEMAS[kind], yaml(file, head) ?? {});
        return data === undefined ? [] : [{ id: name.slice(0, -'.mdx'.length), data, body }];
      }) as RawEntry<z.output<(typeof ENTRY_SCHEMAS)[Kind]>>[];

  const list = <Name extends keyof typeof LIST_SCHEMAS>(
    name: Name,
  ): z.output<(typeof LIST_SCHEMAS)[Name]>[] =>
    listFiles(root, content, name).flatMap((file) => {
      const records = yaml(file, readFileSync(join(root, file), 'utf8'));
      return (Array.isArray(records) ? records : []).flatMap((record, index) => {
        const data = valid(file, LIST_SCHEMAS[name], record, `[${index}].`);
        return data === undefined ? [] : [data];
      });
    }) as z.output<(typeof LIST_SCHEMAS)[Name]>[];

  const missing = (file: string): undefined => {
    problems.push({
      file,
      field: '(whole)',
      value: '(missing)',
      message: 'is a file that every knowledge base needs.',
      fix: 'Write it: docs/own-knowledge-base.md says what it holds.',
    });
  };
  const record = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
  ): z.output<Schema> | undefined =>
    existsSync(join(root, file))
      ? valid(file, schema, yaml(file, readFileSync(join(root, file), 'utf8')))
      : missing(file);

  const site = record(`${content}/site.yaml`, SiteSchema);
  const vocabulary = record(`${content}/search.yaml`, VocabularySchema);
  const tree = site && record(treeFile(site, content), TreeSchema);

  return {
    raw: {
      symptoms: entries('symptoms'),
      causes: entries('causes'),
      checks: entries('checks'),
      fixes: entries('fixes'),
      codes: list('codes'),
      pairs: list('pairs'),
      sources: list('sources'),
      documents: list('documents'),
      stages: list('stages'),
      pictures: list('pictures'),
      checklist: list('checklist'),
      changes: list('changes'),
      volatile: list('volatile'),
      backupFolders: list('backupFolders'),
      tree: tree ?? { start: '', nodes: {} },
      probes: readProbes(root, content),
      ...(site && { site }),
      ...(vocabulary && { vocabulary }),
    },
    problems,
  };
}

/** Whether content has what every view needs. */
export const isComplete = (raw: DiskContent['raw']): raw is RawContent =>
  raw.site !== undefined && raw.vocabulary !== undefined;

/** The files of a list: one of its name, or all in a folder of its name; none where a base has no such list. */
function listFiles(root: string, content: string, name: keyof typeof LIST_SCHEMAS): string[] {
  const path = `${content}/${LIST_FILES[name] ?? name}`;
  if (existsSync(join(root, `${path}.yaml`))) return [`${path}.yaml`];
  if (!existsSync(join(root, path))) return [];
  return readdirSync(join(root, path))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${path}/${file}`);
}

/** Read the records of one list, not validated: for Astro's loader, which does that itself. */
export function readRecords(root: string, name: keyof typeof LIST_SCHEMAS): { id: string }[] {
  return listFiles(root, CONTENT, name).flatMap(
    (file) => parseYaml(readFileSync(join(root, file), 'utf8')) as { id: string }[],
  );
}

/** Read the two records that are no lists. The content check has validated them. */
export function readSiteFiles(root: string): { site: SiteData; vocabulary: VocabularyData } {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
    schema.parse(parseYaml(readFileSync(join(root, CONTENT, name), 'utf8')));
  return {
    site: read('site.yaml', SiteSchema),
    vocabulary: read('search.yaml', VocabularySchema),
  };
}

/** Path of the tree that the site asks, from the project's root. */
export const treeFile = ({ tree }: Pick<SiteData, 'tree'>, content = CONTENT): string =>
  `${content}/trees/${tree}.yaml`;
