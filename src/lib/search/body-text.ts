/** What an MDX body says. */
export interface BodyText {
  /** Fenced blocks: commands with their services, files and registry values. */
  commands: string[];
  /** The rest, inline code included, as one line. Headings are the same on every page and are left out. */
  prose: string;
}

/** Takes an MDX body apart. Addresses of links, tags, headings and table rules are left out. */
export function bodyText(mdx: string): BodyText {
  const commands: string[] = [];
  const prose = mdx
    .replace(/^[ \t]*```\w*\r?\n([\s\S]*?)^[ \t]*```/gm, (_, code: string) => {
      commands.push(code);
      return ' ';
    })
    .replace(/^#{2,}\s.*$/gm, ' ')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/<\/?[A-Z][^>]*>/g, ' ')
    .replace(/[*`[\]]/g, '')
    .replace(/\||:?-{3,}:?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { commands, prose };
}
