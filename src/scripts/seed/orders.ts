import type { MedusaContainer } from "@medusajs/framework/types"
import type CommissionModuleService from "../../modules/commission/service"
import type CompanyModuleService from "../../modules/company/service"
import type { Buyer } from "../../modules/company/types"
import { settleCommissionWorkflow } from "../../workflows/commission"
import { placeOrder } from "../../workflows/placement/place-order"
import type { Demo, DemoOrder } from "./demo"
import { bringOrder, type PlacedOrder } from "./order-states"

type Customer = { buyer: Buyer; address_id: string }

/**
 * Places the demo's orders the way `POST /store/orders` does and brings each to its state. Every order has a key and
 * every state is looked at first, so that this may be ended and run again.
 */
export async function placeDemoOrders(container: MedusaContainer, { orders }: Demo): Promise<void> {
  const customers = new Map<string, Customer>()
  for (const code of new Set(orders.map(({ company }) => company))) {
    customers.set(code, await customerOf(container, code))
  }
  const placed: { order: PlacedOrder; demo: DemoOrder }[] = []
  for (const demo of orders) {
    placed.push({ order: await place(container, demo, customers.get(demo.company)!), demo })
  }
  const ofCompany = (code: string) => placed.filter(({ demo }) => demo.company === code)
  await Promise.all(
    [...customers.keys()].map(async (code) => {
      for (const { order, demo } of ofCompany(code)) {
        await bringOrder(container, order, demo.state)
      }
    }),
  )
  const completed = placed.filter(({ demo }) => demo.state === "completed")
  await releaseCommission(
    container,
    completed.map(({ order }) => order.id),
  )
}

async function customerOf(container: MedusaContainer, code: string): Promise<Customer> {
  const companies = container.resolve<CompanyModuleService>("company")
  const [{ id, addresses }] = await companies.listCompanies({ code }, { relations: ["addresses"] })
  const buyer = await companies.findBuyerOfCompany(id, null)
  return { buyer: buyer!, address_id: addresses[0].id }
}

async function place(
  container: MedusaContainer,
  { number, lines, po_number, priced_at }: DemoOrder,
  { buyer, address_id }: Customer,
): Promise<PlacedOrder> {
  const { order_id } = await placeOrder(container, {
    key: `demo:${number}`,
    request: {
      source: "mall",
      buyer,
      placed_by: null,
      sales_channel_ids: [],
      lines: [...lines],
      ship_to: { address_id },
      shipping_option_id: null,
      payment: "credit",
      promo_codes: [],
      po_number,
      remark: null,
      requested_delivery_date: null,
      expected_total: null,
      priced_at: priced_at === null ? null : new Date(priced_at),
    },
  })
  return { id: order_id, company_id: buyer.company.id, customer_id: buyer.customer_id }
}

/** The return window of the completed orders is taken to be over: so some commission is frozen and some available. */
async function releaseCommission(container: MedusaContainer, order_ids: string[]): Promise<void> {
  await settleCommissionWorkflow(container).run({ input: { order_ids, cause: "order.completed" } })
  const commission = container.resolve<CommissionModuleService>("commission")
  const [last] = await commission.listCommissionEntries(
    { order_id: order_ids, status: "frozen" },
    { order: { available_at: "DESC" }, take: 1 },
  )
  if (last?.available_at) {
    await commission.release(last.available_at)
  }
}
