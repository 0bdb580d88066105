import type { Plugin } from 'vite';

/** Block of fields that an entry begins with. */
const FIELDS = /^\uFEFF?---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/;

/** Return an entry with empty lines in the place of its fields, so that every other line keeps its number. */
export const withoutFields = (entry: string): string =>
  entry.replace(FIELDS, (fields) => fields.replace(/[^\n]/g, ''));

/** Have bodies of entries compiled without their fields: the model has read those, and to parse them again took as long as the body. */
export const bareBodies = (): Plugin => ({
  name: 'bare-bodies',
  apply: 'build',
  enforce: 'pre',
  transform: {
    order: 'pre',
    filter: { id: /\.mdx$/ },
    handler: (code) => ({ code: withoutFields(code), map: null }),
  },
});
