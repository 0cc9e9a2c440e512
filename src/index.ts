import path from "path"
import type { InputConfig } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { defaultOptions, type B2bOptions } from "./options"

export type { AllocationPolicy, B2bOptions, PricePolicy } from "./options"

type ModuleEntry = Exclude<NonNullable<InputConfig["modules"]>, Record<string, unknown>>[number]

const PACKAGE = "medusa-b2b-ordering"
const OWN_MODULES = ["company", "catalog", "warehouse", "placement", "finance", "commission"]
const REPLACED_CORE_MODULES = [Modules.PRICING, Modules.INVENTORY, Modules.ORDER]
const PAYMENT_MODULE = "@medusajs/medusa/payment"

/**
 * Puts B2B ordering round a Medusa app's own config: `defineConfig(withB2b({ projectConfig }))`.
 * Adds the plugin, our modules, the core modules that we replace (pricing, inventory, order) and the payment
 * provider "on account". What the app configures itself is kept.
 */
export function withB2b<Config extends InputConfig>(config: Config, options: B2bOptions = {}): Config {
  const settings = { ...defaultOptions, ...options }
  const ownModules = OWN_MODULES.map((name) => ({ resolve: here("modules", name), options: settings }))
  const replaced = REPLACED_CORE_MODULES.map((key) => ({
    key,
    resolve: here("modules", key),
    options: settings,
  }))
  return {
    ...config,
    plugins: [...(config.plugins ?? []), ...(isInstalled() ? [{ resolve: PACKAGE, options: settings }] : [])],
    modules: [...withCreditProvider(appModules(config)), ...replaced, ...ownModules],
  } as Config
}

/** Our own tree is the app in development; elsewhere we are a package that the app loads as a plugin. */
function isInstalled(): boolean {
  return __dirname.split(path.sep).includes("node_modules")
}

function here(...parts: string[]): string {
  return path.join(__dirname, ...parts)
}

function appModules(config: InputConfig): ModuleEntry[] {
  const modules = config.modules ?? []
  return Array.isArray(modules) ? modules : (Object.values(modules) as ModuleEntry[])
}

/** Core allows one payment module, so ours joins the providers that the app already names. */
function withCreditProvider(modules: ModuleEntry[]): ModuleEntry[] {
  const isPayment = (entry: ModuleEntry) => "resolve" in entry && entry.resolve === PAYMENT_MODULE
  const theirs = modules.find(isPayment)
  const options = (theirs && "options" in theirs ? theirs.options : {}) as { providers?: object[] }
  const credit = { resolve: here("providers", "credit"), id: "credit" }
  const payment = {
    key: Modules.PAYMENT,
    resolve: PAYMENT_MODULE,
    dependencies: ["finance"],
    options: { ...options, providers: [...(options.providers ?? []), credit] },
  }
  return [...modules.filter((entry) => !isPayment(entry)), payment as ModuleEntry]
}
