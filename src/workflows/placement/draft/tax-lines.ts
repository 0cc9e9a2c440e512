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

type Buyer = { customer_id: string; email: string; group_ids: string[] }

/** Only core's own provider is known to look at nothing but goods, type and address. */
const SYSTEM_PROVIDER = "tp_system"

/**
 * Sets the tax lines of all lines and shipping methods. Core's tax module reads in a number of statements that grows
 * with nothing, but works through every line; so goods that are taxed alike are asked for once.
 */
export async function setTaxLines(
  container: MedusaContainer,
  terms: OrderTerms,
  buyer: Buyer,
  currencyCode: string,
  lines: DraftLine[],
  methods: DraftShippingMethod[],
): Promise<void> {
  if (!terms.region?.automatic_taxes || !terms.ship_to) {
    return
  }
  const kindOf = kindsOf(terms)
  const taxable = lines.filter((line) => !line.snapshot.is_giftcard)
  const representatives = new Map(taxable.map((line) => [kindOf(line), line]))
  const taxes = container.resolve<ITaxModuleService>(Modules.TAX)
  const items = [
    ...[...representatives].map(([kind, line]) => taxableLine(kind, line, currencyCode)),
    ...methods.map((method) => taxableMethod(method, currencyCode)),
  ]
  const answers = items.length ? await taxes.getTaxLines(items, taxContext(terms.ship_to, buyer)) : []
  const byKind = groupTaxLines(answers)
  for (const line of taxable) {
    line.tax_lines = byKind.get(kindOf(line)) ?? []
  }
  for (const method of methods) {
    method.tax_lines = byKind.get(method.id) ?? []
  }
}

/** What makes two lines' taxes the same. */
function kindsOf(terms: OrderTerms): (line: DraftLine) => string {
  if (terms.tax_provider_id !== SYSTEM_PROVIDER) {
    return (line) => line.id
  }
  return terms.has_tax_rules
    ? ({ snapshot }) => `${snapshot.product_id}/${snapshot.product_type_id}`
    : () => "goods"
}

function taxableLine(kind: string, line: DraftLine, currencyCode: string): TaxableItemDTO {
  return {
    id: kind,
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
