import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentProviderContext,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import {
  AbstractPaymentProvider,
  MedusaError,
  PaymentActions,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import { isRefusal } from "../../utils/refusal"
import type { CreditBooks } from "./types"

const STATUS_OF_HOLD = {
  pending: PaymentSessionStatus.AUTHORIZED,
  posted: PaymentSessionStatus.CAPTURED,
  voided: PaymentSessionStatus.CANCELED,
} as const

/**
 * "On account" as a payment provider (`pp_credit_credit`), for carts of any storefront and for what the admin does to
 * an order's payment: authorise = hold, capture = receivable, cancel = void, refund = reverse.
 *
 * A session's `data` begins as what a client sent. It is never read: who pays comes from the session's customer, how
 * much from core's own rows. `hold_id` is read only of a payment's `data`, which this provider alone has written.
 */
export default class CreditPaymentProvider extends AbstractPaymentProvider {
  static override identifier = "credit"
  private readonly books: CreditBooks

  constructor(cradle: { finance: CreditBooks }, options: Record<string, unknown> = {}) {
    super(cradle, options)
    this.books = cradle.finance
  }

  /** Refuses guests and companies that may not buy; whether the credit is enough is asked when it is held. */
  override async initiatePayment({ context }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { company_id } = await this.books.creditCompany(context?.customer?.id ?? null)
    return { id: company_id, data: { company_id } }
  }

  /** Nothing is held yet, and the amount is read from the session when it is. */
  override async updatePayment(): Promise<UpdatePaymentOutput> {
    return { data: {} }
  }

  /** A refusal leaves the session usable: the buyer may pay otherwise, or less. */
  override async authorizePayment({ context }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    try {
      const data = await this.books.holdForSession(keyOf(context))
      return { status: PaymentSessionStatus.AUTHORIZED, data }
    } catch (error) {
      if (isRefusal(error)) {
        throw new MedusaError(MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR, error.message, error.code)
      }
      throw error
    }
  }

  /** Core names no amount here: it stands in the capture row, whose id is the key. */
  override async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    await this.books.captureForCore(keyOf(context))
    return { data }
  }

  override async refundPayment({ data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    await this.books.refundForCore(keyOf(context))
    return { data }
  }

  override async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    await this.books.voidHold({ hold_id: holdOf(data) })
    return { data }
  }

  /** A session holds nothing; what core hands over with it may be a client's own words, so no hold is voided. */
  override async deletePayment(): Promise<DeletePaymentOutput> {
    return {}
  }

  override async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: { ...data, status: (await this.books.retrieveHold(holdOf(data))).status } }
  }

  override async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    if (!data?.hold_id) {
      return { status: PaymentSessionStatus.PENDING }
    }
    return { status: STATUS_OF_HOLD[(await this.books.retrieveHold(holdOf(data))).status] }
  }

  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}

/** The id of core's session, capture or refund. */
function keyOf(context: PaymentProviderContext | undefined): string {
  if (!context?.idempotency_key) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The payment module gave no idempotency key")
  }
  return context.idempotency_key
}

function holdOf(data: Record<string, unknown> | undefined): string {
  if (typeof data?.hold_id !== "string") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This payment on account was never authorised: it has no hold",
    )
  }
  return data.hold_id
}
