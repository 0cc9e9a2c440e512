import { transformFile } from "@swc/core"
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs"
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { APP_DIR, MALL_DIR, MEDUSA_CLI, PLUGIN_DIR, ROOT } from "./settings.mjs"
import { CURRENT } from "./steps.mjs"
import { hashOf, Stamps } from "./stamps.mjs"

const stamps = new Stamps(path.join(ROOT, ".medusa/stamps.json"))

/** The same transformation as the tests': legacy decorators with metadata, as MikroORM needs them. */
const SWC = {
  jsc: {
    parser: { syntax: "typescript", decorators: true },
    target: "es2022",
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  // As TypeScript's Node16: a dynamic import stays one, so that packages without CommonJS can be loaded.
  module: { type: "commonjs", ignoreDynamic: true },
  sourceMaps: true,
}
/** The terminal's pages are bundled, tests are not shipped. */
const isNoBackend = (file) => file === path.join("src", "admin") || path.basename(file) === "__tests__"

/** Makes something when its sources, the lockfile or Node differ from those it was last made from. */
async function whenChanged(name, output, sources, make, { skip } = {}) {
  const hash = hashOf(ROOT, ["package-lock.json", "scripts/lib/build.mjs", ...sources], { skip })
  if (stamps.get(name) === hash && existsSync(output)) {
    return CURRENT
  }
  stamps.set(name, null)
  await make()
  stamps.set(name, hash)
}

/** Compiles src and medusa-config.ts to .medusa/app. Types are checked by `npm run typecheck`, not here. */
export async function buildBackend() {
  return await whenChanged(
    "backend",
    path.join(APP_DIR, "medusa-config.js"),
    ["package.json", "medusa-config.ts", "src"],
    async () => {
      await rm(path.join(APP_DIR, "src"), { recursive: true, force: true })
      await Promise.all(["medusa-config.ts", ...backendFiles("src")].map(emit))
      await copyFile(path.join(ROOT, "package.json"), path.join(APP_DIR, "package.json"))
    },
    { skip: isNoBackend },
  )
}

async function emit(file) {
  if (!isTypeScript(file)) {
    return await copyTo(APP_DIR, file)
  }
  const target = path.join(APP_DIR, file)
  await mkdir(path.dirname(target), { recursive: true })
  const output = target.replace(/\.ts$/, ".js")
  const { code, map } = await transformFile(path.join(ROOT, file), SWC)
  await writeFile(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map`)
  await writeFile(`${output}.map`, map)
}

async function copyTo(outDir, file) {
  const target = path.join(outDir, file)
  await mkdir(path.dirname(target), { recursive: true })
  await copyFile(path.join(ROOT, file), target)
}

/** What is no TypeScript (data, texts) is part of the backend too. */
function backendFiles(folder) {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .map((entry) => ({ file: path.join(folder, entry.name), isFolder: entry.isDirectory() }))
    .filter(({ file }) => !isNoBackend(file) && !file.endsWith(".d.ts"))
    .flatMap(({ file, isFolder }) => (isFolder ? backendFiles(file) : [file]))
}

const isTypeScript = (file) => file.endsWith(".ts")

/** Compiles src with its types to .medusa/server, by Medusa's own plugin build, and adds what is no TypeScript. */
export async function buildPlugin(processes) {
  const sources = ["package.json", "tsconfig.json", "src"]
  return await whenChanged("plugin", path.join(PLUGIN_DIR, "src/index.js"), sources, async () => {
    await processes.run("plugin", [MEDUSA_CLI, "plugin:build"], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "production" },
    })
    await Promise.all(
      backendFiles("src")
        .filter((file) => !isTypeScript(file))
        .map((file) => copyTo(PLUGIN_DIR, file)),
    )
  })
}

/** Bundles the management terminal into the app, by Medusa's own bundler. */
export async function buildTerminal(processes) {
  return await whenChanged(
    "terminal",
    path.join(APP_DIR, "public/admin/index.html"),
    ["medusa-config.ts", "src/index.ts", "src/options.ts", "src/admin"],
    () =>
      processes.run("terminal", [path.join(import.meta.dirname, "bundle-terminal.cjs")], {
        cwd: ROOT,
        env: { ...process.env, NODE_ENV: "production" },
      }),
  )
}

/** Builds the mall and puts it beside the code that serves it. */
export async function buildMall(processes) {
  return await whenChanged(
    "mall",
    path.join(MALL_DIR, "index.html"),
    ["storefront"],
    () =>
      processes.run("mall", [path.join(ROOT, "node_modules/vite/bin/vite.js"), "build"], {
        cwd: path.join(ROOT, "storefront"),
        env: { ...process.env, NODE_ENV: "production" },
      }),
    { skip: (file) => file === path.join("storefront", "dist") },
  )
}

/** Copies the built mall beside the compiled code that serves it (src/mall). */
export function placeMall(outDir) {
  const target = path.join(outDir, "src/mall/public")
  rmSync(target, { recursive: true, force: true })
  cpSync(MALL_DIR, target, { recursive: true })
}
