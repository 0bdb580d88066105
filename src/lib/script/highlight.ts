import { codeToTokens, createCssVariablesTheme } from 'shiki';

/** A piece of source text and what it is. */
export interface CodePiece {
  text: string;
  /** Class of its colour, or an empty string for plain text. */
  kind: string;
}

/** The theme names a CSS variable for each kind of token; the page has a class of the same name. */
const PREFIX = '--code-token-';
const theme = createCssVariablesTheme({ name: 'kinds', variablePrefix: '--code-' });

/**
 * PowerShell source in coloured pieces, line by line. Classes and not style attributes, which the
 * Content-Security-Policy refuses.
 */
export async function highlight(code: string): Promise<CodePiece[][]> {
  const { tokens } = await codeToTokens(code, {
    lang: 'powershell',
    theme,
    // None: on a busy machine the first line would run out of time, and the colours of all others with it.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) =>
    line.reduce<CodePiece[]>((pieces, { content, color = '' }) => {
      const start = color.indexOf(PREFIX);
      const kind = start < 0 ? '' : color.slice(start + PREFIX.length).replace(')', '');
      const last = pieces.at(-1);
      // Space has no colour, so it joins whatever is before it.
      if (last && (last.kind === kind || content.trim() === '')) last.text += content;
      else pieces.push({ text: content, kind });
      return pieces;
    }, []),
  );
}
