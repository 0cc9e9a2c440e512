import type { MedusaContainer } from "@medusajs/framework/types"
import type CompanyModuleService from "../../src/modules/company/service"
import { placeOrderWorkflow } from "../../src/workflows/placement"

export type PlaceMany = {
  customer_id: string
  address_id: string
  channel_id: string
  lines: { sku: string; quantity: string }[]
  times: number
  /** The same for all, so that they are one order; null: an order each. */
  key: string | null
}

export type Outcome = { order_id?: string; code?: string; message?: string }

/** Places orders at once in this process; tells each one's order id, or why it was refused. */
export async function placeMany(container: MedusaContainer, input: unknown): Promise<Outcome[]> {
  const { customer_id, address_id, channel_id, lines, times, key } = input as PlaceMany
  const buyer = await container.resolve<CompanyModuleService>("company").findBuyer(customer_id)
  const request = {
    source: "api" as const,
    buyer: buyer!,
    placed_by: null,
    sales_channel_ids: [channel_id],
    lines,
    ship_to: { address_id },
    shipping_option_id: null,
    payment: "credit",
    promo_codes: [],
    po_number: null,
    remark: null,
    requested_delivery_date: null,
    expected_total: null,
    priced_at: null,
  }
  const once = async (): Promise<Outcome> => {
    try {
      const { result } = await placeOrderWorkflow(container).run({ input: { request, key } })
      return { order_id: result.order_id }
    } catch (error) {
      const { code, message } = error as { code?: string; message?: string }
      return { code, message }
    }
  }
  return await Promise.all(Array.from({ length: times }, once))
}
