import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { Refusal } from "../../utils/refusal"
import { sql } from "../../utils/sql"
import { CommissionEntry } from "./models/commission-entry"
import { CommissionRule } from "./models/commission-rule"
import { Distributor } from "./models/distributor"
import { DistributorSuspension } from "./models/distributor-suspension"
import { Referral } from "./models/referral"
import { findAccruals } from "./queries/accruals"
import { insertClawbacks, lockAccruals, releaseDue, scheduleRelease } from "./queries/clawbacks"
import { findEarningsTerms } from "./queries/earnings-terms"
import { insertAccruals } from "./queries/insert-accruals"
import { findDownline, sumEntries } from "./queries/overview"
import {
  deleteReferral,
  findReferral,
  insertReferral,
  isAbove,
  lockReferrals,
  type StandingReferral,
} from "./queries/referrals"
import { removeUnlessEarned } from "./queries/remove-distributor"
import { findRules } from "./queries/rules"
import { resumeEarning, stopEarning } from "./queries/suspensions"
import { findUplines } from "./queries/upline"
import type {
  AccrualDifference,
  CommissionOrder,
  CommissionSums,
  ComputedEntry,
  DownlineCompany,
  EarningsTerms,
  OrderStanding,
} from "./types"
import { compareAccruals } from "./utils/compare-accruals"
import { computeClawbacks } from "./utils/compute-clawbacks"
import { computeEntries } from "./utils/compute-entries"
import { normalizedReferralCode } from "./utils/referral-code"
import { refusedRuleEnd } from "./utils/rule-end"

type ModuleOptions = { returnWindowDays?: number }
type StandingDistributor = { id: string; company_id: string; status: "active" | "suspended" }

const DEFAULT_RETURN_WINDOW_DAYS = 7

export default class CommissionModuleService extends MedusaService({
  Distributor,
  DistributorSuspension,
  Referral,
  CommissionRule,
  CommissionEntry,
}) {
  private readonly returnWindowDays: number

  constructor(cradle: object, options: ModuleOptions = {}) {
    // MedusaService's generated base declares no parameters, yet takes what the module loader passes.
    super(...([cradle, options] as unknown as []))
    this.returnWindowDays = options.returnWindowDays ?? DEFAULT_RETURN_WINDOW_DAYS
  }

  /** Who earns from an order, and by which rules: from these `computeEntries` says how much. One statement. */
  @InjectManager()
  async earningsTerms(
    order: CommissionOrder,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<EarningsTerms> {
    return await findEarningsTerms(sharedContext, order)
  }

  /**
   * Writes, frozen, what a placed order earns the distributors above its company, in one statement whatever the number
   * of lines. Idempotent per order: a second call leaves what stands.
   */
  @InjectTransactionManager()
  async accrue(
    order: CommissionOrder,
    entries: readonly ComputedEntry[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    if (entries.length) {
      await insertAccruals(sharedContext, order, entries)
    }
  }

  /**
   * Brings the commission of orders in step with how they stand: takes back what was returned, refunded or cancelled,
   * starts the return window of completed ones. At most 5 statements for any number of orders. Idempotent: the same
   * standing again changes nothing; an older one takes back nothing either. `cause` names the event in the reference.
   */
  @InjectTransactionManager()
  async settle(
    { standings, cause }: { standings: readonly OrderStanding[]; cause: string },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<{ clawbacks: number }> {
    const accruals = await lockAccruals(
      sharedContext,
      standings.map(({ order_id }) => order_id),
    )
    const clawbacks = standings.flatMap((standing) =>
      computeClawbacks(
        standing,
        accruals.filter(({ order_id }) => order_id === standing.order_id),
      ),
    )
    if (clawbacks.length) {
      await insertClawbacks(sharedContext, clawbacks, cause)
    }
    if (accruals.length) {
      await scheduleRelease(sharedContext, standings, this.returnWindowDays)
    }
    return { clawbacks: clawbacks.length }
  }

  /** Makes available what is frozen and due at `at`; answers with the number of entries. Two statements. */
  @InjectTransactionManager()
  async release(at: Date, @MedusaContext() sharedContext: Context = {}): Promise<number> {
    return await releaseDue(sharedContext, at)
  }

  /**
   * Records that a distributor brought a company. The same again answers with the first. Refusals:
   * DISTRIBUTOR_SUSPENDED, OWN_COMPANY, COMPANY_ALREADY_REFERRED, REFERRAL_CYCLE.
   */
  @InjectTransactionManager()
  async refer(
    { distributor_id, company_id }: { distributor_id: string; company_id: string },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<StandingReferral & { is_new: boolean }> {
    await lockReferrals(sharedContext)
    const standing = await findReferral(sharedContext, company_id)
    if (standing?.distributor_id === distributor_id) {
      return { ...standing, is_new: false }
    }
    if (standing) {
      throw new Refusal(
        "COMPANY_ALREADY_REFERRED",
        "The company was brought by another distributor already",
        {
          company_id,
        },
      )
    }
    const distributor = await this.lockDistributor(distributor_id, sharedContext)
    const details = { company_id, distributor_id }
    if (distributor.status === "suspended") {
      throw new Refusal("DISTRIBUTOR_SUSPENDED", "A suspended distributor brings no companies", details)
    }
    if (distributor.company_id === company_id) {
      throw new Refusal("OWN_COMPANY", "A distributor cannot bring the company that they buy for", details)
    }
    if (await isAbove(sharedContext, company_id, distributor.company_id)) {
      throw new Refusal("REFERRAL_CYCLE", "The company itself, over others, brought the distributor", details)
    }
    return { ...(await insertReferral(sharedContext, { distributor_id, company_id })), is_new: true }
  }

  /** Takes a referral back: later orders of the company earn nobody anything. NOT_FOUND when there is none. */
  @InjectTransactionManager()
  async unrefer(
    referral: { distributor_id: string; company_id: string },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    if (!(await deleteReferral(sharedContext, referral))) {
      const { distributor_id, company_id } = referral
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Company ${company_id} was not brought by distributor ${distributor_id}`,
      )
    }
  }

  /** Removes a distributor who never earned; refusal DISTRIBUTOR_HAS_ENTRIES for others, who can be suspended. */
  @InjectTransactionManager()
  async removeDistributor(id: string, @MedusaContext() sharedContext: Context = {}): Promise<void> {
    await this.lockDistributor(id, sharedContext)
    if (!(await removeUnlessEarned(sharedContext, id))) {
      throw new Refusal(
        "DISTRIBUTOR_HAS_ENTRIES",
        "A distributor with commission entries can only be suspended",
        {
          distributor_id: id,
        },
      )
    }
  }

  /** Sets when a rule ends, from now on; null: never. INVALID_DATA when it ended already or the time is past. */
  @InjectTransactionManager()
  async endRule(
    { id, ends_at }: { id: string; ends_at: Date | null },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    const rule = await this.retrieveCommissionRule(id, {}, sharedContext)
    const refused = refusedRuleEnd(rule, ends_at, new Date())
    if (refused) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, refused)
    }
    await this.updateCommissionRules({ id, ends_at }, sharedContext)
  }

  /** The active distributor of a referral code (small and capital letters are the same); NOT_FOUND otherwise. */
  @InjectManager()
  async findByReferralCode(
    code: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<StandingDistributor> {
    const [distributor] = await sql<StandingDistributor>(
      sharedContext,
      `select id, company_id, status from distributor
       where referral_code = ? and status = 'active' and deleted_at is null`,
      [normalizedReferralCode(code)],
    )
    if (!distributor) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `No active distributor has the referral code ${code}`,
      )
    }
    return distributor
  }

  /** From now on the distributor earns nothing new; what was earned stays. Suspended already: nothing changes. */
  @InjectTransactionManager()
  async suspend(
    suspension: { distributor_id: string; actor_id: string; reason: string },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    const { status } = await this.lockDistributor(suspension.distributor_id, sharedContext)
    if (status === "active") {
      await stopEarning(sharedContext, suspension)
    }
  }

  /** Ends a suspension: orders from now on earn again. Active already: nothing changes. */
  @InjectTransactionManager()
  async reinstate(distributorId: string, @MedusaContext() sharedContext: Context = {}): Promise<void> {
    const { status } = await this.lockDistributor(distributorId, sharedContext)
    if (status === "suspended") {
      await resumeEarning(sharedContext, distributorId)
    }
  }

  /** Σ per currency of a distributor's entries: frozen, available, paid, reversed. */
  @InjectManager()
  async sumsOf(
    distributorId: string,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<CommissionSums[]> {
    return await sumEntries(sharedContext, distributorId)
  }

  /** A page of the companies on whose orders a distributor earns, the latest first. */
  @InjectManager()
  async downlineOf(
    distributorId: string,
    page: { skip: number; take: number },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<{ companies: DownlineCompany[]; count: number }> {
    return await findDownline(sharedContext, distributorId, page)
  }

  /**
   * Compares stored accruals with what the rules, referrals and suspensions give as they stood when each order was
   * recorded (`recorded_at`, the order's created_at). Empty: all equal. Three statements for any number of orders.
   */
  @InjectManager()
  async recomputeForOrders(
    orders: readonly (CommissionOrder & { recorded_at: Date })[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<AccrualDifference[]> {
    const uplines = await findUplines(
      sharedContext,
      orders.map(({ order_id, company_id, recorded_at }) => ({
        order_id,
        company_id,
        known_at: recorded_at.toISOString(),
      })),
    )
    const rules = await findRules(sharedContext, orders, { with_deleted: true })
    const stored = await findAccruals(
      sharedContext,
      orders.map(({ order_id }) => order_id),
    )
    const expected = orders.flatMap((order) => {
      const { order_id, recorded_at } = order
      const known = rules.filter(
        ({ created_at, deleted_at }) =>
          created_at <= recorded_at && (!deleted_at || deleted_at > recorded_at),
      )
      const upline = uplines.filter((distributor) => distributor.order_id === order_id)
      return computeEntries(order, { upline, rules: known }).map((entry) => ({ ...entry, order_id }))
    })
    return compareAccruals(stored, expected)
  }

  private async lockDistributor(id: string, context: Context): Promise<StandingDistributor> {
    const [distributor] = await sql<StandingDistributor>(
      context,
      "select id, company_id, status from distributor where id = ? and deleted_at is null for update",
      [id],
    )
    if (!distributor) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Distributor with id: ${id} was not found`)
    }
    return distributor
  }
}
