// Preloaded into the servers that are measured. Asked by its parent, a server records the SQL statements that it sends
// or its CPU profile; as long as it is not asked, all that this costs is one look at a variable per statement.
const inspector = require("node:inspector")
const Module = require("node:module")

let recorded = null
let profiler = null

/** The tree may hold several versions of pg: each one is watched as it is loaded. */
const watched = new WeakSet()
const load = Module._load
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest)
  if (request === "pg" && !watched.has(loaded.Client)) {
    watched.add(loaded.Client)
    watchQueries(loaded.Client.prototype)
  }
  return loaded
}

function watchQueries(prototype) {
  const query = prototype.query
  prototype.query = function (config, ...rest) {
    if (!recorded) {
      return query.call(this, config, ...rest)
    }
    const statement = { text: config.text ?? String(config), began: performance.now(), ended: null }
    recorded.push(statement)
    const end = () => (statement.ended ??= performance.now())
    const last = rest.length - 1
    if (typeof rest[last] === "function") {
      const callback = rest[last]
      rest[last] = (...answer) => {
        end()
        callback(...answer)
      }
    }
    const result = query.call(this, config, ...rest)
    result?.then?.(end, end)
    return result
  }
}

const post = (method, parameters) =>
  new Promise((resolve, reject) =>
    profiler.post(method, parameters, (error, answer) => (error ? reject(error) : resolve(answer))),
  )

const asks = {
  record() {
    recorded = []
  },
  recorded() {
    const statements = recorded
    recorded = null
    return statements.map(({ text, began, ended }) => ({
      text,
      began,
      ms: ended === null ? null : ended - began,
    }))
  },
  async profile({ intervalMicroseconds }) {
    profiler = new inspector.Session()
    profiler.connect()
    await post("Profiler.enable")
    await post("Profiler.setSamplingInterval", { interval: intervalMicroseconds })
    await post("Profiler.start")
  },
  async profiled() {
    const { profile } = await post("Profiler.stop")
    profiler.disconnect()
    return profile
  },
}

process.on("message", async ({ id, ask, parameters = {} }) => {
  if (ask in asks) {
    process.send({ id, answer: await asks[ask](parameters) })
  }
})
// What watches must not keep a process running.
process.channel?.unref()
