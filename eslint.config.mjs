import tseslint from 'typescript-eslint';

const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name' },
  { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No state in modules: hand it down' },
];

// State is read-only for everybody but the file that owns it; these are the ways around that.
const notTheOwner = 'State has one owner: call its transition';
const onlyOwners = [
  { selector: 'CallExpression[callee.object.name="Object"][callee.property.name="assign"]', message: notTheOwner },
  { selector: 'TSMappedType[readonly="-"]', message: notTheOwner },
  { selector: 'VariableDeclarator[id.name="stateOf"]', message: notTheOwner },
];
const owners = 'engine/account/{defaults,loans,marks,ownRoles,pool,snapshots,users}.ts';

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'rolecall-report/', 'coverage/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Heavy parts are loaded when they are wanted, which in CommonJS is what require does.
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // JSON that stands in a text is known to be a string there; ports are async whether or not they wait; there are no classes to lose `this` of.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', ...everywhere],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['warn', 300],
      'max-len': ['warn', { code: 120, ignoreUrls: true }],
      'max-lines-per-function': ['warn', { max: 60, skipComments: true, skipBlankLines: true }],
      complexity: ['warn', 20],
    },
  },
  {
    files: ['engine/**/*.ts'],
    ignores: [owners, 'engine/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...onlyOwners] },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
  { files: ['jest.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // What Jest shows beside the tests goes through its console.
    files: ['suites/jest/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
