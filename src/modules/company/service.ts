import type { BigNumberInput, Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { newId } from "../../utils/ids"
import { decimalText, rawAmount } from "../../utils/money"
import { Refusal } from "../../utils/refusal"
import { sql } from "../../utils/sql"
import Company from "./models/company"
import CompanyAddress from "./models/company-address"
import CompanyMember from "./models/company-member"
import MemberSpend from "./models/member-spend"
import Tier from "./models/tier"
import type { Buyer, SpendingLimits } from "./types"
import { buyerFromRow, SELECT_BUYER, type BuyerRow } from "./utils/buyer-row"
import { checkSpendingLimits, type SpendingLimitExceeded, type Spent } from "./utils/check-spending-limits"
import { localPeriods } from "./utils/local-periods"

type ModuleOptions = { timeZone?: string }

export type SpendInput = {
  member_id: string
  company_id: string
  order_id: string
  amount: BigNumberInput
  placed_at: Date
}

export default class CompanyModuleService extends MedusaService({
  Tier,
  Company,
  CompanyMember,
  CompanyAddress,
  MemberSpend,
}) {
  private readonly timeZone: string

  constructor(cradle: object, options: ModuleOptions = {}) {
    // MedusaService's generated base declares no parameters, yet takes what the module loader passes.
    super(...([cradle, options] as unknown as []))
    this.timeZone = options.timeZone ?? "UTC"
    assertTimeZone(this.timeZone)
  }

  /**
   * The customer's active membership with its company, whatever the company's status, and its tier; null without
   * one. One statement. Callers decide by `company.status`: only an active company has prices and places orders.
   */
  @InjectManager()
  async findBuyer(customerId: string, @MedusaContext() context: Context = {}): Promise<Buyer | null> {
    const [row] = await sql<BuyerRow>(context, `${SELECT_BUYER} and m.customer_id = ?`, [customerId])
    return row ? buyerFromRow(row) : null
  }

  /**
   * The buyer for whom a merchant acts: the named customer when an active member of the company, or, for null, the
   * owner of longest standing. Null when there is none.
   */
  @InjectManager()
  async findBuyerOfCompany(
    companyId: string,
    customerId: string | null,
    @MedusaContext() context: Context = {},
  ): Promise<Buyer | null> {
    const [row] = await sql<BuyerRow>(
      context,
      `${SELECT_BUYER} and m.company_id = ? and case when ?::text is null then m.role = 'owner' else m.customer_id = ? end
       order by m.created_at, m.id limit 1`,
      [companyId, customerId, customerId],
    )
    return row ? buyerFromRow(row) : null
  }

  /**
   * Counts a placed order against its member's limits, in the member's row lock, so that orders placed at once are
   * counted one after the other. The same order again is counted once; with another amount it is a CONFLICT.
   * Throws Refusal SPENDING_LIMIT_EXCEEDED {period, limit, spent, needed}.
   */
  @InjectTransactionManager()
  async recordSpend(spend: SpendInput, @MedusaContext() context: Context = {}): Promise<void> {
    assertAmount(spend.amount)
    const limits = await this.limitsOf(spend.member_id, "for update", context)
    if (await this.isRecorded(spend, context)) {
      return
    }
    const exceeded = await this.exceededLimit(spend.member_id, limits, spend.amount, spend.placed_at, context)
    if (exceeded) {
      throw spendingRefusal(exceeded)
    }
    await sql(
      context,
      `insert into member_spend (id, member_id, company_id, order_id, amount, raw_amount, placed_at)
       values (?, ?, ?, ?, ?, ?, ?)`,
      [
        newId("mspd"),
        spend.member_id,
        spend.company_id,
        spend.order_id,
        decimalText(spend.amount),
        rawAmount(spend.amount),
        spend.placed_at,
      ],
    )
  }

  /** What `recordSpend` would refuse with, as things stand: null when nothing. Takes no lock, writes nothing. */
  @InjectManager()
  async checkSpend(
    { member_id, amount, at }: { member_id: string; amount: BigNumberInput; at: Date },
    @MedusaContext() context: Context = {},
  ): Promise<SpendingLimitExceeded | null> {
    assertAmount(amount)
    const limits = await this.limitsOf(member_id, "", context)
    return await this.exceededLimit(member_id, limits, amount, at, context)
  }

  /** Takes cancelled orders out of their members' spending. Orders that are unknown or voided already are left. */
  @InjectTransactionManager()
  async voidSpend(orderIds: readonly string[], @MedusaContext() context: Context = {}): Promise<void> {
    await sql(
      context,
      `update member_spend set voided_at = now(), updated_at = now()
       where order_id = any(?::text[]) and voided_at is null and deleted_at is null`,
      [orderIds],
    )
  }

  private async limitsOf(
    memberId: string,
    lock: "for update" | "",
    context: Context,
  ): Promise<SpendingLimits> {
    const [limits] = await sql<SpendingLimits>(
      context,
      `select limit_per_order, limit_per_day, limit_per_week, limit_per_month
       from company_member where id = ? and deleted_at is null ${lock}`,
      [memberId],
    )
    if (!limits) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Company member ${memberId} was not found`)
    }
    return limits
  }

  private async isRecorded(spend: SpendInput, context: Context): Promise<boolean> {
    const [known] = await sql<{ is_same: boolean }>(
      context,
      `select member_id = ? and amount = ?::numeric as is_same
       from member_spend where order_id = ? and deleted_at is null`,
      [spend.member_id, decimalText(spend.amount), spend.order_id],
    )
    if (known && !known.is_same) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `Order ${spend.order_id} is already counted with another member or amount than ${spend.member_id}, ${decimalText(spend.amount)}`,
      )
    }
    return Boolean(known)
  }

  private async exceededLimit(
    memberId: string,
    limits: SpendingLimits,
    amount: BigNumberInput,
    at: Date,
    context: Context,
  ): Promise<SpendingLimitExceeded | null> {
    const { day, week, month } = localPeriods(at, this.timeZone)
    const periods = [day, week, month]
    const [spent] = await sql<Spent>(
      context,
      `select ${["day", "week", "month"].map((name) => `coalesce(sum(amount) filter (where placed_at >= ? and placed_at < ?), 0) as ${name}`).join(", ")}
       from member_spend
       where member_id = ? and voided_at is null and deleted_at is null
         and placed_at >= least(?::timestamptz, ?::timestamptz) and placed_at < greatest(?::timestamptz, ?::timestamptz)`,
      [
        ...periods.flatMap(({ start, end }) => [start, end]),
        memberId,
        week.start,
        month.start,
        week.end,
        month.end,
      ],
    )
    return checkSpendingLimits(limits, spent, amount)
  }
}

function spendingRefusal(exceeded: SpendingLimitExceeded): Refusal {
  const { period, limit, spent, needed } = exceeded
  return new Refusal(
    "SPENDING_LIMIT_EXCEEDED",
    `The spending limit per ${period} is ${limit}; ${spent} is spent, and with this order ${needed} would be needed`,
    { ...exceeded },
  )
}

function assertAmount(amount: BigNumberInput): void {
  if (decimalText(amount).startsWith("-")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `amount must be 0 or more, not ${decimalText(amount)}`,
    )
  }
}

function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone })
  } catch {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `timeZone must be an IANA time zone as Asia/Shanghai, not ${timeZone}`,
    )
  }
}
