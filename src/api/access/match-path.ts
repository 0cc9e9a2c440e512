/**
 * The values of a pattern's `:names` where the path matches it, else null. As Express does, it takes no notice of
 * capitals and of a slash at the end.
 */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = segments(pattern)
  const given = segments(path)
  const isOpen = wanted.at(-1) === "*"
  const fixed = isOpen ? wanted.slice(0, -1) : wanted
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

function segments(path: string): string[] {
  return path.split("/").filter(Boolean)
}
