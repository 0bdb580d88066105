import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROBE_ROLES } from '../domain/closed-lists.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import type { Problem } from './problem.ts';

/** Paths in a folder of content that are read, with their endings. */
function readPaths(): RegExp[] {
  const of = ({ form, path }: (typeof COLLECTIONS)[keyof typeof COLLECTIONS]): string =>
    form === 'entries'
      ? `${path}/[^/]+\\.mdx`
      : form === 'records'
        ? `${path}/[^/]+\\.yaml`
        : form === 'list'
          ? `${path}(\\.yaml|\\.json|/[^/]+\\.yaml)`
          : `${path}\\.yaml`;
  return [
    ...Object.values(COLLECTIONS).map(of),
    `probes/(${PROBE_ROLES.join('|')})/[^/]+\\.ps1`,
    'script/.+',
  ].map((pattern) => new RegExp(`^${pattern}$`));
}

const FOLDERS = [...Object.values(COLLECTIONS).map(({ path }) => path), 'probes'];

/** Report files that nothing reads, because of their ending or their folder: an author would look for them on the site. */
export function strayFiles(root: string, content: string): Problem[] {
  const folder = join(root, content);
  if (!existsSync(folder)) return [];
  const read = readPaths();
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => FOLDERS.some((name) => path.startsWith(name)))
    .filter((path) => !read.some((pattern) => pattern.test(path)))
    .sort()
    .map((path) => ({
      file: `${content}/${path}`,
      field: 'file name',
      value: path,
      message: 'is read by nothing.',
      fix: path.startsWith('probes/')
        ? `Move it to \`probes/${PROBE_ROLES.join('/` or `probes/')}/\`, with the ending .ps1.`
        : 'Write entries as `KIND/ID.mdx` and lists as `NAME.yaml`, in the folders that are there.',
    }));
}
