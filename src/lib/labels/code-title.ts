import type { Code } from '../model/knowledge.ts';
import { CODE_KIND } from './codes.ts';

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
    case 'event':
      return `Event ${number} (${source})`;
    case 'exit':
      return `Exit code ${number}`;
    case 'error-info':
      return `Error info ${both}`;
    case 'status':
      return `Status ${hex}`;
    default:
      return `${CODE_KIND[kind].name} ${both}`;
  }
}
