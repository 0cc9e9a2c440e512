import { useApp } from "../helpers/app"
import { aCart } from "../helpers/carts"
import { databaseOf } from "../helpers/pricing"
import { aShop } from "../helpers/shop"
import { brokenInvariants, expectSound } from "./helpers/invariants"
import { aDistributor, aTrader } from "./helpers/traders"

const app = useApp()

/** On account, paid by a cart's session, and to be paid online. */
beforeAll(async () => {
  const shop = await aShop(app.container)
  const distributor = await aDistributor(app.container)
  const { buyer, lines, items, promo_codes } = await aTrader(app, shop, distributor)
  const onAccount = await buyer.order(lines, { promo_codes })
  expect(onAccount.status).toBe(201)
  const online = await buyer.order(lines, { payment: "pp_system_default" })
  expect(online.status).toBe(201)
  const payment = { provider_id: "pp_system_default", promo_codes }
  const cart = await aCart(buyer, shop, items, payment)
  expect((await buyer.post(`/store/carts/${cart}/complete`, {})).body.type).toBe("order")
  await aCart(buyer, shop, items, payment)
})

/** What a defect might leave behind, and the rule that tells it. */
const BROKEN: [rule: string, statement: string][] = [
  ["an order has its placement", `delete from placement where source = 'mall'`],
  ["a placement has its order", `delete from "order"`],
  ["a placement is complete", `update placement set answer = '{}'`],
  ["order.placed is sent in time", `update placement set events_sent_at = null, created_at = now() - interval '2 minutes'`],
  ["an order has the lines of its answer", `delete from order_item where id = (select min(id) from order_item)`],
  ["an order has the delivery of its answer", `delete from order_shipping`],
  ["an order comes to what was answered", `delete from order_summary`],
  ["an order comes to what was answered", `update order_summary set totals = totals || '{"current_order_total": 1}'`],
  ["an order's parts belong to an order", `delete from order_item`],
  ["an order's parts belong to an order", `update "order" set billing_address_id = null`],
  ["a link leads to an order", `update order_promotion set order_id = 'order_' || id`],
  ["an order is linked to its company", `delete from order_company`],
  ["an order is linked to its cart", `delete from order_cart`],
  ["a cart is completed exactly when it is an order", `update cart set completed_at = now()`],
  ["a cart is completed exactly when it is an order", `update cart set completed_at = null`],
  ["what an order spends counts for its member", `update member_spend set amount = amount + 0.01`],
  ["spending has its order", `update member_spend set order_id = 'order_' || id`],
  ["an order has its payment collection", `delete from order_payment_collection`],
  ["an order has its payment collection", `update payment_collection set amount = amount + 0.01`],
  ["an order on account has its hold and payment", `delete from hold`],
  ["an order on account has its hold and payment", `update payment set canceled_at = now()`],
  ["an order on account has its hold and payment", `update payment_session set status = 'pending'`],
  ["an order paid by a session has its payment", `update payment set canceled_at = now()`],
  ["an order is paid once", `insert into payment (id, amount, raw_amount, currency_code, provider_id, payment_collection_id,
      payment_session_id)
    select id || '2', amount, raw_amount, currency_code, provider_id, payment_collection_id, 'payses_' || id from payment`],
  ["an order to be paid online says until when", `update placement set payment_due_at = null`],
  ["a hold has its order", `update hold set reference = 'order_none'`],
  ["a payment collection has its order or cart", `insert into payment_collection (id, currency_code, amount, raw_amount)
    values ('pay_col_lost', 'gbp', 1, '{}')`],
  ["a payment has its order", `delete from order_payment_collection`],
  ["credit used and held is within the limit", `update account set credit_limit = 1 where kind = 'receivable'`],
  ["a promotion was used as often as orders have it", `update promotion set used = used + 1`],
  ["a budget spent what orders were discounted", `update promotion_campaign_budget set used = used - 0.01`],
  ["an order is linked to its promotions", `delete from order_promotion`],
  ["an order's goods are reserved", `delete from reservation_item where id = (select min(id) from reservation_item)`],
  ["an order's goods are reserved", `update reservation_item set quantity = quantity + 1`],
  ["a reservation has its order line", `update reservation_item set line_item_id = 'ordli_none'`],
  ["a reservation has its stock row", `update reservation_item set location_id = 'sloc_none'`],
  ["reserved stock is the sum of its reservations", `update inventory_level set reserved_quantity = reserved_quantity + 1`],
  ["nothing is oversold", `update inventory_level set stocked_quantity = 1`],
  ["raw twins of stock equal their columns", `update inventory_level set raw_reserved_quantity = '{"value": "0"}'`],
  ["an order earned the commission that is due", `delete from commission_entry where id = (select min(id) from commission_entry)`],
  ["an order earned the commission that is due", `update commission_entry set amount = amount + 0.01`],
  ["commission has its order line", `update commission_entry set order_line_id = 'ordli_' || id`],
  ["the postings of a transaction sum to zero", `insert into ledger_posting (id, transaction_id, account_id, amount, raw_amount)
    select 'lpost_lost', 'ltx_none', id, 1, '{"value": "1"}' from account limit 1`],
  ["held is what the pending holds keep", `update account set held = held + 1`],
] // prettier-ignore

const UNDONE = new Error("undone")

describe("the invariants of placed orders", () => {
  it("hold for orders on account, from a cart and to be paid online, beside an open cart", async () => {
    await expectSound(app.container)
  })

  it.each(BROKEN)("see that it is broken: %s (%s)", async (rule, statement) => {
    let broken: Record<string, unknown[]> = {}
    const breaking = databaseOf(app.container).transaction(async (transaction) => {
      // Without the database's own guards: foreign keys and triggers.
      await transaction.raw("set local session_replication_role = replica")
      const { rowCount } = await transaction.raw(statement)
      expect(rowCount).toBeGreaterThan(0)
      broken = await brokenInvariants(transaction)
      throw UNDONE
    })
    await expect(breaking).rejects.toBe(UNDONE)
    expect(Object.keys(broken)).toContain(rule)
  })
})
