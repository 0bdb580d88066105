import type { Code } from '../model/knowledge.ts';

/**
 * Return the title of a code in a list: its usual form first, then the other one if it differs, such as “Error code 0xE1
 * (225)”.
 */
export function codeTitle({
  kind,
  number,
  hex,
  source,
}: Pick<Code, 'kind' | 'number' | 'hex' | 'source'>): string {
  const both = number < 10 ? `${hex}` : `${hex} (${number})`;
  switch (kind) {
    case 'disconnect':
      return `Error code ${both}`;
    case 'extended':
      return `Extended error code ${both}`;
    case 'error-info':
      return `Error info ${both}`;
    case 'event':
      return `Event ${number} (${source})`;
  }
}
