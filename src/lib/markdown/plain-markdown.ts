import { withBackupStep } from '../backup/in-body.ts';
import { withBase } from '../domain/base.ts';
import type { BackupFolderData } from '../schema/backup-folder.ts';

/** Applies a change to everything of a Markdown text that is not a fenced block. */
const outsideFences = (markdown: string, change: (text: string) => string): string =>
  markdown
    .split(/^([ \t]*```[^\n]*\n[\s\S]*?^[ \t]*```[ \t]*$)/m)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

const quote = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Changes the links of a Markdown text that lead to pages of the site. */
const changeLinks = (markdown: string, change: (address: string) => string): string =>
  outsideFences(markdown, (text) =>
    text.replace(/\]\((\/[^)\s]*)\)/g, (_, address: string) => `](${change(address)})`),
  );

/** Makes the links of a Markdown text absolute that lead to pages of the site. */
export const absoluteLinks = (markdown: string, site: URL): string =>
  changeLinks(markdown, (address) => new URL(address, site).href);

/**
 * The body of an entry as Markdown that any reader understands: warnings become quotations, links absolute. Bodies
 * write their links from the site’s root.
 *
 * @param warning Heading of each warning.
 * @param backupFolder Written out where the body asks for it.
 */
export const plainMarkdown = (
  mdx: string,
  site: URL,
  warning: string,
  backupFolder: BackupFolderData | null,
): string =>
  changeLinks(
    withBackupStep(mdx, backupFolder)
      .replace(
        /^<Warning>\s*\n([\s\S]*?)^<\/Warning>/gm,
        (_, text: string) => `> **${warning}**\n>\n${quote(text)}`,
      )
      .replaceAll('\r\n', '\n')
      .trim(),
    (address) => new URL(withBase(address), site).href,
  );
