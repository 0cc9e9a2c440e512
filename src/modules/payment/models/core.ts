/** Core's models, named one by one: the module loader registers what this folder exports. */
export {
  AccountHolder,
  Capture,
  Payment,
  PaymentCollection,
  PaymentProvider,
  PaymentSession,
  Refund,
  RefundReason,
} from "@medusajs/payment/dist/models"
