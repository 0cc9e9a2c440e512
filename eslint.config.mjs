import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

const TESTS = ["integration-tests/**", "**/__tests__/**", "**/*.spec.*"]
/** Unit tests stand beside the code but belong to the tests' project. */
const PROJECTS = ["tsconfig.json", "integration-tests/tsconfig.json", "storefront/tsconfig.json"]
/** Core modules that we replace by a subclass: they must reach into core's own build. */
const REPLACED_MODULES = ["pricing", "inventory", "order", "payment", "fulfillment", "locking"].map(
  (name) => `src/modules/${name}/**`,
)

/** Medusa's rules for our own code; its first block would leave tests out of every rule. */
const medusaRules = medusa.configs.recommended
  .filter((block) => block.rules || block.plugins || block.languageOptions)
  .map((block) =>
    block.rules ? { ...block, ignores: [...(block.ignores ?? []), ...TESTS, "storefront/**"] } : block,
  )

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      "**/.medusa/",
      ".cache/",
      ".data/",
      "**/dist/",
      "coverage/",
      // Another project with a compiler configuration of its own; its types are checked by the host's spec.
      "integration-tests/host/app/",
      "data/",
      "docs/",
      "storefront/src/lib/api/schema.d.ts",
    ],
  },
  ...medusaRules,
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" },
      ],
      // Asks for it on private helpers too; where it matters, the decorator itself throws when it is missing.
      "@medusajs/medusa-context-on-context-param": "off",
      // Counts InjectTransactionManager as missing.
      "@medusajs/use-inject-manager-on-public-methods": "off",
    },
  },
  {
    files: [
      "src/**/*.{ts,tsx}",
      "medusa-config.ts",
      "integration-tests/**/*.ts",
      "storefront/src/**/*.{ts,tsx}",
    ],
    extends: [...tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: { projectService: false, project: PROJECTS, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Core types much as `any` (query.graph, raw rows): what we make of it is typed by hand at one place.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      // Medusa wants every service method async.
      "@typescript-eslint/require-await": "off",
    },
  },
  { files: ["**/*.{cjs,js}"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: REPLACED_MODULES, rules: { "@medusajs/import-from-framework-not-internal": "off" } },
  // Not reached by a request: nobody would see the HTTP status.
  { files: ["src/scripts/**"], rules: { "@medusajs/use-medusa-error-not-generic-error": "off" } },
)
