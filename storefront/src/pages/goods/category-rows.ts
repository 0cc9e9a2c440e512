import type { Category } from "../../lib/api/use-catalog"

/** The rows of categories to choose from: the topmost ones, then those below each one on the way to the chosen one. */
export function categoryRows(all: Category[], chosen: string | undefined): Category[][] {
  const below = (parent: string | null) => all.filter((row) => row.parent_category_id === parent)
  return [null, ...wayTo(all, chosen)].map(below).filter((row) => row.length > 0)
}

/** From the topmost category down to the chosen one; nothing for one that there is not. */
export function wayTo(all: Category[], chosen: string | undefined): string[] {
  const way: string[] = []
  for (let at = all.find(({ id }) => id === chosen); at && !way.includes(at.id);) {
    way.unshift(at.id)
    const { parent_category_id } = at
    at = all.find(({ id }) => id === parent_category_id)
  }
  return way
}
