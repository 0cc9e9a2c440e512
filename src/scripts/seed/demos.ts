import { freshFood } from "../fresh-food/demo"
import { onlineRetail } from "../online-retail/demo"
import type { Demo, DemoName } from "./demo"

const DEMOS: Record<DemoName, () => Demo> = { "online-retail": onlineRetail, "fresh-food": freshFood }

/** The demo of this name; throws on a name that none has. */
export function demoOf(name: string): Demo {
  if (!Object.hasOwn(DEMOS, name)) {
    throw new Error(`There is no demo "${name}"; there are ${Object.keys(DEMOS).join(" and ")}`)
  }
  return DEMOS[name as DemoName]()
}
