import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { layers } from './scripts/lint/layers.mjs';
import {
  browserGlobals,
  definesElements,
  ownClock,
  shippedImports,
  shippedSyntax,
} from './scripts/lint/restrictions.mjs';

/** Calls in tests that return a promise by type, and yet need no await. */
const awaitedElsewhere = [
  // node:test awaits these itself.
  { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
  // Chai's equality is typed as a promise too, for snapshots of the DOM, which we do not use.
  { from: 'package', package: 'chai', name: 'Equal' },
];

export default defineConfig(
  globalIgnores([
    'dist', 'coverage', 'public', 'bench/results', '**/node_modules',
    // They see the package as it is published, which is not here: their own compilers check them (test/consumers).
    'test/consumers/*/**', 'scripts/npm/typings',
  ]),

  tseslint.configs.recommendedTypeChecked,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },

  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['vite.config.ts', '.storybook/main.ts', '.storybook/vite.config.ts'],
          defaultProject: 'tsconfig.node.json',
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { civic: { rules: { layers } } },
    rules: {
      'civic/layers': 'error',
      // Safari takes the meaning from a list without bullets; role="list" gives it back.
      'lit-a11y/no-redundant-role': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // An underscore says that a parameter is there for its position only.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },

  {
    name: 'civic/shipped',
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-alert': 'error',
      'no-restricted-imports': ['error', shippedImports],
      'no-restricted-syntax': ['error', ...shippedSyntax, ...definesElements],
    },
  },
  {
    name: 'civic/domain',
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...browserGlobals],
      'no-restricted-syntax': ['error', ...shippedSyntax, ...definesElements, ...ownClock],
    },
  },
  {
    name: 'civic/define',
    files: ['src/define/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...shippedSyntax] },
  },
  {
    // The one place that speaks to the integrator.
    name: 'civic/report',
    files: ['src/**/report.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Catalogues are as long as what they say.
    name: 'civic/messages',
    files: ['src/i18n/messages/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },

  {
    name: 'civic/tests',
    files: ['test/**/*.ts', 'bench/**/*.mjs', 'scripts/**/*.mjs'],
    rules: {
      // `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: awaitedElsewhere },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
