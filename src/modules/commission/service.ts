import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { CommissionEntry } from "./models/commission-entry"
import { CommissionRule } from "./models/commission-rule"
import { Distributor } from "./models/distributor"
import { DistributorSuspension } from "./models/distributor-suspension"
import { Referral } from "./models/referral"
import { insertAccruals } from "./queries/insert-accruals"
import { findRules } from "./queries/rules"
import { findUplines } from "./queries/upline"
import type { AccruedEntry, CommissionOrder } from "./types"
import { computeEntries } from "./utils/compute-entries"

export default class CommissionModuleService extends MedusaService({
  Distributor,
  DistributorSuspension,
  Referral,
  CommissionRule,
  CommissionEntry,
}) {
  /**
   * Writes, frozen, what a placed order earns the distributors above its company; at most 3 statements whatever the
   * number of lines, one when nobody is above it. Idempotent per order: a second call answers with what stands.
   */
  @InjectTransactionManager()
  async accrue(
    order: CommissionOrder,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<AccruedEntry[]> {
    const { order_id, company_id } = order
    const upline = await findUplines(sharedContext, [{ order_id, company_id, known_at: "infinity" }])
    if (!upline.length) {
      return []
    }
    const rules = await findRules(sharedContext, [order])
    return await insertAccruals(sharedContext, order, computeEntries(order, upline, rules))
  }
}
