// One set of rules: strict TypeScript, Astro with accessibility, and the house's own bans (no style attributes, no whole d3).
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

const wholeD3 = { name: 'd3', message: 'Import the single module (d3-scale, d3-shape, …): d3 whole is 80 kB.' };

const noStyle = [
  'error',
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The content security policy blocks style attributes: use a class.',
  },
  {
    selector: "CallExpression[callee.property.name=/^(attr|setAttribute)$/] > Literal:first-child[value='style']",
    message: 'The content security policy blocks style attributes: use a class.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'test-results/', 'playwright-report/', 'node_modules/']),
  ts.configs.recommended,
  astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  {
    rules: {
      'no-restricted-syntax': noStyle,
      'no-restricted-imports': ['error', { paths: [wholeD3] }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/{data,charts,models}/**'],
    rules: {
      'no-restricted-globals': ['error', 'alert', 'eval'],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['astro', 'astro:*', '*.astro'], message: 'Data, charts and models know nothing of Astro.' },
          ],
        },
      ],
    },
  },
  // test.ts makes `test` of Playwright's own and gives out all the rest.
  {
    files: ['tests/site/**'],
    ignores: ['tests/site/test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            wholeD3,
            {
              name: '@playwright/test',
              message:
                'Import it from ./test.ts: a test from there has its own door to the site, and what passed is kept.',
            },
          ],
        },
      ],
    },
  },
  // Scrollable tables are focusable on purpose, so that the keyboard can scroll them (WCAG 2.1.1).
  {
    files: ['**/*.astro'],
    rules: {
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['main'], roles: ['region', 'tabpanel'] }],
    },
  },
);
