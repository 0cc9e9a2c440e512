const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        target: "es2022",
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
      module: { type: "commonjs" },
    },
  ],
}
const shared = {
  testEnvironment: "node",
  transform,
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/", "<rootDir>/.cache/"],
}
const onPostgres = {
  ...shared,
  setupFiles: ["<rootDir>/integration-tests/helpers/environment.js"],
  globalSetup: "<rootDir>/integration-tests/helpers/global-setup.mjs",
  globalTeardown: "<rootDir>/integration-tests/helpers/global-teardown.mjs",
}

module.exports = {
  projects: [
    { ...shared, displayName: "unit", testMatch: ["<rootDir>/src/**/__tests__/**/*.spec.ts"] },
    {
      ...onPostgres,
      displayName: "integration",
      testMatch: ["<rootDir>/integration-tests/{modules,http,flows,concurrency}/**/*.spec.ts"],
    },
    { ...onPostgres, displayName: "browser", testMatch: ["<rootDir>/integration-tests/browser/**/*.spec.ts"] },
  ],
}
