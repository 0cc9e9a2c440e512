import type { UnitOfWork } from "../../utils/unit-of-work"

const ROWS_PER_STATEMENT = 5000

type Row = Record<string, unknown>

/** Inserts rows that all have the first one's columns; columns that are not named get their defaults. */
export async function insertRows(unit: UnitOfWork, table: string, rows: readonly Row[]): Promise<void> {
  if (!rows.length) {
    return
  }
  const columns = Object.keys(rows[0])
    .map((column) => `"${column}"`)
    .join(", ")
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    await unit.sql(
      `insert into "${table}" (${columns})
       select ${columns} from jsonb_populate_recordset(null::"${table}", ?::jsonb)`,
      [JSON.stringify(rows.slice(from, from + ROWS_PER_STATEMENT))],
    )
  }
}
