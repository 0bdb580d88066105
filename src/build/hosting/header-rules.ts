/** Response headers by the pattern of the addresses that get them. */
export type HeaderRules = Map<string, Map<string, string>>;

/** Reads a `_headers` file: a pattern on a line of its own, its headers indented below it. */
export function headerRules(text: string): HeaderRules {
  const rules: HeaderRules = new Map();
  let current = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) {
      current = new Map();
      rules.set(line.trim(), current);
      continue;
    }
    const colon = line.indexOf(':');
    current.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return rules;
}

/** A `_headers` file whose patterns are written from the site’s root, for a site that is hosted under a base. */
export const headersBelow = (text: string, base: string): string => text.replace(/^\//gm, base);

/** The headers that an address gets: what every rule says whose pattern it fits. */
export function headersFor(rules: HeaderRules, address: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [pattern, headers] of rules) {
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    if (!new RegExp(`^${escaped}$`).test(address)) continue;
    for (const [name, value] of headers) {
      // A host would send both, joined by a comma.
      if (found.has(name)) throw new Error(`Two rules set ${name} for ${address}.`);
      found.set(name, value);
    }
  }
  return found;
}
