import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"

const CONFIG_HOME = path.join(import.meta.dirname, "../../.medusa/config")

/**
 * What keeps Medusa from reporting on its users. The variable alone is not enough: at its end every process would
 * still leave one behind that looks for something to send.
 */
export function withoutTelemetry() {
  const file = path.join(CONFIG_HOME, "medusa/config.json")
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ telemetry: { enabled: false }, star: { prompted: true } }))
  }
  return { MEDUSA_DISABLE_TELEMETRY: "true", XDG_CONFIG_HOME: CONFIG_HOME }
}
