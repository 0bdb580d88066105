import type { InlineCode, Nodes } from 'mdast';
import { CONTENT } from '../../domain/content-folder.ts';
import { backupSteps, type BackupStep } from '../../backup/in-body.ts';
import type { BackupShell } from '../../backup/commands.ts';
import { isHeading, nodesIn, startOf, wordsOf } from '../../model/body-nodes.ts';
import { entriesOf, fileOf } from '../../model/file-of.ts';
import type { Entry, Knowledge } from '../../model/knowledge.ts';
import type { MdxBody } from '../../schema/body.ts';
import type { Problem } from '../problem.ts';

/** A command of a body, and where it begins. */
interface Command {
  code: string;
  at: number;
}

const MAKES = /\b(?:mkdir|md|ni|New-Item|CreateDirectory)\b/i;

/** List the commands of a body, blocks first. Inline code of more than one word is a command; of one word it names a file. */
const commandsOf = ({ tree }: MdxBody): Command[] => {
  const nodes = nodesIn(tree);
  const isCommand = (node: Nodes): node is InlineCode =>
    node.type === 'inlineCode' && /\S \S/.test(node.value);
  return [...nodes.filter((node) => node.type === 'code'), ...nodes.filter(isCommand)].map(
    (node) => ({ code: node.value, at: startOf(node) }),
  );
};

/** The shell of each way of a fix; by hand either will do. */
const WAYS: readonly [RegExp, BackupShell | 'any'][] = [
  [/^PowerShell\b/, 'powershell'],
  [/^Command Prompt\b/, 'cmd'],
  [/^By hand\b/, 'any'],
];

/** Return the words of the heading over a place of the body, and where it begins. */
const headingAt = ({ tree }: MdxBody, at: number): { text: string; from: number } => {
  const last = nodesIn(tree)
    .filter((node) => (isHeading(node, 2) || isHeading(node, 3)) && startOf(node) < at)
    .at(-1);
  return last ? { text: wordsOf(last), from: startOf(last) } : { text: '', from: 0 };
};

/** Return whether a step of the body makes the folder for a command: a reader follows one way and sees no other. */
function isMade(body: MdxBody, at: number, steps: readonly BackupStep[]): boolean {
  const { text, from } = headingAt(body, at);
  const way = WAYS.find(([heading]) => heading.test(text))?.[1];
  return steps.some((step) => {
    if (step.at > at) return false;
    if (way === undefined) return true;
    if (step.at > from) return way === 'any' || step.shell === way;
    return headingAt(body, step.at).text === 'Steps';
  });
}

/** The lines of a command that make the folder by themselves, by its path or by a variable that holds it. */
function makesItself({ code }: Command, path: string): string[] {
  const holders = code
    .split(/[\n;]/)
    .flatMap((part) =>
      part.includes(`'${path}'`) ? (/(\$\w+)\s*=/.exec(part)?.slice(1) ?? []) : [],
    );
  return code
    .split('\n')
    .filter((line) => MAKES.test(line) && [path, ...holders].some((name) => line.includes(name)));
}

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(textOf).join('\n')
      : '';

function problemsOf(entry: Entry, path: string, undo: string): Problem[] {
  const { body, ...head } = entry;
  const file = fileOf(entry);
  const steps = backupSteps(body);
  const fix = `Write \`<BackupFolder />\` on a line of its own before it (\`<BackupFolder shell="cmd" />\` under “Command Prompt”).`;
  const commands = commandsOf(body).filter(({ code }) => code.includes(path));
  const made = commands.flatMap((command) =>
    makesItself(command, path).map((line) => ({
      file,
      field: 'body',
      value: line.trim(),
      message: `makes ${path} in a way that leaves it open to every user.`,
      fix: `Take it out. ${fix}`,
    })),
  );
  const early = commands
    .filter(({ at }) => !isMade(body, at, steps))
    .map(({ code }) => ({
      file,
      field: 'body',
      value:
        code
          .split('\n')
          .find((line) => line.includes(path))
          ?.trim() ?? '',
      message: `needs ${path}, which no step before it in the same way makes.`,
      fix,
    }));
  const silent =
    steps.length === 0 && textOf(head).replaceAll(undo, '').includes(path)
      ? [
          {
            file,
            field: 'frontmatter',
            value: path,
            message: 'is named, but no step of the body makes it.',
            fix,
          },
        ]
      : [];
  return [...made, ...early, ...silent];
}

/** The backup folder is made by the one step that keeps others out of it, before anything is saved there. */
export const backupFolderProblems = (knowledge: Knowledge): Problem[] => {
  const { backupFolder } = knowledge;
  if (!backupFolder)
    return entriesOf(knowledge)
      .filter(({ body }) => backupSteps(body).length > 0)
      .map((entry) => ({
        file: fileOf(entry),
        field: 'body',
        value: '<BackupFolder />',
        message: 'makes a folder that this knowledge base does not describe.',
        fix: `Describe it in ${CONTENT}/backup-folder.yaml, or take the step out.`,
      }));
  const { path, undo } = backupFolder;
  return entriesOf(knowledge).flatMap((entry) => problemsOf(entry, path, undo));
};
