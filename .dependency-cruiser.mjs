import { publicFiles, publicStageFiles } from './.public-files.mjs';

/**
 * The arrows of docs/architecture.md: which parts may import which. Parts that no rule names are
 * unrestricted.
 */

/** A pattern for the files of these parts of src. */
const part = (...names) => `^src/(${names.join('|')})/`;
/** A pattern for all of src except these parts. */
const allBut = (...names) => `^src/(?!(${names.join('|')})/)`;

/** The nouns, and the other nouns that each may import. */
const nounsOf = {
  audit: [],
  people: ['audit'],
  webhooks: ['people', 'audit'],
  contacts: ['people', 'audit'],
  fields: ['people', 'audit'],
  projects: ['people', 'audit', 'fields'],
  'do-not-call': ['people', 'audit', 'projects', 'contacts'],
  leads: ['people', 'audit', 'fields', 'projects', 'contacts', 'do-not-call'],
  calls: ['people', 'audit', 'projects', 'contacts', 'do-not-call', 'leads'],
};
const nouns = Object.keys(nounsOf);
const stages = [
  'receive',
  'detect',
  'decode',
  'parse',
  'edit',
  'map',
  'check',
  'dedupe',
  'write',
  'report',
  'review',
  'undo',
];
const pureStages = ['detect', 'decode', 'parse', 'edit', 'map', 'check', 'model'];
const tests = { pathNot: '\\.test\\.ts$|/testing/' };

/** Files of `from` may import only files of these parts. */
const importsOnly = (from, ...to) => ({
  name: `${from}-imports-only`,
  comment: `${from} may import ${to.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: part(from), ...tests },
  to: { path: allBut(from, ...to) },
});

/** A folder of the web app and the folders that it may import. */
const webImportsOnly = (from, ...to) => ({
  name: `web-${from.replaceAll('/', '-')}-imports-only`,
  comment: `src/web/${from} may import ${to.join(', ')} of the web app.`,
  severity: 'error',
  from: { path: `^src/web/${from}/`, ...tests },
  to: { path: `^src/web/(?!(${[from, ...to].join('|')}))` },
});

/** The patterns of public files: of `path` below a folder, those that `.public-files.mjs` names. */
const publicPaths = (folder, files) =>
  Object.entries(files).map(([name, names]) => `^${folder}/${name}/(${names.join('|')})\\.ts$`);

const rules = [
  importsOnly('base'),
  importsOnly('contract', 'base'),
  importsOnly('db', 'base'),
  importsOnly('storage', 'base'),
  importsOnly('mail', 'base'),
  ...Object.entries(nounsOf).map(([noun, known]) =>
    importsOnly(noun, ...known, 'db', 'storage', 'contract', 'base'),
  ),
  importsOnly('import', ...nouns, 'db', 'storage', 'contract', 'base'),
  importsOnly('erasure', 'import', ...nouns, 'db', 'storage', 'contract', 'base'),
  importsOnly('retention', 'import', ...nouns, 'db', 'storage', 'contract', 'base'),
  importsOnly('jobs', 'retention', 'erasure', 'import', ...nouns, 'db', 'storage', 'contract', 'base'),
  importsOnly('mcp', 'contract', 'base'),
  importsOnly(
    'http',
    'mcp',
    'jobs',
    'erasure',
    'import',
    ...nouns,
    'db',
    'storage',
    'mail',
    'contract',
    'base',
  ),
  importsOnly('bench', 'import', ...nouns, 'db', 'storage', 'contract', 'base'),
  importsOnly(
    'cli',
    'mcp',
    'bench',
    'jobs',
    'erasure',
    'import',
    ...nouns,
    'db',
    'storage',
    'contract',
    'base',
  ),
  importsOnly('web', 'contract', 'base'),
  {
    name: 'public-files',
    comment: 'Other parts import only the files of a folder that .public-files.mjs names.',
    severity: 'error',
    from: { path: `^src/([^/]+)/`, ...tests },
    to: {
      path: part(...Object.keys(publicFiles)),
      pathNot: ['^src/$1/', ...publicPaths('src', publicFiles)],
    },
  },
  {
    name: 'public-files-of-stages',
    comment: 'src/import/run joins the stages and the ledger by their public files.',
    severity: 'error',
    from: { path: '^src/import/([^/]+)/', ...tests },
    to: {
      path: `^src/import/(${[...stages, 'ledger'].join('|')})/`,
      pathNot: ['^src/import/$1/', ...publicPaths('src/import', publicStageFiles)],
    },
  },
  {
    name: 'stages-apart',
    comment: 'A stage never imports another: only src/import/run knows the order.',
    severity: 'error',
    from: { path: `^src/import/(${stages.join('|')})/`, ...tests },
    to: { path: '^src/import/', pathNot: '^src/import/($1|model|ledger)/' },
  },
  {
    name: 'ledger-for-undo-alone',
    comment:
      'Of the stages only undo and review work on the record of an import; the others receive what they need.',
    severity: 'error',
    from: {
      path: `^src/import/(${stages.filter((stage) => stage !== 'undo' && stage !== 'review').join('|')}|model)/`,
      ...tests,
    },
    to: { path: '^src/import/ledger/' },
  },
  {
    name: 'model-and-ledger-below-stages',
    severity: 'error',
    from: { path: '^src/import/(model|ledger)/', ...tests },
    to: { path: '^src/import/', pathNot: '^src/import/($1|model)/' },
  },
  {
    name: 'pure-stages-of-ours',
    comment: 'Values and streams in, values out.',
    severity: 'error',
    from: { path: `^src/import/(${pureStages.join('|')})/`, ...tests },
    to: { path: `^src/`, pathNot: part('import', 'contract', 'base') },
  },
  {
    name: 'pure-stages',
    comment: 'No database, no files, no network, no processes in them.',
    severity: 'error',
    from: { path: `^src/import/(${pureStages.join('|')})/`, ...tests },
    to: {
      path: '^(fs|child_process|worker_threads|net|http|https|timers|process)(/|$)|node_modules/(pg|pg-copy-streams|kysely)/',
    },
  },
  {
    name: 'web-without-node',
    severity: 'error',
    from: { path: part('web', 'contract', 'base'), ...tests },
    to: { dependencyTypes: ['core'] },
  },
  webImportsOnly('ui', 'app/(i18n|use-language)\\.ts', 'app/api/api-problem\\.ts', 'favicon'),
  webImportsOnly('features/sign-in', 'ui/', 'app/'),
  webImportsOnly('features/fields', 'ui/', 'app/', 'features/sign-in/'),
  webImportsOnly('features/projects', 'ui/', 'app/', 'features/(sign-in|fields)/'),
  webImportsOnly('features/workgroups', 'ui/', 'app/', 'features/(sign-in|projects)/'),
  webImportsOnly('features/users', 'ui/', 'app/', 'features/(sign-in|workgroups)/'),
  webImportsOnly('features/settings', 'ui/', 'app/', 'features/sign-in/'),
  webImportsOnly('features/do-not-call', 'ui/', 'app/', 'features/(sign-in|projects)/'),
  webImportsOnly('features/contacts', 'ui/', 'app/', 'features/(sign-in|projects|do-not-call)/'),
  webImportsOnly('features/leads', 'ui/', 'app/', 'features/(sign-in|fields|projects|do-not-call)/'),
  webImportsOnly('features/imports', 'ui/', 'app/', 'features/(sign-in|fields|projects|do-not-call)/'),
  webImportsOnly(
    'features/import-wizard',
    'ui/',
    'app/',
    'features/(sign-in|fields|projects|imports|do-not-call)/',
  ),
  {
    name: 'no-cycles',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'tests-not-in-production',
    severity: 'error',
    from: { path: '^src/', ...tests },
    to: { path: '^test/|\\.test\\.ts$|/testing/' },
  },
];

export default {
  forbidden: rules,
  options: {
    // Without it the parser is that of TypeScript 6 or older, which reads no modules beside
    // TypeScript 7.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
