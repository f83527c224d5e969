/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/rolecall-report/'],
} satisfies Config;

const config: Config = {
  // By default one core stays idle; of two that is half.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/jest.sequencer.cjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      globalSetup: '<rootDir>/cli/testing/bundle.ts',
      testMatch: ['<rootDir>/**/*.test.ts', '<rootDir>/**/*.test.tsx'],
    },
    { ...shared, displayName: 'conformance', testMatch: ['<rootDir>/suites/*.conformance.ts'] },
  ],
};

export default config;
