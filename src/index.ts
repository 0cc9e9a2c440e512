import path from "path"
import type { InputConfig } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { defaultOptions, type B2bOptions } from "./options"
import { redisModules, sessionsInRedis } from "./redis"

export type { AllocationPolicy, B2bOptions, PricePolicy, StockDisplay } from "./options"

type ModuleEntry = Exclude<NonNullable<InputConfig["modules"]>, Record<string, unknown>>[number]

const PACKAGE = "medusa-b2b-ordering"
const OWN_MODULES = [
  "company",
  "catalog",
  "warehouse",
  "placement",
  "finance",
  "commission",
  "announcement",
  "staff",
  "sheet-draft",
  "order-review",
  "saved-view",
  "purchasing",
]
const REPLACED_CORE_MODULES = [Modules.PRICING, Modules.INVENTORY, Modules.ORDER, Modules.LOCKING]

/**
 * Puts B2B ordering round a Medusa app's own config: `defineConfig(withB2b({ projectConfig }))`.
 * Adds the plugin, our modules, the core modules that we replace (pricing, inventory, order, payment, fulfillment,
 * locking) and the payment provider "on account". With a `projectConfig.redisUrl`, event bus, workflow engine, cache
 * and locks are in that Redis. What the app configures itself is kept.
 */
export function withB2b<Config extends InputConfig>(config: Config, options: B2bOptions = {}): Config {
  const settings = { ...defaultOptions, ...options }
  const ownModules = OWN_MODULES.map((name) => ({ resolve: here("modules", name), options: settings }))
  // The last entry of a module counts: what the app says of those in Redis itself comes after.
  const theirs = [...redisModules(config), ...modulesOf(config)]
  const replaced = REPLACED_CORE_MODULES.map((key) => ({
    key,
    resolve: here("modules", key),
    options: { ...settings, ...optionsOf(theirs, key) },
  }))
  return {
    ...config,
    ...(config.projectConfig?.redisUrl
      ? { projectConfig: { ...config.projectConfig, ...sessionsInRedis(config.projectConfig) } }
      : {}),
    plugins: [...(config.plugins ?? []), ...(isInstalled() ? [{ resolve: PACKAGE, options: settings }] : [])],
    modules: [
      ...theirs.filter((entry) => !isReplaced(entry)),
      ...replaced,
      paymentModule(theirs),
      fulfillmentModule(theirs),
      ...ownModules,
    ],
  }
}

/** Our own tree is the app in development; elsewhere we are a package that the app loads as a plugin. */
function isInstalled(): boolean {
  return __dirname.split(path.sep).includes("node_modules")
}

function here(...parts: string[]): string {
  return path.join(__dirname, ...parts)
}

function modulesOf(config: InputConfig): ModuleEntry[] {
  const modules = config.modules ?? []
  return Array.isArray(modules)
    ? modules
    : Object.entries(modules).map(([key, entry]) => ({ key, ...(entry as object) }))
}

function isReplaced(entry: ModuleEntry): boolean {
  return [...REPLACED_CORE_MODULES, Modules.PAYMENT, Modules.FULFILLMENT].some((key) => isModule(entry, key))
}

function isModule(entry: ModuleEntry, key: string): boolean {
  const { key: theirKey, resolve } = entry as { key?: string; resolve?: unknown }
  return theirKey === key || resolve === `@medusajs/medusa/${key}` || resolve === `@medusajs/${key}`
}

/** What the app says of a core module that we replace: its options stay in force. */
function optionsOf(modules: ModuleEntry[], key: string): Record<string, unknown> {
  const entry: { options?: object } | undefined = modules.findLast((candidate) => isModule(candidate, key))
  return { ...entry?.options }
}

/** The provider "on account" joins those that the app names. */
function paymentModule(theirs: ModuleEntry[]): ModuleEntry {
  const options = optionsOf(theirs, Modules.PAYMENT) as { providers?: object[] }
  const credit = { resolve: here("providers", "credit"), id: "credit" }
  return {
    key: Modules.PAYMENT,
    resolve: here("modules", "payment"),
    dependencies: ["finance"],
    options: { ...options, providers: [...(options.providers ?? []), credit] },
  }
}

/** Medusa's own default is lost where its entry is replaced; what the app names takes its place, as with Medusa. */
function fulfillmentModule(theirs: ModuleEntry[]): ModuleEntry {
  const manual = { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" }
  return {
    key: Modules.FULFILLMENT,
    resolve: here("modules", "fulfillment"),
    dependencies: ["order_review"],
    options: { providers: [manual], ...optionsOf(theirs, Modules.FULFILLMENT) },
  }
}
