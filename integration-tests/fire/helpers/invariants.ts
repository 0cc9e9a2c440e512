import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BOOKS } from "../../helpers/ledger-checks"
import { databaseOf } from "../../helpers/pricing"
import { COMMISSION } from "./commission-invariants"
import { ORDERS } from "./order-invariants"
import { PAYMENT } from "./payment-invariants"
import { STOCK } from "./stock-invariants"

/** What must always hold of orders placed by us: each statement answers the rows that break its rule. */
const INVARIANTS: Record<string, string> = { ...ORDERS, ...PAYMENT, ...STOCK, ...COMMISSION, ...BOOKS }

/** Of the whole database, whatever happened to it: no order lacks anything, and nothing of an order stands alone. */
export async function expectSound(container: MedusaContainer): Promise<void> {
  // One snapshot for all of them: servers may be placing orders meanwhile.
  const broken = await databaseOf(container).transaction(brokenInvariants, {
    isolationLevel: "repeatable read",
  })
  expect(broken).toEqual({})
}

/** The rules that do not hold, each with the rows that break it. */
export async function brokenInvariants(connection: Knex): Promise<Record<string, unknown[]>> {
  const broken: Record<string, unknown[]> = {}
  for (const [rule, statement] of Object.entries(INVARIANTS)) {
    const { rows } = await connection.raw(statement)
    if (rows.length) {
      broken[rule] = rows
    }
  }
  return broken
}
