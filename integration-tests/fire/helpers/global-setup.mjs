import { buildBackend } from "../../../scripts/lib/build.mjs"
import onTestPostgres from "../../helpers/global-setup.mjs"

/** The servers run the compiled app, as in production. */
export default async function globalSetup() {
  await onTestPostgres()
  await buildBackend()
}
