import type {
  ITaxModuleService,
  ItemTaxLineDTO,
  MedusaContainer,
  ShippingTaxLineDTO,
  TaxableItemDTO,
  TaxableShippingDTO,
  TaxCalculationContext,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { OrderTerms, ShipToAddress } from "../../../read-models/order-terms"
import type { DraftLine, DraftShippingMethod, TaxLine } from "../types"
import type { ResolvedLine } from "./resolve-lines"

type Buyer = { customer_id: string; email: string; group_ids: string[] }
type Taxable = TaxableItemDTO | TaxableShippingDTO
type TaxLinesByKind = ReadonlyMap<string, TaxLine[]>

/** Only core's own provider is known to look at nothing but goods, type and address. */
const SYSTEM_PROVIDER = "tp_system"

/**
 * The tax lines of whatever is taxed alike, where they do not depend on prices, so that the two can be read at once;
 * else null. Core's tax module reads in a number of statements that grows with nothing, but works through every line:
 * so goods that are taxed alike are asked for once.
 */
export async function readTaxLines(
  container: MedusaContainer,
  terms: OrderTerms,
  buyer: Buyer,
  lines: ResolvedLine[],
): Promise<TaxLinesByKind | null> {
  if (terms.tax_provider_id !== SYSTEM_PROVIDER) {
    return null
  }
  const goods = new Map(
    lines.map(({ goods: { product_id, type_id } }) => {
      const kind = kindOf(terms, product_id, type_id)
      return [kind, { id: kind, product_id, product_type_id: type_id ?? undefined }]
    }),
  )
  const deliveries = terms.shipping_options.map(({ id }) => ({ id, shipping_option_id: id }))
  return await askTaxLines(container, terms, buyer, [...goods.values(), ...deliveries])
}

/** Sets the tax lines of all lines and shipping methods: those that `readTaxLines` found, else those of their prices. */
export async function setTaxLines(
  container: MedusaContainer,
  terms: OrderTerms,
  buyer: Buyer,
  currencyCode: string,
  { lines, methods }: { lines: DraftLine[]; methods: DraftShippingMethod[] },
  known: TaxLinesByKind | null,
): Promise<void> {
  const taxable = lines.filter((line) => !line.snapshot.is_giftcard)
  const found =
    known ??
    (await askTaxLines(container, terms, buyer, [
      ...taxable.map((line) => taxableLine(line, currencyCode)),
      ...methods.map((method) => taxableMethod(method, currencyCode)),
    ]))
  for (const line of taxable) {
    const { product_id, product_type_id } = line.snapshot
    line.tax_lines = found.get(known ? kindOf(terms, product_id, product_type_id) : line.id) ?? []
  }
  for (const method of methods) {
    method.tax_lines = found.get((known && method.shipping_option_id) ?? method.id) ?? []
  }
}

/** What makes two goods' taxes the same. */
function kindOf(terms: OrderTerms, productId: string | null, typeId: string | null): string {
  return terms.has_tax_rules ? `${productId}/${typeId}` : "goods"
}

async function askTaxLines(
  container: MedusaContainer,
  terms: OrderTerms,
  buyer: Buyer,
  items: Taxable[],
): Promise<TaxLinesByKind> {
  if (!terms.region?.automatic_taxes || !terms.ship_to || !items.length) {
    return new Map()
  }
  const taxes = container.resolve<ITaxModuleService>(Modules.TAX)
  return groupTaxLines(await taxes.getTaxLines(items, taxContext(terms.ship_to, buyer)))
}

function taxableLine(line: DraftLine, currencyCode: string): TaxableItemDTO {
  return {
    id: line.id,
    product_id: line.snapshot.product_id ?? "",
    product_type_id: line.snapshot.product_type_id ?? undefined,
    quantity: line.quantity,
    unit_price: line.unit_price,
    currency_code: currencyCode,
  }
}

function taxableMethod(method: DraftShippingMethod, currencyCode: string): TaxableShippingDTO {
  return {
    id: method.id,
    shipping_option_id: method.shipping_option_id ?? "",
    unit_price: method.amount,
    currency_code: currencyCode,
  }
}

function taxContext(shipTo: ShipToAddress, buyer: Buyer): TaxCalculationContext {
  return {
    address: {
      country_code: shipTo.country_code,
      province_code: shipTo.province,
      address_1: shipTo.address_1 ?? undefined,
      address_2: shipTo.address_2 ?? undefined,
      city: shipTo.city ?? undefined,
      postal_code: shipTo.postal_code ?? undefined,
    },
    customer: { id: buyer.customer_id, email: buyer.email, customer_groups: buyer.group_ids },
    is_return: false,
  }
}

function groupTaxLines(answers: (ItemTaxLineDTO | ShippingTaxLineDTO)[]): Map<string, TaxLine[]> {
  const groups = new Map<string, TaxLine[]>()
  for (const answer of answers) {
    const id = "line_item_id" in answer ? answer.line_item_id : answer.shipping_line_id
    const taxLine = {
      code: answer.code ?? "",
      rate: answer.rate ?? 0,
      description: answer.name,
      tax_rate_id: answer.rate_id ?? null,
      provider_id: answer.provider_id,
    }
    groups.set(id, [...(groups.get(id) ?? []), taxLine])
  }
  return groups
}
