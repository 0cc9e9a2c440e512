import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  createOrderPaymentCollectionWorkflow,
  markPaymentCollectionAsPaid,
  receiveItemReturnRequestWorkflow,
  refundPaymentWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { findAccruals } from "../../src/modules/commission/queries/accruals"
import type CommissionModuleService from "../../src/modules/commission/service"
import type { AccruedEntry, CommissionOrder } from "../../src/modules/commission/types"
import { computeEntries } from "../../src/modules/commission/utils/compute-entries"
import { newId } from "../../src/utils/ids"
import { unitOfWork } from "../../src/utils/unit-of-work"

export const commissionOf = (container: MedusaContainer) =>
  container.resolve<CommissionModuleService>("commission")

/** A company brought by `first`, whose own company was brought by `second`. Nothing but commission's own rows. */
export async function aChain(container: MedusaContainer) {
  const service = commissionOf(container)
  const company = { first: newId("comp"), second: newId("comp"), buying: newId("comp") }
  const [first, second] = await service.createDistributors(
    (["first", "second"] as const).map((who) => ({
      customer_id: newId("cus"),
      company_id: company[who],
      referral_code: newId("CODE"),
    })),
  )
  await service.refer({ company_id: company.buying, distributor_id: first.id })
  await service.refer({ company_id: company.first, distributor_id: second.id })
  return { company, first, second }
}

/**
 * A shipped order of core's: A 10 × 10.00 less 20.00 (net 80.00), B 2 × 50.00 (net 100.00), 20 % tax, 6.00 shipping
 * without tax: 222.00; its commission accrued for `companyId`.
 */
/** As placing does it: two statements, one when nobody is above the company. */
export async function accrue(
  commission: CommissionModuleService,
  order: CommissionOrder,
  context?: Context,
): Promise<void> {
  const terms = await commission.earningsTerms(order, context)
  await commission.accrue(order, computeEntries(order, terms), context)
}

/** Accrues an order; what stands of it then, by line and level. */
export async function accrued(container: MedusaContainer, order: CommissionOrder): Promise<AccruedEntry[]> {
  const commission = commissionOf(container)
  await accrue(commission, order)
  return await unitOfWork(container, (unit) => findAccruals(unit.join(commission), [order.order_id]))
}

export async function anAccruedOrder(container: MedusaContainer, companyId: string) {
  const orders = container.resolve(Modules.ORDER)
  const tax_lines = [{ code: "VAT", rate: 20 }]
  const { id, items } = await orders.createOrders({
    currency_code: "gbp",
    email: "buyer@customers.example",
    items: [
      { title: "A", quantity: 10, unit_price: 10, tax_lines, adjustments: [{ code: "LESS", amount: 20 }] },
      { title: "B", quantity: 2, unit_price: 50, tax_lines },
    ],
    shipping_methods: [{ name: "Standard delivery", amount: 6 }],
  })
  const [a, b] = ["A", "B"].map((title) => items!.find((item) => item.title === title)!.id)
  await accrue(commissionOf(container), {
    order_id: id,
    company_id: companyId,
    customer_id: newId("cus"),
    tier_id: null,
    currency_code: "gbp",
    placed_at: new Date(),
    lines: [
      { order_line_id: a, product_id: "prod_a", category_ids: [], net_amount: "80" },
      { order_line_id: b, product_id: "prod_b", category_ids: [], net_amount: "100" },
    ],
  })
  return { id, a, b }
}

export async function shipped(container: MedusaContainer, orderId: string): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const { items } = await orders.retrieveOrder(orderId, { relations: ["items"] })
  const all = { order_id: orderId, items: items!.map(({ id, quantity }) => ({ id, quantity })) }
  await orders.registerFulfillment(all)
  await orders.registerShipment(all)
  await orders.registerDelivery(all)
}

/** Sends back `quantities.length` parcels of one return, each with so many pieces of the line. */
export async function returned(
  container: MedusaContainer,
  orderId: string,
  lineId: string,
  quantities: number[],
): Promise<string> {
  const { result } = await beginReturnOrderWorkflow(container).run({ input: { order_id: orderId } })
  const return_id = (result as unknown as { return_id: string }).return_id
  const quantity = quantities.reduce((sum, some) => sum + some, 0)
  await requestItemReturnWorkflow(container).run({ input: { return_id, items: [{ id: lineId, quantity }] } })
  await confirmReturnRequestWorkflow(container).run({ input: { return_id } })
  for (const some of quantities) {
    await beginReceiveReturnWorkflow(container).run({ input: { return_id } })
    await receiveItemReturnRequestWorkflow(container).run({
      input: { return_id, items: [{ id: lineId, quantity: some }] },
    })
    await confirmReturnReceiveWorkflow(container).run({ input: { return_id } })
  }
  return return_id
}

/** Pays an order in full; answers with the payment's id. */
export async function paid(container: MedusaContainer, orderId: string, amount: number): Promise<string> {
  const { result } = await createOrderPaymentCollectionWorkflow(container).run({
    input: { order_id: orderId, amount },
  })
  await markPaymentCollectionAsPaid(container).run({
    input: { payment_collection_id: result[0].id, order_id: orderId },
  })
  const { payments } = await container
    .resolve(Modules.PAYMENT)
    .retrievePaymentCollection(result[0].id, { relations: ["payments"] })
  return payments![0].id
}

export async function refunded(
  container: MedusaContainer,
  payment_id: string,
  amount: number,
): Promise<void> {
  await refundPaymentWorkflow(container).run({ input: { payment_id, amount } })
}
