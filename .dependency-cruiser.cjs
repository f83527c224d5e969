/** Files that tests alone use may import what they please. */
const tests = '\\.test\\.tsx?$|/testing/|^reports/sampleResults';

/** `from` may import its own folder and `to` only. */
const arrow = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: tests },
  to: {
    path: '^(bench|check|cli|contract|engine|generators|index|laws|model|oracle|reference|reports|suites|targets)[./]',
    pathNot: [from, ...to],
  },
});

// What laws may know of the engine: its language.
const lawInterface = '^engine/language/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'a circle of types alone ties files together as well',
      from: {},
      to: { circular: true },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-packages',
      severity: 'error',
      from: { pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'what ships may need only what is installed with it',
      from: {
        path: '^(check|cli|contract|engine|generators|laws|model|oracle|reference|reports|suites|targets|index)[./]',
        pathNot: `${tests}|\\.conformance\\.ts$`,
      },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/esbuild-register/',
      },
    },
    {
      name: 'swagger-parser-in-contract',
      severity: 'error',
      comment: 'contract/ is the only place that knows it',
      from: { pathNot: '^contract/' },
      to: { path: '^node_modules/@apidevtools/' },
    },
    arrow('model-is-a-leaf', '^model/', [], 'everything imports model; it imports nothing'),
    arrow('contract', '^contract/', ['^model/']),
    arrow(
      'generators',
      '^generators/',
      ['^model/', '^contract/(types|questions)\\.ts$'],
      'generator and judge must not share a mistake: no validators here',
    ),
    {
      name: 'generators-by-their-entries',
      severity: 'error',
      comment: 'each room of generators is entered by its index, which lists its classes',
      from: { pathNot: `^generators/|${tests}` },
      to: { path: '^generators/(accepted|refused|malformed|odd|random)/', pathNot: '/index\\.ts$' },
    },
    arrow('generator-schema', '^generators/schema/', ['^model/', '^contract/types\\.ts$', '^generators/types\\.ts$']),
    arrow('generator-values', '^generators/values/', [
      '^model/',
      '^contract/types\\.ts$',
      '^generators/types\\.ts$',
      '^generators/schema/',
    ]),
    ...['accepted', 'refused', 'malformed', 'odd'].map((room) =>
      arrow(
        `generator-${room}`,
        `^generators/${room}/`,
        ['^model/', '^contract/types\\.ts$', '^generators/types\\.ts$', '^generators/(schema|values)/'],
        'the rooms know nothing of each other',
      ),
    ),
    arrow('oracle', '^oracle/', ['^model/', '^contract/']),
    arrow('oracle-search', '^oracle/search/', ['^model/', '^oracle/blame\\.ts$'], 'the search knows no roles'),
    arrow(
      'language',
      '^engine/language/',
      ['^model/', '^contract/', '^generators/'],
      'what laws may know of the engine sends nothing and holds no state',
    ),
    arrow(
      'engine',
      '^engine/',
      ['^model/', '^contract/', '^generators/', '^oracle/'],
      'the engine is given laws and a target; it knows none',
    ),
    arrow(
      'trial',
      '^engine/trial/',
      ['^model/', '^engine/language/'],
      'a trial takes histories and gives verdicts: it sends nothing and knows nobody who does',
    ),
    arrow(
      'wire',
      '^engine/wire/',
      ['^model/', '^contract/', '^generators/values/', '^engine/language/', '^engine/ports\\.ts$'],
      'requests and answers, one at a time: nothing here knows the account',
    ),
    arrow(
      'account',
      '^engine/account/',
      ['^model/', '^contract/', '^generators/values/', '^engine/(language|wire)/', '^engine/ports\\.ts$'],
      'what a run knows of the account and owes it: no plan, no batch, no trial',
    ),
    arrow(
      'explore',
      '^engine/explore/',
      [
        '^(model|contract|generators|oracle)/',
        '^engine/(language|account|wire)/',
        '^engine/(ports|settings|replayed)\\.ts$',
      ],
      'a run explores; exploration knows neither how a run goes nor how cases are judged',
    ),
    arrow('laws', '^laws/', ['^model/', '^contract/', '^generators/', '^oracle/', lawInterface]),
    {
      name: 'no-law-imports-a-law',
      severity: 'error',
      comment: 'what several laws share stands in laws/kit or laws/cases; laws/index.ts alone lists the laws',
      from: { path: '^laws/', pathNot: `${tests}|^laws/index\\.ts$` },
      to: { path: '^laws/[^/]+$' },
    },
    {
      name: 'kit-knows-no-cases',
      severity: 'error',
      comment: 'the kit is what laws and cases are written with',
      from: { path: '^laws/kit/', pathNot: tests },
      to: { path: '^laws/cases/' },
    },
    {
      name: 'no-circles-of-types',
      severity: 'error',
      comment: 'type-only circles too',
      from: { path: '^(contract|laws)/' },
      to: { circular: true },
    },
    arrow('targets', '^targets/', ['^model/']),
    arrow('reports', '^reports/', ['^model/']),
    arrow('reference', '^reference/', ['^model/'], 'the servers share no code with what judges them'),
    arrow(
      'check',
      '^check/',
      ['^model/', '^contract/', '^engine/', '^laws/', '^targets/', '^reports/'],
      'puts one run together; cli and the Jest binding stand on it',
    ),
    arrow('jest-binding', '^suites/jest/', ['^model/', '^check/', '^reports/', '^targets/', '^reference/types\\.ts$']),
    arrow('jest-suites', '^suites/[^/]+\\.conformance\\.ts$', ['^suites/jest/', '^reference/']),
    arrow('entry', '^index\\.ts$', ['^model/', '^check/', '^suites/jest/', '^targets/']),
    { name: 'nothing-imports-cli', severity: 'error', from: { pathNot: '^(cli|docs)/' }, to: { path: '^cli/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'require', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
