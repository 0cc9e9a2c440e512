import type { IOrderModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { Client } from "pg"
import type OrderModuleService from "../../src/modules/order/service"
import type { NewOrder } from "../../src/modules/order/utils/order-rows"
import { unitOfWork } from "../../src/utils/unit-of-work"
import { useApp } from "../helpers/app"
import { orderRowsIn, withoutIdsAndTimes } from "../helpers/order-rows"

const app = useApp()

const order = (): NewOrder => ({
  region_id: "reg_1",
  customer_id: "cus_1",
  sales_channel_id: "sc_1",
  status: "pending",
  email: "buyer@customers.example",
  currency_code: "GBP",
  no_notification: false,
  metadata: { po_number: "PO-1" },
  shipping_address: {
    first_name: "Ann",
    address_1: "1 High Street",
    city: "Leeds",
    country_code: "gb",
    postal_code: "LS1",
  },
  billing_address: { first_name: "Ann", address_1: "1 High Street", city: "Leeds", country_code: "gb" },
  items: [
    {
      title: "T-light holder",
      subtitle: "Red",
      variant_id: "variant_1",
      product_id: "prod_1",
      product_title: "T-light holder",
      variant_sku: "85123A",
      quantity: 12,
      unit_price: 2.1,
      compare_at_unit_price: 2.55,
      is_tax_inclusive: false,
      requires_shipping: true,
      is_discountable: true,
      metadata: { position: 1 },
      tax_lines: [
        { code: "VAT", rate: 20, description: "VAT", tax_rate_id: "txr_1", provider_id: "tp_system" },
      ],
      adjustments: [{ code: "TENTH", amount: 2.52, promotion_id: "promo_1", description: "10 %" }],
    },
    {
      title: "Lantern, by weight",
      variant_id: "variant_2",
      product_id: "prod_2",
      variant_sku: "71053",
      quantity: 1.5,
      unit_price: 3.39,
      is_tax_inclusive: true,
      requires_shipping: true,
      is_discountable: false,
      metadata: { position: 2 },
      tax_lines: [{ code: "VAT", rate: 17.5 }],
    },
  ],
  shipping_methods: [
    {
      name: "Standard delivery",
      amount: 4.95,
      is_tax_inclusive: false,
      shipping_option_id: "so_1",
      data: {},
      tax_lines: [{ code: "VAT", rate: 20, provider_id: "tp_system" }],
      adjustments: [{ code: "HALF", amount: 2.475, promotion_id: "promo_2" }],
    },
  ],
})

/** (25.20 − 2.52) × 1.2 + 5.085 + (4.95 − 2.475) × 1.2 */
const TOTAL = "35.271"

describe("an order written in bulk", () => {
  it("has the rows that core writes for the same input", async () => {
    const orders = app.container.resolve<IOrderModuleService & OrderModuleService>(Modules.ORDER)
    const core = await orders.createOrders(order())
    const ours = await unitOfWork(app.container, (unit) =>
      orders.createOrderInBulk(order(), TOTAL, unit.join(orders)),
    )

    const client = new Client({ connectionString: app.databaseUrl })
    await client.connect()
    const coreRows = withoutIdsAndTimes(await orderRowsIn(client, core.id))
    const ourRows = withoutIdsAndTimes(await orderRowsIn(client, ours.id))
    await client.end()

    expect(Object.values(coreRows).flat()).toHaveLength(15)
    expect(ourRows).toEqual(coreRows)
  })

  it("reads back through core with the same totals and a display id one higher", async () => {
    const orders = app.container.resolve<IOrderModuleService & OrderModuleService>(Modules.ORDER)
    const core = await orders.createOrders(order())
    const ours = await unitOfWork(app.container, (unit) =>
      orders.createOrderInBulk(order(), TOTAL, unit.join(orders)),
    )
    const [a, b] = await Promise.all(
      [core.id, ours.id].map((id) =>
        orders.retrieveOrder(id, {
          select: ["total", "item_total", "tax_total"],
          relations: ["items", "shipping_methods"],
        }),
      ),
    )
    expect(b.total).toEqual(a.total)
    expect(b.tax_total).toEqual(a.tax_total)
    expect(b.items).toHaveLength(2)
    expect(ours.display_id).toBe(Number(core.display_id) + 1)
  })

  it("is gone with the transaction that it joined", async () => {
    const orders = app.container.resolve<IOrderModuleService & OrderModuleService>(Modules.ORDER)
    let id = ""
    await expect(
      unitOfWork(app.container, async (unit) => {
        id = (await orders.createOrderInBulk(order(), TOTAL, unit.join(orders))).id
        throw new Error("taken back")
      }),
    ).rejects.toThrow("taken back")
    expect(await orders.listOrders({ id })).toEqual([])
  })
})
