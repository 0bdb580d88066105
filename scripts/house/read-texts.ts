import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A piece of English in the code: a comment, a name that the code declares, or a text that people may read. */
export interface HouseText {
  kind: 'comment' | 'name' | 'copy';
  /** Path from the project's root. */
  file: string;
  line: number;
  text: string;
}

type Part = Omit<HouseText, 'file'>;

/** Return a comment without its marks: `/** Builds.\n * Twice. *​/` is “Builds. Twice.” */
const withoutMarks = (comment: string): string =>
  comment
    .replace(/^(\/\*\*?|\/\/|<!--|#)|(\*\/|-->)$/g, '')
    .replace(/\n\s*\*/g, '\n')
    .replace(/\s+/g, ' ')
    .trim();

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const isDeclaration = (node: ts.Node): node is ts.NamedDeclaration & { name: ts.Identifier } =>
  (ts.isVariableDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isClassDeclaration(node)) &&
  node.name !== undefined &&
  ts.isIdentifier(node.name);

/** Join comment lines that follow each other: a sentence may go on in the next one. */
function joinLines(comments: readonly Part[]): Part[] {
  const joined: (Part & { last: number })[] = [];
  for (const comment of comments) {
    const before = joined.at(-1);
    if (before?.last === comment.line - 1) {
      before.text += ` ${comment.text}`;
      before.last = comment.line;
    } else joined.push({ ...comment, last: comment.line });
  }
  return joined.map(({ kind, line, text }) => ({ kind, line, text }));
}

/** Read the comments, names and texts of TypeScript, JSX included. */
function readCode(code: string, name: string): Part[] {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const parts: Part[] = [];
  const seen = new Set<number>();
  const lineComments: Part[] = [];
  const add = (kind: Part['kind'], at: number, text: string): void => {
    parts.push({ kind, line: lineAt(code, at), text });
  };
  const addComments = (ranges: readonly ts.CommentRange[] | undefined): void => {
    for (const { pos, end } of ranges ?? []) {
      if (seen.has(pos)) continue;
      seen.add(pos);
      const text = withoutMarks(code.slice(pos, end));
      if (code.startsWith('//', pos))
        lineComments.push({ kind: 'comment', line: lineAt(code, pos), text });
      else add('comment', pos, text);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      add('copy', node.getStart(), node.text);
      return;
    }
    addComments(ts.getLeadingCommentRanges(code, node.pos));
    addComments(ts.getTrailingCommentRanges(code, node.end));
    if (isDeclaration(node)) add('name', node.name.getStart(), node.name.text);
    if (ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent))
      add('copy', node.getStart(), node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      add('copy', node.getStart(), node.text);
    // Children and not only nodes: a comment may be before a closing bracket.
    for (const child of node.getChildren()) if (!ts.isJSDoc(child)) visit(child);
  };
  visit(source);
  return [...parts, ...joinLines(lineComments.sort((a, b) => a.line - b.line))];
}

/** Read what a pattern finds in a text as parts of one kind. */
const readMatches = (text: string, pattern: RegExp, kind: Part['kind']): Part[] =>
  [...text.matchAll(pattern)].map((match) => ({
    kind,
    line: lineAt(text, match.index),
    text: kind === 'comment' ? withoutMarks(match[0]) : match[0].trim(),
  }));

/** Read an Astro component: its front matter and scripts as code, its markup as texts. */
function readAstro(text: string): Part[] {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  let markup = text;
  const code: Part[] = [];
  const take = (pattern: RegExp): void => {
    markup = markup.replace(pattern, (all: string, inner: string, index: number) => {
      const before = lineAt(text, index) + all.slice(0, all.indexOf(inner)).split('\n').length - 2;
      code.push(
        ...readCode(inner, 'part.ts').map((part) => ({ ...part, line: part.line + before })),
      );
      return blank(all);
    });
  };
  take(/^---\n([\s\S]*?)\n---/);
  take(/<script[^>]*>([\s\S]*?)<\/script>/g);
  const styles = [...markup.matchAll(/<style[^>]*>[\s\S]*?<\/style>/g)].flatMap((style) =>
    readMatches(style[0], /\/\*[\s\S]*?\*\//g, 'comment').map((part) => ({
      ...part,
      line: part.line + lineAt(markup, style.index) - 1,
    })),
  );
  markup = markup.replace(/<style[^>]*>[\s\S]*?<\/style>/g, blank);
  const comments = readMatches(markup, /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, 'comment');
  markup = markup.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, blank);
  // Text runs over line ends, so whole paragraphs between tags are read.
  return [...code, ...styles, ...comments, ...readMatches(markup, /[^<>{}=]+/g, 'copy')];
}

/** Read every comment, name and text of the code that Git knows under a project root. */
export function readTexts(root: string): HouseText[] {
  const files = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', 'src', 'scripts', 'tests', '*.js', '*.ts', '*.mjs'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
    .split('\n')
    .filter((file) => /\.(ts|tsx|js|mjs|astro|css)$/.test(file) && existsSync(join(root, file)));
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const parts = file.endsWith('.css')
      ? readMatches(text, /\/\*[\s\S]*?\*\//g, 'comment')
      : file.endsWith('.astro')
        ? readAstro(text)
        : readCode(text, file);
    return parts.map((part) => ({ ...part, file }));
  });
}
