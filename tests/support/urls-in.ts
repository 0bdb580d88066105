/** List every site-relative address under a key `url` or `href` in a JSON value, at any depth. */
export function urlsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    (key === 'url' || key === 'href') && typeof inner === 'string' ? [inner] : urlsIn(inner),
  );
}
