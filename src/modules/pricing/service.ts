import { PricingModuleService as CorePricingModuleService } from "@medusajs/pricing/dist/services"
import type { CalculatedPriceSet, Context, PricingContext, PricingFilters } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { decimalText } from "../../utils/money"
import { sql } from "../../utils/sql"
import {
  candidatesParameters,
  candidatesStatement,
  namedGroupsParameters,
  type BreakCandidatesRow,
  type CandidatesRow,
} from "./statements/price-candidates"
import {
  END_CONTRACT_PRICES,
  LOCK_CHANGED_PRICES,
  lockParameters,
  type KnownPrice,
} from "./statements/change-contract-prices"
import {
  ROWS_PER_STATEMENT,
  UPSERT_CONTRACT_PRICES,
  upsertParameters,
} from "./statements/write-contract-prices"
import { tierDiscountParameters, UPSERT_TIER_DISCOUNTS } from "./statements/write-tier-discounts"
import type {
  ChangesWritten,
  ContractPriceChanges,
  ImportResult,
  PricePolicy,
  PriceWithBreaks,
  ResolvedPrice,
  ResolvePricesInput,
  TierDiscountChanges,
} from "./types"
import { assertContractPrices } from "./utils/assert-contract-prices"
import { calculatedPrice } from "./utils/calculated-price"
import type { PriceChange } from "./utils/check-price-changes"
import { contractPriceTerms, inKeyOrder, type ContractPriceInput } from "./utils/contract-price-terms"
import { assertAsSeen, liveAmount, meanwhile, termsAfter } from "./utils/changed-prices"
import { explainPrices } from "./utils/explain-prices"
import { customerGroupsOf, priceContext } from "./utils/price-context"
import { pricesWithBreaks, resolvedPrice } from "./utils/price-breaks"
import { resolvePrice } from "./utils/resolve-price"
import { assertTierDiscounts, tierDiscountTerms, type TierDiscountInput } from "./utils/tier-discount-terms"

type Dependencies = ConstructorParameters<typeof CorePricingModuleService>[0]
type Declaration = ConstructorParameters<typeof CorePricingModuleService>[1]

export type PricingOptions = { pricePolicy?: PricePolicy }

/** Core's pricing with each company's own prices: in listings, carts, draft orders and order edits alike. */
export default class PricingModuleService extends CorePricingModuleService {
  protected readonly pricePolicy_: PricePolicy

  /** Core calls its second parameter a declaration; the module loader passes the options there. */
  constructor(container: Dependencies, options: Declaration & PricingOptions) {
    super(container, options)
    this.pricePolicy_ = options?.pricePolicy ?? "most_specific"
  }

  /**
   * The price of every (price set, quantity), in the order of the items, in ONE statement whatever their number and
   * that of the companies. Reads only. An item without any price has `amount` null.
   */
  @InjectManager()
  async resolvePrices<Key = string>(
    input: ResolvePricesInput<Key>,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ResolvedPrice<Key>[]> {
    if (!input.items.length) {
      return []
    }
    const currencyCode = input.currency_code.toLowerCase()
    const at = input.at ?? new Date()
    const question = namedGroupsParameters(input, currencyCode, at)
    const statement = candidatesStatement("named_groups", input.explain ?? false)
    const rows = await sql<CandidatesRow>(sharedContext, statement, question)
    const policy = input.policy ?? this.pricePolicy_
    return rows.map((row, index) => {
      const { quantity } = input.items[index]
      const resolution = resolvePrice(row, policy, currencyCode)
      return {
        ...resolvedPrice(input.items[index], resolution),
        ...(input.explain && {
          candidates: explainPrices(row, resolution, {
            policy,
            currency_code: currencyCode,
            quantity: decimalText(quantity),
            at,
          }),
        }),
      }
    })
  }

  /**
   * As `resolvePrices`, and every higher quantity from which another price applies to this buyer, ascending; by
   * contract and by list alike. ONE statement whatever the number of items and breaks.
   */
  @InjectManager()
  async resolveBreaks<Key = string>(
    input: Omit<ResolvePricesInput<Key>, "explain">,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<PriceWithBreaks<Key>[]> {
    if (!input.items.length) {
      return []
    }
    const currencyCode = input.currency_code.toLowerCase()
    const question = namedGroupsParameters(input, currencyCode, input.at ?? new Date())
    const statement = candidatesStatement("named_groups", false, true)
    const rows = await sql<BreakCandidatesRow>(sharedContext, statement, question)
    const policy = input.policy ?? this.pricePolicy_
    return pricesWithBreaks(
      input.items,
      rows.map((row) => ({ ...row, resolution: resolvePrice(row, policy, currencyCode) })),
    )
  }

  /**
   * Core's prices, and where the customer's groups are those of a company or a tier, theirs by the same rule as
   * `resolvePrices`. Without groups, and where core's price is the one that holds, the answer is core's.
   */
  @InjectManager()
  override async calculatePrices(
    pricingFilters: PricingFilters,
    pricingContext: PricingContext = { context: {} },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<CalculatedPriceSet[]> {
    const corePrices = await super.calculatePrices(pricingFilters, pricingContext, sharedContext)
    const context = pricingContext.context ?? {}
    const attributes = priceContext(context)
    const groups = customerGroupsOf(attributes)
    if (!groups.length) {
      return corePrices
    }
    const priceSetIds = pricingFilters.id
    // Core's own call above has refused a context without currency.
    const currencyCode = (context.currency_code as string).toLowerCase()
    const quantity = context.quantity === undefined ? null : decimalText(context.quantity)
    const question = candidatesParameters({
      currency_code: currencyCode,
      at: null,
      region_id: (context.region_id as string | undefined) ?? null,
      company_groups: groups,
      tier_groups: groups,
      context: attributes,
      items: priceSetIds.map((price_set_id) => ({ price_set_id, quantity })),
    })
    const statement = candidatesStatement("among_groups", false)
    const rows = await sql<CandidatesRow>(sharedContext, statement, question)
    const coreById = new Map(corePrices.map((price) => [price.id, price]))
    return rows.flatMap((row, index) => {
      const resolution = resolvePrice(row, this.pricePolicy_, currencyCode)
      const { chosen } = resolution
      if (!chosen || chosen === resolution.core) {
        return coreById.get(priceSetIds[index]) ?? []
      }
      return calculatedPrice(priceSetIds[index], chosen, resolution, row, currencyCode)
    })
  }

  /**
   * Writes prices whose ids are resolved already, as many as one likes (60,000 in seconds): all or none. A price
   * under a known key (owner, goods, currency, min_quantity, starts_at) gets the new amount, end and source. The same
   * rows again change nothing. INVALID_DATA names the first row that is wrong.
   */
  @InjectTransactionManager()
  async importContractPrices(
    rows: readonly ContractPriceInput[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ImportResult> {
    const given = rows.map(contractPriceTerms)
    assertContractPrices(given)
    // One order for all writers: two at once wait for each other instead of deadlocking.
    const terms = inKeyOrder(given)
    const written: { id: string; is_new: boolean }[] = []
    for (let start = 0; start < terms.length; start += ROWS_PER_STATEMENT) {
      const batch = upsertParameters(terms.slice(start, start + ROWS_PER_STATEMENT))
      written.push(
        ...(await sql<{ id: string; is_new: boolean }>(sharedContext, UPSERT_CONTRACT_PRICES, batch)),
      )
    }
    const created = written.filter((row) => row.is_new).length
    return { created, updated: written.length - created, unchanged: rows.length - written.length }
  }

  /**
   * Writes a sheet of sound changes: new amounts, new prices, and those without amount ended at `now` (withdrawn, where
   * they have not begun). All or none. `present` is each row's own amount as it was, in the order of the changes.
   * @throws Refusal PRICES_CHANGED_MEANWHILE (409) where a price is another than the row has seen
   */
  @InjectTransactionManager()
  async changeContractPrices(
    changes: readonly PriceChange[],
    now: Date,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ChangesWritten> {
    const sorted = inKeyOrder(changes)
    const locked = await sql<KnownPrice>(sharedContext, LOCK_CHANGED_PRICES, lockParameters(sorted))
    const knownOf = new Map(locked.map((known) => [sorted[known.position - 1].row, known]))
    const presentOf = new Map(sorted.map(({ row }) => [row, liveAmount(knownOf.get(row), now)]))
    assertAsSeen(changes, presentOf)
    const priced = sorted.flatMap((change) => termsAfter(change, knownOf.get(change.row), now) ?? [])
    const written = await sql<{ id: string; is_new: boolean }>(
      sharedContext,
      UPSERT_CONTRACT_PRICES,
      upsertParameters(priced),
    )
    const known = new Set(locked.map(({ id }) => id))
    if (written.some(({ id, is_new }) => !is_new && !known.has(id))) {
      // Written by another one between our look and our insert, whom the unique index made us wait for.
      throw meanwhile([])
    }
    const ended = sorted.flatMap(({ row, amount }) =>
      amount === null && presentOf.get(row) !== null ? [(knownOf.get(row) as KnownPrice).id] : [],
    )
    await sql(sharedContext, END_CONTRACT_PRICES, [now, ended])
    const created = written.filter(({ is_new }) => is_new).length
    return {
      created,
      updated: written.length - created,
      ended: ended.length,
      present: changes.map(({ row }) => presentOf.get(row) ?? null),
    }
  }

  /** New terms under the same key. NOT_FOUND for an unknown price, INVALID_DATA for an end before its start. */
  @InjectTransactionManager()
  async updateContractPrice(
    id: string,
    changes: ContractPriceChanges,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    const [known] = await sql<ContractPriceInput>(
      sharedContext,
      `select customer_group_id, price_set_id, currency_code, min_quantity, amount, starts_at, ends_at, source
       from contract_price where id = ? and deleted_at is null for update`,
      [id],
    )
    if (!known) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Contract price ${id} was not found`)
    }
    await this.importContractPrices([{ ...known, ...changes }], sharedContext)
  }

  /** Marks prices as deleted: their key is free again. Answers the ids that were there. */
  @InjectTransactionManager()
  async deleteContractPrices(
    ids: readonly string[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<string[]> {
    return await this.softDelete("contract_price", ids, sharedContext)
  }

  /** As `importContractPrices`, for discounts: key (tier's group, category, starts_at), terms rate and end. */
  @InjectTransactionManager()
  async upsertTierDiscounts(
    rows: readonly TierDiscountInput[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<ImportResult> {
    const terms = rows.map(tierDiscountTerms)
    assertTierDiscounts(terms)
    const written = await sql<{ is_new: boolean }>(
      sharedContext,
      UPSERT_TIER_DISCOUNTS,
      tierDiscountParameters(terms),
    )
    const created = written.filter((row) => row.is_new).length
    return { created, updated: written.length - created, unchanged: rows.length - written.length }
  }

  /** New terms under the same key. NOT_FOUND for an unknown discount, INVALID_DATA for terms that are none. */
  @InjectTransactionManager()
  async updateTierDiscount(
    id: string,
    changes: TierDiscountChanges,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<void> {
    const [known] = await sql<TierDiscountInput>(
      sharedContext,
      `select customer_group_id, category_id, rate_bps, starts_at, ends_at
       from tier_discount where id = ? and deleted_at is null for update`,
      [id],
    )
    if (!known) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Tier discount ${id} was not found`)
    }
    await this.upsertTierDiscounts([{ ...known, ...changes }], sharedContext)
  }

  /** Marks discounts as deleted. Answers the ids that were there. */
  @InjectTransactionManager()
  async deleteTierDiscounts(
    ids: readonly string[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<string[]> {
    return await this.softDelete("tier_discount", ids, sharedContext)
  }

  private async softDelete(
    table: "contract_price" | "tier_discount",
    ids: readonly string[],
    context: Context,
  ): Promise<string[]> {
    const rows = await sql<{ id: string }>(
      context,
      `update ${table} set deleted_at = now(), updated_at = now()
       where id = any(?::text[]) and deleted_at is null returning id`,
      [ids],
    )
    return rows.map((row) => row.id)
  }
}
