import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { useApp } from "../helpers/app"
import { aBuyer } from "../helpers/buyer-client"
import { aShop, someGoods } from "../helpers/shop"

const app = useApp()

/** Whether somebody waits for a row lock of the transaction. */
async function untilSomebodyWaits(connection: Knex): Promise<void> {
  for (;;) {
    const { rows } = await connection.raw(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    if (rows.length) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

it("places the order again when Postgres ends it in favour of who locks money before stock", async () => {
  const shop = await aShop(app.container)
  await someGoods(app.container, shop, [{ sku: "CROSSED", price: 10, stock: { [shop.leeds]: 100 } }])
  const buyer = await aBuyer(app, shop)
  const connection = app.container.resolve<Knex>("__pg_connection__")
  const other = await connection.transaction()
  await other.raw("select 1 from account where company_id = ? for update", [buyer.company.id])
  const placing = buyer.order([{ sku: "CROSSED", quantity: 1 }]).then((answer) => answer)
  await untilSomebodyWaits(connection)
  // The order waits for the account since before this waits for the order's stock: Postgres ends the order's try.
  const { rows } = await other.raw(
    `select l.id from inventory_level l join inventory_item i on i.id = l.inventory_item_id
     where i.sku = 'CROSSED' for update of l`,
  )
  expect(rows).toHaveLength(1)
  await other.rollback()
  expect((await placing).status).toBe(201)
  const held = await connection.raw("select held from account where company_id = ?", [buyer.company.id])
  // 10 + 4.95 delivery, + 20 %
  expect(held.rows).toEqual([{ held: "17.94" }])
})
