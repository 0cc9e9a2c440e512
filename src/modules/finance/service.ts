import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { accountCode, ensureAccounts, receivableAccount } from "./ledger/accounts"
import { creditPaymentsOf, receivableAccounts, untouchedSessionHolds } from "./ledger/neighbours"
import { sumOfPostings } from "./ledger/transactions"
import Account from "./models/account"
import CreditLimitChange from "./models/credit-limit-change"
import Hold from "./models/hold"
import LedgerPosting from "./models/ledger-posting"
import LedgerTransaction from "./models/ledger-transaction"
import Receivable from "./models/receivable"
import { captureHold } from "./movements/capture-hold"
import { changeCreditLimit, openCredits, openReceivable } from "./movements/change-credit-limit"
import {
  captureForCore,
  creditCompany,
  holdForSession,
  nameHoldsOfOrder,
  refundForCore,
} from "./movements/core-payments"
import { grantedCredit, placeHold } from "./movements/place-hold"
import { postTransaction, reverseTransaction } from "./movements/post-transaction"
import { refundHold } from "./movements/refund-hold"
import { voidHolds } from "./movements/void-holds"
import type {
  AccountSpec,
  Captured,
  CaptureHoldInput,
  CreditFigures,
  CreditLimitInput,
  HoldForeseen,
  HoldState,
  HoldStatus,
  NamedOrder,
  PlaceHoldInput,
  Refunded,
  RefundInput,
  ReversalInput,
  TransactionInput,
} from "./types"
import { assertCurrency, assertDay, positiveAmount } from "./utils/amounts"
import { foreseeHold } from "./utils/credit"
import type { CreditPayment } from "./utils/order-credit"

/**
 * The merchant's books: double entry, credit, holds. Every write locks accounts in id order, then holds, and moves
 * balances by what it posts. Called alone it is a transaction; with a context, part of the caller's.
 */
export default class FinanceModuleService extends MedusaService({
  Account,
  LedgerTransaction,
  LedgerPosting,
  Hold,
  Receivable,
  CreditLimitChange,
}) {
  private readonly timeZone_: string

  constructor(cradle: object, options: { timeZone?: string } = {}) {
    // The base that MedusaService generates declares no parameters, yet takes what the module loader passes.
    super(...([cradle, options] as unknown as []))
    this.timeZone_ = options.timeZone ?? "UTC"
  }

  /**
   * Grants credit: makes the company's receivable account in the currency when it has none, then sets the limit as
   * `changeCreditLimit` does. Repeated with the same limit it changes and records nothing.
   */
  @InjectTransactionManager()
  async openCredit(
    input: CreditLimitInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<CreditFigures> {
    await openReceivable(sharedContext, input)
    return await changeCreditLimit(sharedContext, input)
  }

  /** `openCredit` of any number of companies, each named once, in a few statements. INVALID_DATA as there. */
  @InjectTransactionManager()
  async openCredits(
    inputs: readonly CreditLimitInput[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    await openCredits(sharedContext, inputs)
  }

  /**
   * Sets the limit and records who and why. It may be lowered below what is in use: what was granted stays, and
   * orders are refused until enough is paid back.
   * @throws MedusaError NOT_FOUND without credit in that currency, INVALID_DATA for a negative limit or no reason
   */
  @InjectTransactionManager()
  async changeCreditLimit(
    input: CreditLimitInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<CreditFigures> {
    return await changeCreditLimit(sharedContext, input)
  }

  /** The company's credit in its own currency, else in the first it has; null when none was granted. */
  @InjectManager()
  async creditOf(
    companyId: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<CreditFigures | null> {
    return (await this.creditsOf(companyId, sharedContext))[0] ?? null
  }

  /** The company's credit in every currency in which it was granted, its own first. */
  @InjectManager()
  async creditsOf(companyId: string, @MedusaContext() sharedContext: Context = {}): Promise<CreditFigures[]> {
    const accounts = await receivableAccounts(sharedContext, companyId)
    return accounts.map(grantedCredit).filter((figures) => figures !== null)
  }

  /** What `placeHold` would leave or refuse, without writing or locking. For previews. One statement. */
  @InjectManager()
  async foreseeHold(
    input: Pick<PlaceHoldInput, "company_id" | "currency_code" | "amount">,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<HoldForeseen> {
    const needed = positiveAmount("amount", input.amount)
    const account = await receivableAccount(sharedContext, input.company_id, input.currency_code)
    return foreseeHold(grantedCredit(account), needed, input.currency_code)
  }

  /**
   * Sets credit aside for an order. Locks the company's account, so parallel orders never exceed the limit together.
   * The same key with the same input answers the first hold.
   * @throws Refusal CREDIT_NOT_GRANTED, CREDIT_LIMIT_EXCEEDED {currency_code, limit, used, held, available, needed};
   * MedusaError DUPLICATE_ERROR for a key that was used with other input, INVALID_DATA for a bad amount
   */
  @InjectTransactionManager()
  async placeHold(
    input: PlaceHoldInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<{ id: string; status: HoldStatus }> {
    return await placeHold(sharedContext, input)
  }

  /**
   * Turns part or all of a hold into a receivable, due after the company's payment terms. Its tax is the hold's in
   * proportion, exact over all captures. The same key with the same input answers the first capture.
   * @throws Refusal HOLD_EXCEEDED beyond what the hold still keeps; MedusaError NOT_FOUND, DUPLICATE_ERROR
   */
  @InjectTransactionManager()
  async captureHold(
    input: CaptureHoldInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Captured> {
    return await captureHold(sharedContext, input)
  }

  /**
   * Gives back what a hold, or every hold of an order (`reference`), still keeps. Idempotent: what is voided stays
   * voided, and an order without holds answers none.
   * @throws MedusaError NOT_FOUND; Refusal HOLD_ALREADY_CAPTURED when the hold named by id was captured whole
   */
  @InjectTransactionManager()
  async voidHold(
    by: { hold_id: string } | { reference: string },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<HoldState[]> {
    return await voidHolds(sharedContext, by)
  }

  /**
   * Takes back part or all of what was captured of a hold: reverse postings with their share of the tax, and the
   * order's open receivables settled by as much, first due first. What was paid already becomes the company's credit
   * balance. The same key with the same input answers the first refund.
   * @throws Refusal REFUND_EXCEEDS_CAPTURED; MedusaError NOT_FOUND, DUPLICATE_ERROR
   */
  @InjectTransactionManager()
  async refund(input: RefundInput, @MedusaContext() sharedContext: Context = {}): Promise<Refunded> {
    return await refundHold(sharedContext, input)
  }

  /**
   * Makes the accounts that are missing and answers the id of each, in the order asked for. Safe to repeat and to
   * run in parallel: an account of a kind, company and currency exists once.
   */
  @InjectTransactionManager()
  async openAccounts(specs: AccountSpec[], @MedusaContext() sharedContext: Context = {}): Promise<string[]> {
    specs.forEach(({ currency_code }) => assertCurrency(currency_code))
    const ids = await ensureAccounts(sharedContext, specs)
    return specs.map((spec) => ids.get(accountCode(spec)) as string)
  }

  /**
   * Posts a movement of money: two postings or more in one currency (debit +, credit −) that sum to zero. The same
   * key with the same input answers the first transaction.
   * @throws MedusaError INVALID_DATA when unbalanced or of two currencies, NOT_FOUND, DUPLICATE_ERROR
   */
  @InjectTransactionManager()
  async postTransaction(
    input: TransactionInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<{ id: string }> {
    return await postTransaction(sharedContext, input)
  }

  /**
   * Mends a mistake: posts the opposite of a transaction, once. Captures and refunds are refused: `refund` keeps hold
   * and receivable in step.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED when it is reversed already or a capture or refund
   */
  @InjectTransactionManager()
  async reverseTransaction(
    input: ReversalInput,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<{ id: string }> {
    return await reverseTransaction(sharedContext, input)
  }

  /** An account's balance at the end of a day (2011-11-14, in the merchant's time zone), rebuilt from its postings. */
  @InjectManager()
  async balanceAsOf(
    accountId: string,
    day: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<string> {
    assertDay("day", day)
    return await sumOfPostings(sharedContext, accountId, day, this.timeZone_)
  }

  /**
   * The company whose credit a logged-in customer may spend.
   * @throws MedusaError NOT_ALLOWED for a guest, for a customer without company, for a company that is not active
   */
  @InjectManager()
  async creditCompany(
    customerId: string | null,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<{ company_id: string }> {
    return await creditCompany(sharedContext, customerId)
  }

  /**
   * Holds what core's payment session asks for, on the credit of the company of the customer who made it. Repeated,
   * it answers the hold that is pending.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED as `creditCompany`; Refusal as `placeHold`
   */
  @InjectTransactionManager()
  async holdForSession(
    sessionId: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<{ hold_id: string; company_id: string }> {
    return await holdForSession(sharedContext, sessionId)
  }

  /**
   * Captures what core's capture row says, of the hold that its payment names. The row's id is the key. Null when
   * the row's amount rounds to nothing.
   * @throws as `captureHold`; MedusaError NOT_FOUND for a capture that is not of a payment on account
   */
  @InjectTransactionManager()
  async captureForCore(
    captureId: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Captured | null> {
    return await captureForCore(sharedContext, captureId)
  }

  /** Refunds what core's refund row says, as `captureForCore` captures. */
  @InjectTransactionManager()
  async refundForCore(
    refundId: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Refunded | null> {
    return await refundForCore(sharedContext, refundId)
  }

  /** The payments of an order that have a hold behind them. */
  @InjectManager()
  async creditPaymentsOf(
    orderId: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<CreditPayment[]> {
    return await creditPaymentsOf(sharedContext, orderId)
  }

  /** Whether an order has holds that `nameHoldsOfOrder` would change. One statement. */
  @InjectManager()
  async hasUnnamedHolds(orderId: string, @MedusaContext() sharedContext: Context = {}): Promise<boolean> {
    return (await untouchedSessionHolds(sharedContext, orderId)).length > 0
  }

  /**
   * Puts the holds that core's payment path placed under their order and gives them their share of its tax, which
   * that path does not know. Idempotent; holds of which something was captured stay as they are.
   */
  @InjectTransactionManager()
  async nameHoldsOfOrder(order: NamedOrder, @MedusaContext() sharedContext: Context = {}): Promise<void> {
    await nameHoldsOfOrder(sharedContext, order)
  }
}
