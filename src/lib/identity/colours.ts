import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The style sheet that holds the colours of the site. */
export const TOKENS = 'src/components/shell/tokens.css';

/**
 * Read the colours of the light theme, for pictures and the manifest, which have no style sheet.
 *
 * @param root The project's root folder.
 * @returns Finds a colour by the name of its token, such as `ink`; throws when there is none.
 */
export function lightColours(root: string): (token: string) => string {
  const css = readFileSync(join(root, TOKENS), 'utf8');
  const colours = new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, token, light]) => [
      token,
      light,
    ]),
  );
  return (token) => {
    const colour = colours.get(token);
    if (colour === undefined) throw new Error(`${TOKENS} has no colour \`--${token}\`.`);
    return colour;
  };
}
