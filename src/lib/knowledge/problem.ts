/** One thing that is wrong in content, with what an author needs to fix it. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Place in the file, such as `treats[0].cause`. */
  field: string;
  /** The offending value, as written. */
  value: string;
  /** Fault, in one sentence. */
  message: string;
  /** Advice, in one sentence. */
  fix: string;
}

/** Format all problems as one text: two lines each, grouped by file. `thing` names what they are. */
export function formatProblems(problems: readonly Problem[], thing = 'problem'): string {
  const sorted = [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const lines = sorted.map(
    ({ file, field, value, message, fix }) =>
      `${file} → ${field}: \`${value}\` ${message}\n    ${fix}`,
  );
  const count = `${problems.length} ${thing}${problems.length === 1 ? '' : 's'}`;
  return `${count} in the content:\n\n${lines.join('\n\n')}\n`;
}
