import type { UnitOfWork } from "../../utils/unit-of-work"

/** The ids of categories by their handles. */
export async function categoryIds(
  unit: UnitOfWork,
  handles: readonly string[],
): Promise<Map<string, string>> {
  const rows = await unit.sql<{ id: string; handle: string }>(
    "select id, handle from product_category where handle = any(?)",
    [handles],
  )
  return new Map(rows.map(({ id, handle }) => [handle, id]))
}
