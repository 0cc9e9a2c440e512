import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

export type Page<Row> = { rows: Row[]; count: number }

type PageQuery = {
  columns: string
  /** From `from` on, with its conditions: what is counted. */
  from: string
  order: string
  params: Parameters<typeof readAcross>[2] & object
}

/** One page of a list and how many rows there are in all: two statements, whatever the page. */
export async function readPage<Row>(
  container: MedusaContainer,
  { columns, from, order, params }: PageQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<Page<Row>> {
  const [rows, [{ count }]] = await Promise.all([
    readAcross<Row>(container, `select ${columns} ${from} order by ${order} limit ? offset ?`, [
      ...params,
      limit,
      offset,
    ]),
    readAcross<{ count: number }>(container, `select count(*)::int as count ${from}`, params),
  ])
  return { rows, count }
}
