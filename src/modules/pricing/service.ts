import { PricingModuleService as CorePricingModuleService } from "@medusajs/pricing/dist/services"
import type { CalculatedPriceSet, Context, PricingContext, PricingFilters } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { decimalText } from "../../utils/money"
import { sql } from "../../utils/sql"
import { candidatesStatement, type CandidatesRow } from "./statements/price-candidates"
import type { PricePolicy, ResolvedPrice, ResolvePricesInput } from "./types"
import { calculatedPrice } from "./utils/calculated-price"
import { customerGroupsOf, priceContext } from "./utils/price-context"
import { resolvePrice } from "./utils/resolve-price"

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
    const rows = await sql<CandidatesRow>(
      sharedContext,
      candidatesStatement("given", input.explain ?? false),
      [
        currencyCode,
        input.at ?? null,
        input.region_id,
        input.company_group_id === null ? [] : [input.company_group_id],
        input.tier_group_id === null ? [] : [input.tier_group_id],
        input.customer_group_ids,
        JSON.stringify(
          priceContext({
            region_id: input.region_id,
            customer: { groups: input.customer_group_ids.map((id) => ({ id })) },
          }),
        ),
        input.items.map((item) => item.price_set_id),
        input.items.map((item) => decimalText(item.quantity)),
      ],
    )
    const policy = input.policy ?? this.pricePolicy_
    return rows.map((row, index) => {
      const { chosen, list } = resolvePrice(row, policy, currencyCode)
      return {
        key: input.items[index].key,
        price_set_id: input.items[index].price_set_id,
        amount: chosen?.amount ?? null,
        list_amount: list?.amount ?? null,
        source: chosen?.source ?? null,
        price_id: chosen?.price_id ?? null,
        is_tax_inclusive: chosen?.is_tax_inclusive ?? false,
        min_quantity: chosen?.min_quantity ?? null,
      }
    })
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
    const currencyCode = String(context.currency_code).toLowerCase()
    const quantity = context.quantity === undefined ? null : decimalText(context.quantity)
    const rows = await sql<CandidatesRow>(sharedContext, candidatesStatement("customer_groups", false), [
      currencyCode,
      null,
      (context.region_id as string | undefined) ?? null,
      [],
      [],
      groups,
      JSON.stringify(attributes),
      priceSetIds,
      priceSetIds.map(() => quantity),
    ])
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
}
