// Bundles the terminal as `medusa build` does, without compiling the backend: the two run side by side.
require("ts-node").register({})
const { Compiler } = require("@medusajs/framework/build-tools")
const { logger } = require("@medusajs/framework/logger")

async function main() {
  const bundler = await import("@medusajs/admin-bundler")
  const isBuilt = await new Compiler(process.cwd(), logger).buildAppFrontend(
    false,
    { options: { outDir: ".medusa/app" } },
    bundler,
  )
  process.exit(isBuilt ? 0 : 1)
}

void main()
