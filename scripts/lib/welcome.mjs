import { reachableHost } from "./servers.mjs"

/** Where everything is found and how to log in, once the server answers. */
export function printAddresses({ settings, steps, isDev }) {
  const base = `http://${reachableHost(settings.host)}:${settings.port}`
  console.log(`
Ready after ${steps.total()}.

  Mall       ${base}/
  Terminal   ${base}/app
  Store API  ${base}/store
  Admin API  ${base}/admin
  Output     ${settings.logDir}

Ctrl-C ends it${isDev ? "; a change in src restarts the server" : ""}.`)
}
