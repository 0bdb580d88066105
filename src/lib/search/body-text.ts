/** The parts of an MDX body that weigh differently in a search. */
export interface BodyText {
  headings: string[];
  /** Fenced blocks and inline code: names of commands, services, files and registry values. */
  commands: string[];
  prose: string;
}

/** Takes an MDX body apart. Addresses of links, tags and table rules are left out. */
export function bodyText(mdx: string): BodyText {
  const commands: string[] = [];
  const headings: string[] = [];
  const prose = mdx
    .replace(/^[ \t]*```\w*\r?\n([\s\S]*?)^[ \t]*```/gm, (_, code: string) => (commands.push(code), ' '))
    .replace(/`([^`\n]+)`/g, (_, code: string) => (commands.push(code), code))
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<\/?[A-Z]\w*>/g, ' ')
    .replace(/^#{2,}\s+(.+)$/gm, (_, heading: string) => (headings.push(heading), ' '))
    .replace(/[|*_[\]]|:?-{3,}:?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { headings, commands, prose };
}
