// @ts-check
import boundaries from 'eslint-plugin-boundaries';
import { FLOOR_OF } from './floors.mjs';

// The longest paths first: a file is in the first room whose path it matches.
const rooms = [...FLOOR_OF].sort(([a], [b]) => b.length - a.length);

/**
 * ESLint configuration that keeps imports pointing down the floors of floors.mjs.
 *
 * @type {import('eslint').Linter.Config}
 */
export const houseRules = {
  files: ['{src,scripts,tests}/**/*.{ts,tsx,mjs,astro}'],
  plugins: { boundaries },
  settings: {
    'boundaries/elements': rooms.map(([room]) => ({ type: room, pattern: room })),
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.astro', '.css'] } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        message:
          '{{from.element.type}} may not import from {{to.element.type}}: that is on the same floor or above it (scripts/house/floors.mjs). Move what both need to the highest floor that both may use; ids, closed lists and rules of the domain belong in src/lib/domain, texts in src/lib/labels.',
        policies: rooms.map(([room, floor]) => ({
          from: { element: { type: room } },
          allow: {
            to: {
              element: {
                types: {
                  anyOf: rooms
                    .filter(([other, below]) => other === room || below < floor)
                    .map(([other]) => other),
                },
              },
            },
          },
        })),
      },
    ],
  },
};
