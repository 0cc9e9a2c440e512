import { newId } from "../../utils/ids"
import type { UnitOfWork } from "../../utils/unit-of-work"
import { categoryIds } from "./category-ids"
import type { Buyers } from "./companies"
import type { Demo } from "./demo"
import { insertRows } from "./insert-rows"

/** What the merchant tells buyers, until it is taken down. */
export async function insertAnnouncements(
  unit: UnitOfWork,
  { announcements }: Demo,
  { tiers }: Buyers,
): Promise<void> {
  const categoryId = await categoryIds(
    unit,
    announcements.flatMap(({ category }) => category ?? []),
  )
  await insertRows(
    unit,
    "announcement",
    announcements.map(({ texts, category, tier }) => ({
      id: newId("ann"),
      texts,
      category_id: category ? categoryId.get(category)! : null,
      customer_group_ids: tier ? [tiers.get(tier)!.customer_group_id] : [],
    })),
  )
}
