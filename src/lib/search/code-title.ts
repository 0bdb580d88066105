import type { Code } from '../knowledge/model.ts';

/** What a code is called in a list: the form in which people meet it first, then the other one. */
export function codeTitle(code: Pick<Code, 'kind' | 'number' | 'hex' | 'provider'>): string {
  switch (code.kind) {
    case 'disconnect':
      return `Error code ${code.hex} (${code.number})`;
    case 'extended':
      return `Extended error code ${code.hex} (${code.number})`;
    case 'error-info':
      return `Error info ${code.hex} (${code.number})`;
    case 'event':
      return `Event ${code.number} (${code.provider?.replace(/^Microsoft-Windows-/, '')})`;
  }
}
