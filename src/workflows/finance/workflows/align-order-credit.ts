import { acquireLockStep, releaseLockStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelStalePaymentsStep } from "../steps/cancel-stale-payments"
import { findCreditPaymentsStep } from "../steps/find-credit-payments"
import { holdWhatIsDueStep } from "../steps/hold-what-is-due"
import { ORDER_ON_ACCOUNT_FIELDS, type OrderOnAccount } from "../types"

const LOCK_TIMEOUT_SECONDS = 10
const LOCK_TTL_SECONDS = 60

/**
 * After an order was cancelled, edited, returned or exchanged: the credit that it holds follows what it owes.
 * 1. Payments on account that it needs no more are cancelled, their holds voided: core leaves them authorised.
 * 2. What it owes anew is held on account.
 * Idempotent. An order without payments on account costs one statement.
 */
export const alignOrderCreditWorkflow = createWorkflow(
  "align-order-credit",
  (input: { order_id: string }) => {
    const key = transform({ input }, ({ input }) => `order-credit:${input.order_id}`)
    // Two events of one order, and two deliveries of one event, must not both hold the new amount.
    acquireLockStep({ key, timeout: LOCK_TIMEOUT_SECONDS, ttl: LOCK_TTL_SECONDS })
    const payments = findCreditPaymentsStep(input.order_id)
    when({ payments }, ({ payments }) => payments.length > 0).then(() => {
      const { data } = useQueryGraphStep({
        entity: "order",
        fields: ORDER_ON_ACCOUNT_FIELDS,
        filters: { id: input.order_id },
        options: { throwIfKeyNotFound: true },
      })
      const order = transform({ data }, ({ data }) => data[0] as OrderOnAccount)
      cancelStalePaymentsStep({ order, payments })
      holdWhatIsDueStep(order)
    })
    releaseLockStep({ key })
    return new WorkflowResponse(payments)
  },
)
