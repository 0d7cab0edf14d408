const { cpus } = require('node:os')

/** Four kinds of tests: rules, functions, pages (the compiled weapp in Node), browser. @type {import('jest').Config} */
const transform = { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } } }] }
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map(pattern => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...more,
})

module.exports = {
  // More than a test takes on a busy machine: it costs time where something hangs alone.
  testTimeout: 60_000,
  // A third of a test's time is spent waiting, so three of them keep two cores busy.
  maxWorkers: Math.max(2, Math.floor(1.5 * cpus().length)),
  testSequencer: '<rootDir>/test/longest-first.cjs',
  projects: [
    project('rules', ['shared/**/*.test.ts', 'miniprogram/**/*.test.ts', 'cloudfunctions/**/*.test.ts', 'config/**/*.test.ts', 'scripts/**/*.test.ts', 'test/deploy/**/*.test.ts']),
    project('localcloud', ['test/localcloud/**/*.test.ts']),
    project('functions', ['test/functions/**/*.test.ts', 'test/migrations/**/*.test.ts'], { globalSetup: '<rootDir>/test/world/build-functions-once.ts' }),
    project('pages', ['test/pages/**/*.test.ts'], { globalSetup: '<rootDir>/test/build-once.ts' }),
    project('browser', ['test/browser/**/*.test.ts'], { globalSetup: '<rootDir>/test/build-once.ts' }),
  ],
}
