import BackupFolder from './BackupFolder.astro';
import Command from './Command.astro';
import Link from './Link.astro';
import Table from './Table.astro';
import Warning from './Warning.astro';

/**
 * Components that the bodies of entries may use. Passed through `components`, never imported in MDX: Astro leaves the styles of
 * components that an entry imports itself out of the Content-Security-Policy's hashes.
 */
export const mdxComponents = { BackupFolder, Warning, a: Link, pre: Command, table: Table };
