import path from "node:path"
import { ROOT } from "../../scripts/lib/settings.mjs"

/**
 * Where the CPU was in a profile of the inspector's: the share of each function's own time, the largest first.
 * `grouped` names the group of a call frame; by default it is the function.
 */
export function selfTimes({ nodes, samples, timeDeltas }, grouped = functionOf) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const times = new Map()
  let total = 0
  samples.forEach((id, index) => {
    const frame = frames.get(id)
    if (isWork(frame)) {
      const group = grouped(frame)
      times.set(group, (times.get(group) ?? 0) + timeDeltas[index])
      total += timeDeltas[index]
    }
  })
  return [...times]
    .map(([name, microseconds]) => ({ name, ms: microseconds / 1000, share: microseconds / total }))
    .sort((a, b) => b.ms - a.ms)
}

/** The inspector's own start is in the profile too. */
function isWork({ functionName, url }) {
  return functionName !== "(idle)" && !(functionName === "dispatch" && !url)
}

function functionOf({ functionName, url, lineNumber }) {
  return `${functionName || "(anonymous)"} ${url ? `${placeOf(url)}:${lineNumber + 1}` : ""}`.trim()
}

/** The package, or the folder of our own sources, or what of Node itself. */
export function roomOf({ functionName, url }) {
  if (!url) {
    return functionName === "(garbage collector)" ? functionName : "V8"
  }
  const place = placeOf(url)
  const [, ours] = place.match(/^\.medusa\/app\/(src\/[^/]+\/[^/]+)/) ?? []
  const [, foreign] = place.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? []
  return ours ?? foreign ?? (place.startsWith("node:") ? "node" : place)
}

function placeOf(url) {
  return url.startsWith("file://")
    ? path.relative(ROOT, url.slice("file://".length))
    : path.isAbsolute(url)
      ? path.relative(ROOT, url)
      : url
}
