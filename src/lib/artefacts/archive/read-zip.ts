import type { ByteSource, ReadContext, ReadFile } from '../reader.ts';
import { reasonOf } from '../reason-of.ts';
import { ETL_NOTE, sniff, SNIFFED } from '../sniff.ts';
import { UNKNOWN_TEXT } from '../text-notes.ts';
import {
  ARCHIVE_LIMITS,
  chooseEntries,
  isTracePath,
  refuseEntry,
  type ArchiveUse,
} from './entry-choice.ts';
import { openEntry } from './open-entry.ts';
import { MAX_ENTRIES, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Reads one entry, whatever it is: the dispatcher, which opens archives in an archive with the same count of use. */
export type ReadEntry = (source: ByteSource, context: ReadContext) => Promise<ReadFile[]>;

/** Names that one note lists. */
const MAX_NAMES = 20;

const listNames = (names: readonly string[]): string =>
  names.slice(0, MAX_NAMES).join(', ') +
  (names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '');

/** Collects names under what is to be said of them. */
function keepNames(): { add: (reason: string, name: string) => void; notes: () => string[] } {
  const byReason = new Map<string, string[]>();
  return {
    add: (reason, name) => {
      const names = byReason.get(reason);
      if (names === undefined) byReason.set(reason, [name]);
      else names.push(name);
    },
    notes: () => [...byReason].map(([reason, names]) => `${reason}: ${listNames(names)}.`),
  };
}

const isUnknownText = ({ kind, notes }: ReadFile): boolean =>
  kind === 'text' && notes.includes(UNKNOWN_TEXT);

/**
 * Read an archive: its list of contents first, then only the entries that may hold something. The first result is the
 * archive itself, with what was opened and what was not; the others are named `archive.zip/path`.
 */
export async function readZip(
  source: ByteSource,
  context: ReadContext,
  { readEntry, use, depth }: { readEntry: ReadEntry; use: ArchiveUse; depth: number },
): Promise<ReadFile[]> {
  const own: ReadFile = {
    kind: 'zip',
    records: 0,
    unreadable: 0,
    facts: [],
    spans: [],
    notes: [],
    file: context.name,
    error: null,
  };
  const directory = await readZipDirectory(source);
  if ('problem' in directory) return [{ ...own, error: directory.problem }];
  const names = keepNames();
  const files: ReadFile[] = [];
  const chosen = chooseEntries(directory.entries);
  const weight = chosen.reduce((sum, { packed }) => sum + Math.max(0, packed), 0);
  let done = 0;
  const progress = (packed: number): void =>
    context.onProgress?.(weight === 0 ? 1 : Math.min(1, packed / weight));

  /** Say why an archive in an archive is not opened; null where it is, which counts. */
  const refuseNested = (entry: ZipEntry): string | null => {
    if (depth >= 1) return 'Not opened, an archive in an archive in an archive';
    const { nested, nestedSize } = ARCHIVE_LIMITS;
    if (use.nested >= nested || entry.size > nestedSize)
      return `Not opened, beyond ${nested} archives in an archive or ${nestedSize / 1024 / 1024} MB of one`;
    use.nested += 1;
    return null;
  };

  /** Read one entry into `files`; return why it is in the notes instead, or null. */
  const readOne = async (entry: ZipEntry): Promise<string | null> => {
    if (isTracePath(entry.path)) return `Not read. ${ETL_NOTE} These are`;
    const refusal = refuseEntry(entry, use);
    if (refusal !== null) return `Not opened, ${refusal}`;
    use.entries += 1;
    use.bytes += entry.method === 0 ? entry.packed : entry.size;
    const opened = await openEntry(source, entry);
    if (sniff(await opened.read(0, SNIFFED)).is === 'zip') {
      const nested = refuseNested(entry);
      if (nested !== null) return nested;
    }
    const before = done;
    const results = await readEntry(opened, {
      ...context,
      name: `${context.name}/${entry.path}`,
      onProgress: (share) => progress(before + share * entry.packed),
    });
    own.records += 1;
    const problem = opened.problem();
    if (problem === null && results.every(isUnknownText)) return 'Nothing that is known here is in';
    const notes = problem === null ? [] : [`Its entry in the archive ${problem}.`];
    files.push(...results.map((result) => ({ ...result, notes: [...result.notes, ...notes] })));
    return null;
  };

  for (const entry of chosen) {
    context.signal?.throwIfAborted();
    try {
      const reason = await readOne(entry);
      if (reason !== null) names.add(reason, entry.path);
    } catch (fault) {
      context.signal?.throwIfAborted();
      own.unreadable += 1;
      names.add(`Not read. ${reasonOf(fault)} These are`, entry.path);
    }
    done += Math.max(0, entry.packed);
    progress(done);
  }
  const left = directory.entries.filter(({ size }) => size > 0).length - chosen.length;
  if (left > 0) own.notes.push(`Not opened, of no use here (pictures, programs): ${left}.`);
  if (directory.cut)
    own.notes.push(
      `Only ${directory.entries.length} files of its list were seen: it is damaged or has more than ${MAX_ENTRIES}.`,
    );
  own.notes.push(...names.notes());
  return [own, ...files];
}
