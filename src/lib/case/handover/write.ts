import type { TextCommand, Format, InnerLine, TextSection } from './text-section.ts';

/** Write a command exactly, on lines of its own. */
const commandLines = ({ shell, run }: TextCommand, format: Format): string[] => {
  const lines = run.split('\n').map((line) => (format === 'markdown' ? '    ' : '        ') + line);
  const name = shell === '' ? [] : [`${shell}:`];
  return format === 'markdown'
    ? [...name.map((line) => `    ${line}`), '', '    ```', ...lines, '    ```', '']
    : [...name.map((line) => `        ${line}`), ...lines];
};

/** Write text with code between backticks. Plain text drops them: they would be pasted with the code. */
const inline = (text: string, format: Format): string =>
  format === 'markdown' ? text : text.replaceAll('`', '');

const innerLines = ({ text, commands = [] }: InnerLine, format: Format): string[] => [
  (format === 'markdown' ? '  - ' : '    ') + inline(text, format),
  ...commands.flatMap((command) => commandLines(command, format)),
];

const sectionLines = ({ title, lines }: TextSection, format: Format): string[] => [
  ...(format === 'markdown' ? [`## ${title}`, ''] : [title]),
  ...lines.flatMap(({ text, inner = [] }) => [
    `- ${inline(text, format)}`,
    ...inner.flatMap((one) => innerLines(one, format)),
  ]),
  '',
];

/** Write sections as plain text or Markdown, without the empty ones. */
export const write = (
  title: string,
  sections: readonly TextSection[],
  end: string,
  format: Format,
): string =>
  [
    format === 'markdown' ? `# ${title}` : title,
    '',
    ...sections
      .filter(({ lines }) => lines.length > 0)
      .flatMap((section) => sectionLines(section, format)),
    end,
    '',
  ].join('\n');
