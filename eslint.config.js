import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/house/eslint.mjs';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.bench/', 'test-results/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: 'error' },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.strict] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A leading underscore says that leaving something out is the purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Event handlers of one line read better without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Numbers in texts are wanted; objects and undefined are still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // rules-of-hooks and exhaustive-deps know hooks by their names, so they hold for preact/hooks. The rules of the React
    // compiler know a ref only by a name that ends in Ref.
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // A missing value fails the test, as it should.
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['tests/{e2e,support}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name="waitForTimeout"], Literal[value="networkidle"]',
          message:
            'Wait for a state, not for time: expect(…), or followRequests of tests/support/visit.ts.',
        },
      ],
    },
  },
  {
    // Only Astro's own tools know the types of .astro imports; `astro check` checks them.
    files: ['src/components/mdx/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  astro.configs.recommended,
  houseRules,
);
