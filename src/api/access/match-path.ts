/** A path in Express style, taken apart once. */
export type PathPattern = { fixed: readonly string[]; isOpen: boolean }

/** `:name` is one segment, a last `*` is everything below, the path itself included. */
export function pathPattern(pattern: string): PathPattern {
  const all = segmentsOf(pattern)
  const isOpen = all.at(-1) === "*"
  return { fixed: isOpen ? all.slice(0, -1) : all, isOpen }
}

/** The parts of a path, without notice of a slash at its end. */
export function segmentsOf(path: string): string[] {
  return path.split("/").filter(Boolean)
}

/** The values of a pattern's `:names` where the path fits it, else null. As Express does, capitals are no matter. */
export function matchPath(
  { fixed, isOpen }: PathPattern,
  given: readonly string[],
): Record<string, string> | null {
  if (given.length < fixed.length || (!isOpen && given.length > fixed.length)) {
    return null
  }
  const values: Record<string, string> = {}
  for (const [index, segment] of fixed.entries()) {
    if (segment.startsWith(":")) {
      values[segment.slice(1)] = given[index]
    } else if (segment.toLowerCase() !== given[index].toLowerCase()) {
      return null
    }
  }
  return values
}
