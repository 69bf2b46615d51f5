/** Tests run the TypeScript sources: swc removes the types, `@campusline/source` leads imports past `dist`. */
const swc = tsx => [
  '@swc/jest',
  {
    module: { type: 'es6' },
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        // As in backend/tsconfig.json: otherwise every declared DTO field exists as undefined.
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
  },
];

const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx$': swc(true), '^.+\\.ts$': swc(false) },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '\\.css$': '<rootDir>/test/support/style-stub.mjs' },
  testEnvironmentOptions: { customExportConditions: ['@campusline/source', 'node', 'node-addons'] },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.campusline/'],
};

/** One PostgreSQL server with a migrated template database, started once for every project that names it. */
const withDatabase = {
  ...base,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  maxWorkers: 2,
  // Browser and queue tests wait for real processes on a busy two-core machine.
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/shared/src/**/*.spec.ts',
        '<rootDir>/backend/src/**/*.spec.ts',
        '<rootDir>/infra/{local,seed}/**/*.spec.ts',
        '<rootDir>/frontend/src/**/*.spec.{ts,tsx}',
      ],
    },
    {
      ...withDatabase,
      displayName: 'integration',
      testMatch: ['<rootDir>/backend/src/**/*.int-spec.ts', '<rootDir>/infra/{local,seed}/**/*.int-spec.ts'],
    },
    { ...withDatabase, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'ui', testMatch: ['<rootDir>/test/ui/**/*.spec.ts'] },
  ],
};
