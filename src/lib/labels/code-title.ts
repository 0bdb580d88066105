import type { Code } from '../model/knowledge.ts';

/** What a code is called in a list: the form in which people meet it first, then the other one where it differs. */
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
