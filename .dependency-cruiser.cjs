/**
 * Who may import whom (model-codebases.md §6, order of features from contracts.md §1). An import points left; to tell
 * the right or a neighbour, a feature emits an event. A feature appears here when its first rule is built.
 */
const ORDER = [
  ['identity', 'organisations'],
  ['grant-projects'],
  ['spaces', 'resources', 'qualifications', 'service-catalogue'],
  ['calendar'],
  ['pricing'],
  ['credits'],
  ['state-aid'],
  ['bookings', 'leases'],
  ['service-orders'],
  ['usage', 'incidents'],
  ['invoicing'],
  ['payments', 'purchases'],
  ['utilization'],
  ['expenditure'],
  ['grant-reports'],
];
/** They listen to everybody; nobody imports them. */
const LISTENERS = ['notifications', 'tasks', 'audit'];

const FEATURES = 'backend/src/features';
const SPEC = '\\.(spec|int-spec)\\.tsx?$';
const source = pattern => ({ path: pattern, pathNot: SPEC });

/** One rule per place in the order: no import of anything further right. */
const pointsLeft = ORDER.slice(0, -1).map((names, index) => ({
  name: `points-left-from-${names[0]}`,
  comment: 'contracts.md §1: an import points left; emit an event instead.',
  severity: 'error',
  from: { path: `^${FEATURES}/(${names.join('|')})/` },
  to: {
    path: `^${FEATURES}/(${ORDER.slice(index + 1)
      .flat()
      .join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...pointsLeft,
    {
      name: 'nobody-imports-listeners',
      comment: 'notifications, tasks and audit only listen.',
      severity: 'error',
      from: { path: `^${FEATURES}/`, pathNot: `^${FEATURES}/(${LISTENERS.join('|')})/` },
      to: { path: `^${FEATURES}/(${LISTENERS.join('|')})/` },
    },
    {
      name: 'feature-by-its-index',
      comment: "Another feature's index.ts is all that it offers.",
      severity: 'error',
      from: { path: `^${FEATURES}/([^/]+)/`, pathNot: SPEC },
      to: { path: `^${FEATURES}/([^/]+)/`, pathNot: `^${FEATURES}/(?:$1/|[^/]+/index\\.ts$)` },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ knows its own domain/ and shared: no NestJS, no TypeORM, no platform, no other feature.',
      severity: 'error',
      from: source(`^${FEATURES}/([^/]+)/domain/`),
      to: { pathNot: [`^${FEATURES}/$1/domain/`, '^shared/', 'node_modules/@types/'] },
    },
    {
      name: 'http-not-to-data',
      comment: 'A controller calls a use case; rows are not its business.',
      severity: 'error',
      from: source(`^${FEATURES}/[^/]+/http/`),
      to: { path: [`^${FEATURES}/[^/]+/data/`, 'node_modules/typeorm/'] },
    },
    {
      name: 'data-not-to-use-cases',
      severity: 'error',
      comment: 'Data answers use cases and does not call them.',
      from: { path: `^${FEATURES}/[^/]+/data/` },
      to: { path: `^${FEATURES}/[^/]+/(use-cases|http|jobs|listeners)/` },
    },
    {
      name: 'use-cases-not-to-http',
      severity: 'error',
      comment: 'Use cases, jobs and listeners do not know that HTTP exists.',
      from: source(`^${FEATURES}/[^/]+/(use-cases|jobs|listeners|data)/`),
      to: { path: `^${FEATURES}/[^/]+/http/` },
    },
    {
      name: 'typeorm-stays-in-data-files',
      severity: 'error',
      comment: 'Only entities, repositories, queries and platform/database import TypeORM.',
      from: {
        path: '^backend/src/',
        pathNot: ['\\.(entity|repository|query)\\.ts$', '^backend/src/platform/database/', SPEC],
      },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'events-are-vocabulary',
      severity: 'error',
      comment: 'events/ and job-table.ts hold names, payloads and times; they may use the types that describe a job.',
      from: { path: '^backend/src/(events/|job-table\\.ts$)' },
      to: {
        path: '^backend/src/',
        pathNot: [
          '^backend/src/events/',
          '^backend/src/platform/jobs/job-definition\\.ts$',
          '^backend/src/platform/outbox/domain-event\\.ts$',
        ],
      },
    },
    {
      name: 'platform-knows-no-business',
      severity: 'error',
      comment: 'platform/ holds no business word: no feature, no event of one.',
      from: source('^backend/src/platform/'),
      to: { path: `^(${FEATURES}/|backend/src/events/|backend/src/job-table\\.ts$)` },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'shared runs on both sides: nothing of Node, the browser, backend or frontend.',
      from: source('^shared/src/'),
      to: {
        pathNot: ['^shared/src/', 'node_modules/(decimal\\.js|temporal-polyfill|temporal-spec|temporal-utils)/'],
        dependencyTypesNot: ['unknown'],
      },
    },
    {
      name: 'frontend-not-to-backend',
      severity: 'error',
      comment: 'The screens know the API by its OpenAPI document only.',
      from: { path: '^frontend/' },
      to: { path: '^(backend|infra|test)/' },
    },
    {
      name: 'backend-not-to-frontend',
      severity: 'error',
      comment: 'The server serves the built screens as files.',
      from: { path: '^(backend|shared)/' },
      to: { path: '^frontend/' },
    },
    {
      name: 'product-not-to-tools',
      severity: 'error',
      comment: 'The product runs without the tools that start and test it; specs use them.',
      from: source('^(backend|shared|frontend)/'),
      to: { path: '^(infra|test)/' },
    },
    {
      name: 'screen-features-stay-apart',
      severity: 'error',
      comment: 'Two features meet in a route of frontend/src/app only.',
      from: { path: '^frontend/src/features/([^/]+)/' },
      to: { path: '^frontend/src/features/([^/]+)/', pathNot: '^frontend/src/features/$1/' },
    },
    {
      name: 'screen-parts-know-no-feature',
      severity: 'error',
      comment: 'components/ and lib/ serve every feature and know none.',
      from: source('^frontend/src/(components|lib)/'),
      to: { path: '^frontend/src/(features|app)/' },
    },
    {
      name: 'screen-features-not-to-app',
      severity: 'error',
      comment: 'app/ composes features, not the other way round.',
      from: source('^frontend/src/features/'),
      to: { path: '^frontend/src/app/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      comment: 'What runs never leans on what tests it.',
      from: { path: '^(shared|backend|frontend|infra)/', pathNot: `${SPEC}|/testing/` },
      to: { path: `(${SPEC}|/testing/|^test/)` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Entities may name each other in types (Relation<>); nothing else goes in circles.',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^@sparticuz/', '\\.css$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|results)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@campusline/source', 'import', 'node', 'default', 'types'],
    },
  },
};
