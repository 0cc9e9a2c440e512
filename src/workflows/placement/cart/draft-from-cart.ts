import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type CatalogModuleService from "../../../modules/catalog/service"
import type CompanyModuleService from "../../../modules/company/service"
import type { Buyer } from "../../../modules/company/types"
import type PlacementModuleService from "../../../modules/placement/service"
import { readCartTerms } from "../../../read-models/cart-terms"
import { readCustomerGroupIds } from "../../../read-models/customer-group-ids"
import type { ShipToAddress } from "../../../read-models/order-terms"
import { assertActive } from "../draft/assert-active"
import { deliveryDateProblems } from "../draft/delivery-date"
import { checkOrderRules } from "../draft/order-rules"
import type { OrderAddress, OrderDraft, Problem } from "../types"
import { CART_FIELDS, exact, type Cart, type CartAddress, type CartItem } from "./cart-fields"
import { cartLines, cartShippingMethods } from "./cart-lines"
import { shippingProblems } from "./shipping-problems"

export async function readCart(container: MedusaContainer, cartId: string): Promise<Cart> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: CART_FIELDS, filters: { id: cartId } })
  const cart = data[0] as unknown as Cart | undefined
  if (!cart) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no cart ${cartId}`)
  }
  return cart
}

/**
 * A core cart as an order draft: lines, prices, taxes, discounts and delivery stay what the cart says; visibility,
 * order rules and the company's standing are those of the moment. Buyers without a company order as in any shop.
 */
export async function draftFromCart(container: MedusaContainer, cart: Cart): Promise<OrderDraft> {
  if (!cart.items.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Cart ${cart.id} has no items`)
  }
  const buyer = await buyerOf(container, cart)
  const groups = buyer?.customer_group_ids ?? (await readCustomerGroupIds(container, cart.customer_id))
  const catalog = container.resolve<CatalogModuleService>("catalog")
  const variantIds = cart.items.flatMap((item) => item.variant_id ?? [])
  const [rules, hidden, { warehouses, review }] = await Promise.all([
    catalog.rulesOf(variantIds),
    catalog.hiddenProductIds({
      customer_group_ids: groups,
      product_ids: cart.items.flatMap((item) => item.product_id ?? []),
    }),
    readCartTerms(container, {
      sales_channel_id: cart.sales_channel_id,
      company_id: buyer?.company.id ?? null,
      currency_code: cart.currency_code,
    }),
  ])
  const lines = cartLines(cart.items, rules)
  const { settings } = container.resolve<PlacementModuleService>("placement")
  const wanted = cart.metadata?.requested_delivery_date
  return {
    source: "cart",
    buyer,
    customer_id: cart.customer_id,
    email: cart.email,
    placed_by: null,
    cart_id: cart.id,
    currency_code: cart.currency_code,
    region_id: cart.region_id,
    sales_channel_id: cart.sales_channel_id,
    locale: cart.locale,
    ship_to: shipTo(cart.shipping_address),
    warehouses,
    shipping_address: addressOf(cart.shipping_address),
    billing_address: addressOf(cart.billing_address),
    lines,
    shipping_methods: cartShippingMethods(cart.shipping_methods),
    promotion_ids: (cart.promotions ?? []).map(({ id }) => id),
    credit_lines: (cart.credit_lines ?? []).map((line) => ({
      amount: exact(line.amount, line.raw_amount),
      reference: line.reference ?? null,
      reference_id: line.reference_id ?? null,
      metadata: line.metadata ?? null,
    })),
    payment: { kind: "authorized", payment_collection_id: cart.payment_collection?.id ?? null, captures: [] },
    po_number: null,
    remark: null,
    requested_delivery_date: typeof wanted === "string" ? wanted : null,
    metadata: cart.metadata,
    review,
    problems: [
      ...hiddenProblems(cart, new Set(hidden)),
      ...checkOrderRules(
        lines.flatMap(({ position, sku, quantity, snapshot: { variant_id } }) =>
          variant_id ? [{ position, sku, quantity, variant_id }] : [],
        ),
        rules,
      ),
      ...shippingProblems(cart),
      ...deliveryDateProblems(wanted, settings),
    ],
  }
}

async function buyerOf(container: MedusaContainer, cart: Cart): Promise<Buyer | null> {
  const companies = container.resolve<CompanyModuleService>("company")
  const buyer = cart.customer_id ? await companies.findBuyer(cart.customer_id) : null
  if (!buyer) {
    return null
  }
  assertActive(buyer)
  if (!["owner", "buyer"].includes(buyer.member.role)) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, `Your role ${buyer.member.role} may not order`)
  }
  return buyer
}

function hiddenProblems(cart: Cart, hidden: ReadonlySet<string>): Problem[] {
  return cart.items.flatMap((item, index) =>
    isGone(item) || hidden.has(item.product_id ?? "")
      ? [
          {
            code: "UNKNOWN_GOODS",
            message: `Line ${index + 1}: there are no goods ${item.variant_sku ?? item.title} for you`,
            line: index + 1,
            details: { sku: item.variant_sku },
          },
        ]
      : [],
  )
}

/** A line of the merchant's own making never had a variant. */
function isGone({ variant_id, variant }: CartItem): boolean {
  return variant_id !== null && variant?.product?.status !== "published"
}

function addressOf(address: CartAddress | null): OrderAddress | null {
  if (!address) {
    return null
  }
  const { id: _id, ...columns } = address
  return columns
}

/** Without an address nothing is near: the plan goes by priority, and says so. */
function shipTo(address: CartAddress | null): ShipToAddress {
  return {
    company: address?.company ?? null,
    contact_name: [address?.first_name, address?.last_name].filter(Boolean).join(" ") || null,
    phone: address?.phone ?? null,
    address_1: address?.address_1 ?? null,
    address_2: address?.address_2 ?? null,
    city: address?.city ?? null,
    province: address?.province ?? null,
    postal_code: address?.postal_code ?? null,
    country_code: address?.country_code ?? "",
    latitude: null,
    longitude: null,
  }
}
