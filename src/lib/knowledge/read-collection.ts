import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// The parser of YAML that Astro has, so that front matter means the same here and in a module of a body.
import { CORE_SCHEMA, load as parseYaml, type YAMLException } from 'js-yaml';
import type { COLLECTIONS, RawEntry, RawRecord } from '../schema/collections.ts';
import { parseFile } from './parse-body.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';

type Collection = (typeof COLLECTIONS)[keyof typeof COLLECTIONS];
type Report = (problem: Problem) => void;

/** Place of a knowledge base: the project's root, and the folder of the content in it. */
export interface Place {
  root: string;
  content: string;
}

/** Read the names of the files of a folder that end in `ending`, sorted; a folder that is missing has none. */
const namesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];

/** Advice for what YAML cannot be read, by a word of the reason. */
const YAML_ADVICE: readonly [RegExp, string][] = [
  [/tab/, 'Indent with two spaces, never with a tab.'],
  [/duplicated/, 'Keep one of the two keys.'],
  [/alias/, 'Name with `*` only what was named with `&` before it.'],
];

/**
 * Parse YAML; report why it cannot be parsed and return undefined. Days stay texts: as dates, `2026-02-30` would be the second
 * of March.
 *
 * @param lineBefore Lines of the file before the text.
 */
function yamlOf(file: string, text: string, report: Report, lineBefore = 0): unknown {
  try {
    return parseYaml(text, { schema: CORE_SCHEMA }) ?? null;
  } catch (error) {
    const { reason, mark } = error as Partial<YAMLException> & Pick<YAMLException, 'mark'>;
    const isJson = file.endsWith('.json');
    // A quote that isn’t closed is seen at the end of the text.
    const line = text
      .split('\n')
      .slice(0, mark.line + 1)
      .findLast((one) => one.trim() !== '');
    const said = reason ?? String(error);
    report({
      file,
      field: isJson ? 'JSON' : 'YAML',
      value: (line ?? '').trim().slice(0, 80),
      message: `cannot be read: ${said} (line ${mark.line + lineBefore + 1}).`,
      fix: isJson
        ? 'Compare the commas, quotes and brackets before that place.'
        : (YAML_ADVICE.find(([pattern]) => pattern.test(said))?.[1] ??
          'Close every quote, quote texts that hold a colon, a hash or a backslash, and indent with two spaces.'),
    });
    return undefined;
  }
}

/** Report that a file is missing without which no knowledge base is whole. */
export const missingFile = (file: string): Problem => ({
  file,
  field: '(whole)',
  value: '(missing)',
  message: 'is a file that every knowledge base needs.',
  fix: 'Write it: docs/own-knowledge-base.md says what it holds.',
});

/** Return a value as the schema returns it, in a list of one; report what the schema refuses and return none. */
function accept(
  file: string,
  { schema }: Collection,
  value: unknown,
  report: Report,
  prefix = '',
): unknown[] {
  if (value === undefined) return [];
  const result = schema.safeParse(value);
  if (result.success) return [result.data];
  schemaProblems(file, value, result.error.issues, prefix).forEach(report);
  return [];
}

/** Say what MDX cannot read in a file. */
const unreadable = (file: string, error: string): Problem => ({
  file,
  field: 'body',
  value: '(MDX)',
  message: `cannot be read: ${error}`,
  fix: 'Close every tag, and put `<` and `{` of a text in backticks.',
});

function readEntries(
  { root, content }: Place,
  collection: Collection,
  report: Report,
): RawEntry<unknown>[] {
  const folder = `${content}/${collection.path}`;
  return namesIn(join(root, folder), '.mdx').flatMap((name) => {
    const file = `${folder}/${name}`;
    const { yaml, body, error } = parseFile(readFileSync(join(root, file), 'utf8'));
    if (error !== undefined) report(unreadable(file, error));
    if (yaml.trim() === '') {
      report({
        file,
        field: 'front matter',
        value: '(missing)',
        message: 'is needed at the start of the file, between two lines of three hyphens.',
        fix: 'Copy the front matter of another entry of this folder, and change it.',
      });
      return [];
    }
    return accept(file, collection, yamlOf(file, yaml, report, 1), report).map((data) => ({
      id: name.slice(0, -'.mdx'.length),
      data,
      body,
    }));
  });
}

function readRecords(
  { root, content }: Place,
  collection: Collection,
  report: Report,
): RawRecord<unknown>[] {
  const folder = `${content}/${collection.path}`;
  return namesIn(join(root, folder), '.yaml').flatMap((name) => {
    const file = `${folder}/${name}`;
    const value = yamlOf(file, readFileSync(join(root, file), 'utf8'), report);
    return accept(file, collection, value, report).map((data) => ({
      id: name.slice(0, -'.yaml'.length),
      data,
    }));
  });
}

/** Find the files of a list: one, or a folder of them. */
function listFiles({ root, content }: Place, { path }: Collection): string[] {
  const base = `${content}/${path}`;
  const single = [`${base}.yaml`, `${base}.json`].find((file) => existsSync(join(root, file)));
  return single === undefined
    ? namesIn(join(root, base), '.yaml').map((name) => `${base}/${name}`)
    : [single];
}

function readList(place: Place, collection: Collection, report: Report): unknown[] {
  return listFiles(place, collection).flatMap((file) => {
    // JSON is YAML too.
    const value = yamlOf(file, readFileSync(join(place.root, file), 'utf8'), report);
    if (value === undefined) return [];
    const inJson = file.endsWith('.json');
    const records = inJson ? (value as Record<string, unknown> | null)?.[collection.path] : value;
    if (Array.isArray(records))
      return records.flatMap((record, index) =>
        accept(file, collection, record, report, `[${index}].`),
      );
    if (value !== null)
      report({
        file,
        field: inJson ? collection.path : '(whole)',
        value: typeof records,
        message: 'is not a list.',
        fix: inJson
          ? `Write { "${collection.path}": [ … ] }.`
          : 'Begin each record with a hyphen: `- id: …`.',
      });
    return [];
  });
}

function readRecord({ root, content }: Place, collection: Collection, report: Report): unknown {
  const file = `${content}/${collection.path}.yaml`;
  if (!existsSync(join(root, file))) {
    report(missingFile(file));
    return undefined;
  }
  const value = yamlOf(file, readFileSync(join(root, file), 'utf8'), report);
  return accept(file, collection, value, report)[0];
}

const READERS = { entries: readEntries, records: readRecords, list: readList, record: readRecord };

/** Read one collection of a knowledge base. What its schema refuses is reported and left out. */
export const readCollection = (place: Place, collection: Collection, report: Report): unknown =>
  READERS[collection.form](place, collection, report);
