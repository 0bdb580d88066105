import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// What Astro reads frontmatter with, so that the check and the pages see the same.
import { load as parseYaml } from 'js-yaml';
import type { z } from 'astro/zod';
import { CONTENT } from '../domain/content-folder.ts';
import { ENTRY_SCHEMAS, LIST_SCHEMAS, TreeSchema } from '../schema/kinds.ts';
import { readProbes } from './read-probes.ts';
import type { RawContent, RawEntry } from '../model/knowledge.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** Content as it stands on disk, with everything that its schemas refuse. Refused records are left out of `raw`. */
export interface DiskContent {
  raw: RawContent;
  problems: Problem[];
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)([\s\S]*)$/;

/**
 * Reads and validates all content without Astro: for the check before a build, for tests and for the measuring scripts.
 *
 * @param root The project's root folder.
 */
export function readContent(root: string): DiskContent {
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
    readdirSync(join(root, CONTENT, kind))
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .flatMap((name) => {
        const file = `${CONTENT}/${kind}/${name}`;
        const text = readFileSync(join(root, file), 'utf8');
        const [, head = '', body = ''] = FRONTMATTER.exec(text) ?? [];
        const data = valid(file, ENTRY_SCHEMAS[kind], yaml(file, head) ?? {});
        return data === undefined ? [] : [{ id: name.slice(0, -'.mdx'.length), data, body }];
      }) as RawEntry<z.output<(typeof ENTRY_SCHEMAS)[Kind]>>[];

  const list = <Name extends keyof typeof LIST_SCHEMAS>(
    name: Name,
  ): z.output<(typeof LIST_SCHEMAS)[Name]['schema']>[] =>
    listFiles(name).flatMap((file) => {
      const records = yaml(file, readFileSync(join(root, file), 'utf8'));
      return (Array.isArray(records) ? records : []).flatMap((record, index) => {
        const data = valid(file, LIST_SCHEMAS[name].schema, record, `[${index}].`);
        return data === undefined ? [] : [data];
      });
    }) as z.output<(typeof LIST_SCHEMAS)[Name]['schema']>[];

  const treeFile = TREE_FILE;
  const tree = valid(
    treeFile,
    TreeSchema,
    yaml(treeFile, readFileSync(join(root, treeFile), 'utf8')),
  );

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
      probes: readProbes(root),
    },
    problems,
  };
}

const listFiles = (name: keyof typeof LIST_SCHEMAS): string[] =>
  LIST_SCHEMAS[name].files.map((path) => `${CONTENT}/${path}.yaml`);

/** The records of one list as they stand on disk, not validated: for Astro's loader, which does that itself. */
export function readRecords(root: string, name: keyof typeof LIST_SCHEMAS): { id: string }[] {
  return listFiles(name).flatMap(
    (file) => parseYaml(readFileSync(join(root, file), 'utf8')) as { id: string }[],
  );
}

/** The one tree that the site asks. */
export const TREE_FILE = `${CONTENT}/trees/rdp-0x904.yaml`;
