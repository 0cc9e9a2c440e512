/** How core's services are told what to delete or restore: ids or filters. */
export type Selector = string | object | string[] | object[]

export function asFilter(selector: Selector): object {
  const list: (string | object)[] = [selector].flat()
  return { $or: list.map((entry) => (typeof entry === "string" ? { id: entry } : unwrapped(entry))) }
}

function unwrapped(entry: object): object {
  return "selector" in entry ? (entry.selector as object) : entry
}
