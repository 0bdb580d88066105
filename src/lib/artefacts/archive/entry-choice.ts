import type { ZipEntry } from './zip-directory.ts';

/**
 * Limits on what is opened in one archive and in those within it. A collection for Remote Desktop has about 300 files and
 * some hundred MB unpacked; a log grows to 4 GB at most, and one of 1 GB takes half a minute.
 */
export const ARCHIVE_LIMITS = {
  entries: 1000,
  /** Bytes unpacked, of one entry and of all together. */
  size: 1024 * 1024 * 1024,
  total: 4 * 1024 * 1024 * 1024,
  /** Bytes from which an entry may not be more than `ratio` times as large unpacked: logs reach about 30 times. */
  ratioFrom: 16 * 1024 * 1024,
  ratio: 250,
  /** Archives in an archive that are opened, and their size: their list is at the end, so they are unpacked whole. */
  nested: 8,
  nestedSize: 32 * 1024 * 1024,
} as const;

/** Count of what has been opened so far, over an archive and those within it. */
export interface ArchiveUse {
  entries: number;
  bytes: number;
  nested: number;
}

/** Endings of files that hold nothing to read: pictures, programs, fonts, and dumps that may hold passwords. */
const USELESS =
  /\.(?:png|jpe?g|gif|bmp|ico|webp|svg|exe|dll|sys|drv|msi|msu|cab|7z|rar|gz|css|js|mjs|woff2?|ttf|pdb|dmp|hdmp|mdmp|mp4|pdf|docx?|xlsx?|pptx?|dat|db|edb|jar|class|pml)$/i;

/** Files that people need least to wait for, best first: logs of Remote Desktop, then the small texts. */
const FIRST: readonly RegExp[] = [
  /(?:TerminalServices|RemoteDesktopServices|RdpCoreTS|RDPClient)[^/]*\.evtx$/i,
  /(?:^|[/_-])(?:System|Security|Application)(?:\.evtx)$/i,
  /\.(?:txt|reg|rdp|log|xml)$/i,
];

const rankOf = ({ path }: ZipEntry): number => {
  const rank = FIRST.findIndex((pattern) => pattern.test(path));
  return rank < 0 ? FIRST.length : rank;
};

const MB = 1024 * 1024;

/** Say why an entry is not opened; null where it may be. */
export function refuseEntry(entry: ZipEntry, use: ArchiveUse): string | null {
  const limits = ARCHIVE_LIMITS;
  if (entry.encrypted) return 'encrypted: unpack the archive with its password and give the files';
  if (entry.method !== 0 && entry.method !== 8)
    return 'packed in a way that is not read here: unpack the archive and give the files';
  const size = entry.method === 0 ? entry.packed : entry.size;
  if (size < 0 || entry.packed < 0 || entry.at < 0) return 'without a usable size';
  if (size > limits.size) return `larger than ${limits.size / MB} MB: unpack and give them alone`;
  if (size > limits.ratioFrom && size > entry.packed * limits.ratio)
    return `packed more than ${limits.ratio} times smaller, as no log is`;
  if (use.entries >= limits.entries) return `beyond the first ${limits.entries} files`;
  if (use.bytes + size > limits.total) return `beyond ${limits.total / MB} MB in all`;
  return null;
}

/** Choose the entries worth opening, those that matter most at the front. */
export const chooseEntries = (entries: readonly ZipEntry[]): ZipEntry[] =>
  entries
    .filter(({ path, size }) => size > 0 && !USELESS.test(path))
    .sort((one, other) => rankOf(one) - rankOf(other));

/** Tell whether a path is of a trace that has to be converted. */
export const isTracePath = (path: string): boolean => /\.etl$/i.test(path);
