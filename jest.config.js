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
  modulePathIgnorePatterns: [
    "/\\.medusa/",
    "<rootDir>/.data/",
    "<rootDir>/.cache/",
    "<rootDir>/integration-tests/host/app/",
  ],
}
const onPostgres = {
  ...shared,
  setupFiles: ["<rootDir>/integration-tests/helpers/environment.js"],
  globalSetup: "<rootDir>/integration-tests/helpers/global-setup.mjs",
  globalTeardown: "<rootDir>/integration-tests/helpers/global-teardown.mjs",
}

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/{src,scripts}/**/__tests__/**/*.spec.{ts,mjs}"],
    },
    {
      ...onPostgres,
      displayName: "integration",
      testMatch: ["<rootDir>/integration-tests/{modules,http,flows,concurrency}/**/*.spec.ts"],
    },
    // Real servers of the compiled app.
    {
      ...onPostgres,
      displayName: "fire",
      globalSetup: "<rootDir>/integration-tests/fire/helpers/global-setup.mjs",
      testMatch: ["<rootDir>/integration-tests/fire/*.spec.ts"],
    },
    // These start the system as its users do, in processes of their own.
    {
      ...shared,
      displayName: "browser",
      globalSetup: "<rootDir>/integration-tests/browser/helpers/global-setup.mjs",
      globalTeardown: "<rootDir>/integration-tests/browser/helpers/global-teardown.mjs",
      testMatch: ["<rootDir>/integration-tests/browser/**/*.spec.ts"],
    },
    { ...shared, displayName: "host", testMatch: ["<rootDir>/integration-tests/host/*.spec.ts"] },
  ],
}
